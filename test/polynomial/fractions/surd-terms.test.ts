import { describe, expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { reducedOverSurds } from "../../../src/polynomial/fractions/surd-terms.ts";
import { printText } from "../../../src/print/text.ts";

function expressionOf(source: string): Expr {
  const parsed = parseExpression(source, ["r", "w", "x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** With `r^2 = square` and `w^2 = x`. */
function reduced(source: string, square: string): string | null {
  const relation = (value: string) => ({ degree: 2, value: expressionOf(value) });
  const symbols = {
    relations: new Map([
      [variable("r"), relation(square)],
      [variable("w"), relation("x")],
    ]),
    signs: new Map(),
    meaningOf: (symbol: Expr) => symbol,
    isPositive: () => false,
  };
  const form = rationalExpression(expressionOf(source), symbols, { terms: 100, generators: 5 })!;
  const fraction = reducedOverSurds(form.fraction, form.ring);
  return fraction === null ? null : printText(exprOfFraction({ ...form, fraction }));
}

describe("common factors over Q(r) cancel", () => {
  test.for([
    ["(x^2 + 2*r*x + 3)/(x + r)^3", "3", "1/(r + x)"],
    ["(x*y + r*y + x + r)/(x^2 + 2*r*x + 3)", "3", "(y + 1)/(r + x)"],
    ["(r*x + 2)*(x - y)/((x + r)*(x + y))", "2", "(r*x - r*y)/(x + y)"],
    ["(x*y + 5 + r*x + r*y)/(x + r)", "5", "r + y"],
    ["(r*w + w + 2 + r)/(w + r)^2", "2", "(r + 1)/(r + w)"],
  ])("%s, r^2 being %s", ([source, square, expected]) => {
    expect(reduced(source!, square!)).toBe(expected);
  });

  test.for([
    ["(x^2 + 2*r*x + 3)/(x + r)^3", "2"],
    ["(x + 1)/(x + r)", "3"],
    ["(x^2 - 1)/(x - r)", "4"],
    ["(x^2 + y)/(x + r)", "y"],
  ])("nothing in %s, r^2 being %s", ([source, square]) => {
    expect(reduced(source!, square!)).toBeNull();
  });
});
