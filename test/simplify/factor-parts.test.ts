import { expect, test } from "vitest";
import type { Expr, SumNode } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { effort } from "../../src/polynomial/effort.ts";
import { expand } from "../../src/polynomial/expand.ts";
import { printText } from "../../src/print/text.ts";
import { factoredByParts } from "../../src/simplify/factor-parts.ts";
import { factoredSum } from "../../src/simplify/factor-sum.ts";

function read(text: string): Expr {
  const parsed = parseExpression(text, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

test.each([
  ["(x + y)*(x^2 - 1)", "(x + 1)*(x - 1)*(x + y)"],
  ["(6*x + 6*y - 14)*(x + y + 1)^2", "2*(3*x + 3*y - 7)*(x + y + 1)^2"],
  ["3*x*(y*(x + 2) + x)*(1 - y^2)^3", "-3*x*(y + 1)^3*(y - 1)^3*(x*(y + 1) + 2*y)"],
  ["(x - y)*(x + 2) + (x - y)*(2*x + 4)*y", "(2*y + 1)*(x + 2)*(x - y)"],
  ["(y^2 - x + 1)*(x/2 + y/3)", "-(3*x + 2*y)*(x - y^2 - 1)/6"],
  ["(x + y)*((x + 1)^2 - x^2)", "(x + y)*(2*x + 1)"],
])("%s has the factors of what it is when multiplied out", (text, expected) => {
  const form = factoredByParts(read(text))!;
  const whole = expand(read(text), effort(1000, 100_000))!;
  expect(expand(form, effort(1000, 100_000))).toBe(whole);
  expect(form).toBe(whole.kind === "sum" && whole.args.length > 2 ? factoredSum(whole as SumNode) : form);
  expect(expand(read(expected), effort(1000, 100_000))).toBe(whole);
});

test.each(["x*(y + 1)", "x^2 + y", "(x + 1)*sin(x)*(y + 1)", "(x + 1)*(x + 2)/(x + 3)", "x*(y + 1) + z*(y - 1)"])(
  "%s is no product of two polynomials",
  (text) => {
    const form = factoredByParts(read(text));
    expect(form === null ? null : printText(form)).toBeNull();
  },
);
