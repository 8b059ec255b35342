import { expect, test } from "vitest";
import { branchAt } from "../../src/evaluate/branches.ts";
import { signAt } from "../../src/polynomial/univariate.ts";
import { printText } from "../../src/print/text.ts";
import { problemOf } from "../critical/solving.ts";

function branch(source: string, at: number) {
  const found = branchAt(problemOf(source).objective, "x", (p) => signAt(p, at));
  return found === null ? null : printText(found.expr);
}

test.for([
  ["abs(x - 1) + x", 0, "1"],
  ["abs(x - 1) + x", 2, "2*x - 1"],
  ["sign(x)*x^2", -1, "-x^2"],
  ["max(x, 2, x^2)", 3, "x^2"],
  ["min(x, 2, x^2)", 3, "2"],
  ["x > 0 and x < 2 ? x^2 : -x", 1, "x^2"],
  ["x > 0 and x < 2 ? x^2 : -x", 2, "-x"],
  ["abs(abs(x) - 1)", -3, "-x - 1"],
  ["abs(x > 1 ? x : -x)", -3, "-x"],
] as const)("%s at %i is %s", ([source, at, expected]) => {
  expect(branch(source, at)).toBe(expected);
});

test("there is none where something else is compared, or no case applies", () => {
  expect(branch("abs(sin(x))", 1)).toBeNull();
  expect(branch("piecewise(x > 0, x)", -1)).toBeNull();
  expect(branch("piecewise(x > 0, x)", 1)).toBe("x");
});
