import { createInterface } from "node:readline";
import { nodeCount } from "../src/print/nodes.ts";
import { printText } from "../src/print/text.ts";
import { repeat } from "./repeat.ts";
import { type Entry, readAnew, simplifiedHessian, simplifiedTrace } from "./simplified-hessian.ts";

/** The protocol of `peers/python_simplification.py`; after the times follow the printed nodes. */
function run(job: string, seconds: number, line: string): void {
  const [, names, formula] = line.split("\t") as [string, string, string];
  let entries: readonly Entry[] = [];
  const { first, median } = repeat(
    seconds,
    () => readAnew(formula, names.split(" ")),
    (problem) => {
      entries = job === "trace" ? [{ row: 0, column: 0, value: simplifiedTrace(problem) }] : simplifiedHessian(problem);
    },
  );
  for (const { row, column, value } of entries) {
    console.log(["entry", "simplify", row, column, printText(value)].join("\t"));
  }
  const nodes = entries.reduce((total, { value }) => total + nodeCount(value), 0);
  console.log(["time", "simplify", median, first, nodes].join("\t"));
}

for await (const line of createInterface({ input: process.stdin })) {
  run(process.argv[2] ?? "hessian", Number(process.argv[3] ?? 0.5), line);
  console.log("end");
}
