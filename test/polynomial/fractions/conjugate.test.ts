import { describe, expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { withRootsBelow } from "../../../src/polynomial/fractions/conjugate.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { printText } from "../../../src/print/text.ts";

function expressionOf(source: string): Expr {
  const parsed = parseExpression(source, ["r", "x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** With `r^2` equal to a polynomial in the other names. */
function below(source: string, square: string): string | null {
  const symbols = {
    relations: new Map([[variable("r"), { degree: 2, value: expressionOf(square) }]]),
    signs: new Map(),
    meaningOf: (symbol: Expr) => symbol,
    isPositive: () => false,
  };
  const form = rationalExpression(expressionOf(source), symbols, { terms: 100, generators: 5 })!;
  const moved = withRootsBelow(form.fraction, form.ring);
  return moved === null ? null : printText(exprOfFraction({ ...form, fraction: moved }));
}

describe("square roots below the line", () => {
  test.for([
    ["(r - 1)/(x - 1)", "x", "1/(r + 1)"],
    ["(x + r)/(x^2 - 2)", "2", "-1/(r - x)"],
    ["(r*(x + y) - 1)/(2*(x + y)^2 - 1)", "2", "1/(r*x + r*y + 1)"],
    ["(x - 3)*(r + x)/(x^2 - 2)^2", "2", "(3 - x)/((x^2 - 2)*(r - x))"],
    ["(r + y)/(3*x - 3*y^2)", "x", "1/(3*(r - y))"],
  ])("%s, r^2 being %s", ([source, square, expected]) => {
    expect(below(source!, square!)).toBe(expected);
  });

  test.for([
    ["(r + 1)/(x + 1)", "x"],
    ["(x + 1)/(x^2 - 2)", "2"],
    ["(r + x)/y", "2"],
  ])("%s, r^2 being %s, stays: the denominator is no norm", ([source, square]) => {
    expect(below(source!, square!)).toBeNull();
  });
});
