import { expect, test } from "vitest";
import { signBound } from "../../src/certificates/positivity.ts";
import { compileDouble } from "../../src/evaluate/double.ts";
import { problemOf } from "../critical/solving.ts";

test.for([
  ["1 + x^2", ">"],
  ["x^2", ">="],
  ["-x^2 - 3", "<"],
  ["x^2 + x*y + y^2", ">="],
  ["x^2 + x*y + y^2 + 1", ">"],
  ["x^2 - 2*x*y + y^2", ">="],
  ["x^2 - 3*x*y + y^2", null],
  ["2*x - x^2 - 1", "<="],
  ["2*x - x^2 - 2", "<"],
  ["exp(x)", ">"],
  ["exp(x) + x^2", ">"],
  ["-exp(x)", "<"],
  ["cosh(x) - 1", null],
  ["sqrt(x)", ">="],
  ["1/sqrt(x)", ">"],
  ["1/x^2", ">"],
  ["1/x", null],
  ["x^3", null],
  ["atan(x^2)", ">="],
  ["tanh(exp(x))", ">"],
  ["tan(x^2)", null],
  ["sin(x)", null],
  ["abs(x) + 1", ">"],
  ["acos(x)", ">="],
  ["x*exp(x)", null],
  ["x^2*exp(-y)", ">="],
  ["2^x", ">"],
] as const)("the sign of %s is seen as %s", ([source, bound]) => {
  const { objective, variables } = problemOf(source);
  expect(signBound(objective)).toBe(bound);
  if (bound === null) return;
  const evaluate = compileDouble(objective, variables);
  for (let i = -20; i <= 20; i += 1) {
    const value = evaluate([i / 7, i / 5]);
    if (Number.isNaN(value)) continue;
    if (bound.startsWith(">")) expect(value).toBeGreaterThanOrEqual(bound === ">" ? Number.MIN_VALUE : 0);
    else expect(value).toBeLessThanOrEqual(bound === "<" ? -Number.MIN_VALUE : 0);
  }
});
