// Prints the table right/unknown/wrong of the corpora of critical points and of convexity, and every wrong row; with --all
// the unknown ones, too. Exit code 1 when a row is wrong.
import { importBundled } from "./import-bundled.mjs";

const { checkAnswers, printAnswers } = await importBundled("test/corpora/answers.ts");
const results = checkAnswers(new URL("../fixtures/corpus/", import.meta.url));
console.log(printAnswers(results, process.argv.includes("--all")));
process.exitCode = [...results.values()].flat().some(({ verdict }) => verdict === "wrong") ? 1 : 0;
