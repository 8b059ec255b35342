// Prints the table right/unknown/wrong/timeout of the derivative corpora and every row that is not right.
// With --simplified the simplified derivatives are compared, too. Exit code 1 when a row is not right without a named reason.
import { importBundled } from "./import-bundled.mjs";

const { checkCorpora, printResults, refusedRows } = await importBundled("test/corpora/report.ts");
const form = process.argv.includes("--simplified") ? "simplified" : "raw";
const results = checkCorpora(new URL("../fixtures/corpus/", import.meta.url), form);
console.log(printResults(results));
const failures = [...results.values()]
  .flat()
  .filter(({ row, verdict }) => verdict !== "right" && !refusedRows.has(row.id));
process.exitCode = failures.length === 0 ? 0 : 1;
