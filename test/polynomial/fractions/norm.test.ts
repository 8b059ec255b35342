import { describe, expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { withRootsAbove } from "../../../src/polynomial/fractions/norm.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { exprOfMultivariate } from "../../../src/polynomial/multivariate/symbols.ts";
import { printText } from "../../../src/print/text.ts";

function expressionOf(source: string): Expr {
  const parsed = parseExpression(source, ["r", "x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** With `r^2` equal to a polynomial in the other names; `nonzero` are known not to vanish. */
function above(source: string, square: string, nonzero: readonly string[] = []): string | null {
  const symbols = {
    relations: new Map([[variable("r"), { degree: 2, value: expressionOf(square) }]]),
    signs: new Map(),
    meaningOf: (symbol: Expr) => symbol,
    isPositive: () => false,
  };
  const form = rationalExpression(expressionOf(source), symbols, { terms: 100, generators: 5 })!;
  const known = nonzero.map(expressionOf);
  const moved = withRootsAbove(form.fraction, form.ring, (p) => known.includes(exprOfMultivariate(p, form.meanings)));
  return moved === null ? null : printText(exprOfFraction({ ...form, fraction: moved }));
}

describe("square roots above the line", () => {
  test.for([
    ["1/(x + r)", "x^2 + 1", "r - x"],
    ["y/(x + r)^2", "x^2 + 1", "2*x^2*y - 2*r*x*y + y"],
    ["(r - x)/(r + x)", "x^2 - 3", "2*r*x/3 - 2*x^2/3 + 1"],
  ])("%s, r^2 being %s: a norm that is a number", ([source, square, expected]) => {
    expect(above(source!, square!)).toBe(expected);
  });

  test("a norm that is a denominator already", () => {
    expect(above("1/(x*(r + 1))", "x + 1")).toBe("(r - 1)/x^2");
  });

  test("a norm that cancels", () => {
    expect(above("x/(r + 1)", "x + 1")).toBe("r - 1");
  });

  test("both conjugates below the line", () => {
    expect(above("1/((r - 1)^2*(r + 1)^3)", "x + 1")).toBe("(r - 1)/x^3");
  });

  test("a norm that is known not to vanish", () => {
    expect(above("1/(r + y)", "x", ["x - y^2"])).toBe("(r - y)/(x - y^2)");
  });

  test("not where the conjugate may vanish: 1/(r + y) is defined at x = y^2", () => {
    expect(above("1/(r + y)", "x")).toBeNull();
  });
});

describe("a polynomial that is the square of a root", () => {
  test("cancels powers of the root below the line", () => {
    expect(printedFraction("x*(x + 1)/r^5", "x + 1")).toBe("x/r^3");
  });
});

function printedFraction(source: string, square: string): string {
  const symbols = {
    relations: new Map([[variable("r"), { degree: 2, value: expressionOf(square) }]]),
    signs: new Map(),
    meaningOf: (symbol: Expr) => symbol,
    isPositive: () => false,
  };
  return printText(exprOfFraction(rationalExpression(expressionOf(source), symbols, { terms: 100, generators: 5 })!));
}
