import { describe, expect, test } from "vitest";
import { difference, variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { parseExpression } from "../../../src/parse/expression.ts";
import { partialFractions } from "../../../src/polynomial/fractions/partial-fractions.ts";
import { exprOfFraction, rationalExpression } from "../../../src/polynomial/fractions/rational-expression.ts";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { add, constant, variableOf } from "../../../src/polynomial/multivariate/polynomial.ts";
import { printText } from "../../../src/print/text.ts";
import { isZero } from "../../../src/simplify/is-zero.ts";

const symbols = {
  relations: new Map(),
  signs: new Map(),
  meaningOf: (symbol: Expr) => symbol,
  isPositive: () => false,
};

function apart(source: string): string | null {
  const parsed = parseExpression(source, ["x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const parts = partialFractions(rationalExpression(parsed.value.expr, symbols, { terms: 100, generators: 5 })!);
  return parts === null ? null : printText(parts);
}

describe("partial fractions", () => {
  test.for([
    ["3/((x - 1)*(x + 2))", "1/(x - 1) - 1/(x + 2)"],
    ["(x^3 + 1)/(x^2*(x + 2)^2)", "5/(4*(x + 2)) - 1/(4*x) - 7/(4*(x + 2)^2) + 1/(4*x^2)"],
    ["x^4/(x^2 - 4)", "x^2 + 4 + 4/(x - 2) - 4/(x + 2)"],
    ["x^2/(2*x + 1)", "x/2 - 1/4 + 1/(4*(2*x + 1))"],
    ["1/(6*(x^2 + 1)*(3*x - 1))", "3/(20*(3*x - 1)) + (-3*x/10 - 1/10)/(6*(x^2 + 1))"],
  ])("of %s", ([source, wanted]) => {
    expect(apart(source!)).toBe(wanted);
  });

  test("factors that two bases of a denominator share are one factor", () => {
    const x = variableOf(1, 0);
    const base = (root: bigint) => add(x, constant(1, -root));
    const denominator = [
      { base: multiply(base(1n), base(2n)), exponent: 1 },
      { base: multiply(base(1n), base(3n)), exponent: 1 },
    ];
    const ring = { arity: 1, generators: [x], relations: [null] };
    const fraction = { numerator: constant(1, 1n), divisor: 1n, denominator };
    const parts = partialFractions({ fraction, ring, meanings: [variable("x")], signs: [] })!;
    expect(isZero(difference(parts, exprOfFraction({ fraction, ring, meanings: [variable("x")], signs: [] })))).toBe(
      "true",
    );
  });

  test("there are none of what does not come apart, nor in several variables", () => {
    expect(apart("1/(x^2 + 1)")).toBeNull();
    expect(apart("x^2 + 1")).toBeNull();
    expect(apart("1/(x^7999*(x + 1))")).toBeNull();
    expect(apart("x^1000000/(x + 1)")).toBeNull();
    expect(apart("1/((x + y)*(x - 1))")).toBeNull();
  });
});
