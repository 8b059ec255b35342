import { describe, expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { reducedOnConics } from "../../../src/polynomial/fractions/half-angle.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { printText } from "../../../src/print/text.ts";

function expressionOf(source: string): Expr {
  const parsed = parseExpression(source, ["c", "s", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** With `s^2` equal to a polynomial in c. */
function reduced(source: string, square: string): string | null {
  const symbols = {
    relations: new Map([[variable("s"), { degree: 2, value: expressionOf(square) }]]),
    signs: new Map(),
    meaningOf: (symbol: Expr) => symbol,
    isPositive: () => false,
  };
  const form = rationalExpression(expressionOf(source), symbols, { terms: 100, generators: 5 })!;
  const fraction = reducedOnConics(form.fraction, form.ring, () => null);
  return fraction === null ? null : printText(exprOfFraction({ ...form, fraction }));
}

describe("common factors on a conic cancel", () => {
  test.for([
    ["(4*s - 3*c)*(13 + 4*c - 3*s)/(25*c^2 + 104*c + 160)", "1 - c^2", "(4*s - 3*c)/(4*c + 3*s + 13)"],
    ["(4*s - 3*c)*(13 + 4*c - 3*s)^2/(25*c^2 + 104*c + 160)^2", "1 - c^2", "(4*s - 3*c)/(4*c + 3*s + 13)^2"],
    [
      "(y*s + c)*(y + s - c)^2/(y^2 + 2*y*s - 2*y*c + 1 - 2*c*s)^2",
      "1 - c^2",
      "(-s*y - c)/(2*c*s + 2*c*y - 2*s*y - y^2 - 1)",
    ],
    ["(c + y)*(3 + 2*c - s)/(3*c^2 + 12*c + 10)", "c^2 - 1", "(c + y)/(2*c + s + 3)"],
  ])("%s, s^2 being %s", ([source, square, expected]) => {
    expect(reduced(source!, square!)).toBe(expected);
  });

  test.for([
    ["(s + 1)/(c + 3)", "1 - c^2"],
    ["(s + 1)/(c + s + 3)", "1 - 2*c^2"],
    ["(s - 1)/c^2", "1 - c^2"],
    ["1/(c + s + 3)", "1 - c^2"],
  ])("nothing in %s, s^2 being %s", ([source, square]) => {
    expect(reduced(source!, square!)).toBeNull();
  });
});
