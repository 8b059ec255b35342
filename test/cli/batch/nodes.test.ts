import { expect, test } from "vitest";
import { hessian } from "../run-command.ts";

const records = [
  { expr: "log(1 + x^2) - 2*x^2", vars: ["x"], domain: "x in [-3, 3]", task: "critical" },
  { expr: "abs(4*y^2 + y) - y", vars: ["y"], domain: "y in [-3, 2]", task: "critical" },
  { expr: "sin(x) + erf(y)", vars: ["x", "y"], task: "simplify" },
  { expr: "log(exp(x) + exp(y)) + gamma(x)", vars: ["x", "y"], assume: ["x > 1"], task: "convex" },
];

/** The documents without the places of the records. */
function answers(lines: readonly string[]): unknown[] {
  return lines.map((line) => {
    const { input, ...document } = JSON.parse(line);
    return { ...document, input: { ...input, index: null } };
  });
}

test("no record of a batch changes the answer to another: tables loaded late keep their nodes", () => {
  const batch = (list: readonly object[]) => {
    const stdin = list.map((record) => JSON.stringify(record)).join("\n");
    return answers(hessian(["batch"], { stdin }).stdout.trim().split("\n"));
  };
  const alone = records.flatMap((record) => batch([record]));
  expect(batch([...records, ...records, ...records.toReversed()])).toEqual([...alone, ...alone, ...alone.toReversed()]);
});
