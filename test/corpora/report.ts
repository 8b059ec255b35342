/** What `bench/corpora.mjs` needs. */
export { checkCorpora, refusedRows } from "./check-row.ts";
export { printResults } from "./table.ts";
