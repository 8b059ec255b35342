import fc from "fast-check";
import { expect, test } from "vitest";
import { quotientOf } from "../../../src/evaluate/algebraic/conjugate-bounds.ts";
import { algebraicParts } from "../../../src/evaluate/algebraic/constant.ts";
import type { AlgebraicInteger, AlgebraicQuotient } from "../../../src/evaluate/algebraic/quotient.ts";
import { call, linearCombination, number, product, rationalPower, squareRoot } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { type Ball, lowerEnd } from "../../../src/number/ball.ts";
import { denominator, type Rational, toDouble } from "../../../src/number/rational.ts";
import { ratio } from "./generators.ts";

const ROOT = squareRoot(number(2));

/** The sizes of the two conjugates of a number of Q(sqrt(2)), or of a real power of one. */
function sizesOf(expr: Expr): readonly number[] {
  return [Math.SQRT2, -Math.SQRT2].map((root) => Math.abs(valueAt(expr, root)));
}

function valueAt(expr: Expr, root: number): number {
  if (expr === ROOT) return root;
  if (expr.kind === "number") return toDouble(expr.value);
  if (expr.kind === "sum") {
    return expr.args.reduce((t, a, i) => t + toDouble(expr.weights[i]!) * valueAt(a, root), toDouble(expr.value));
  }
  if (expr.kind !== "product") throw new Error("not in the test");
  const powers = expr.args.map((arg, i) => {
    const weight = toDouble(expr.weights[i]!);
    if (arg === number(2) && weight === 0.5) return root;
    return Number.isInteger(weight) ? valueAt(arg, root) ** weight : Math.abs(valueAt(arg, root)) ** weight;
  });
  return powers.reduce((a, b) => a * b, toDouble(expr.value));
}

type Tops = Map<AlgebraicInteger, readonly number[]>;

/**
 * The conjugates of the top of a quotient that a number has, from the number and the tops of its parts. They are below the
 * bound, and to the power of the degree of the roots their product is a norm and whole.
 */
function checkedTop(expr: Expr, { content, top, divisors }: AlgebraicQuotient, tops: Tops): readonly number[] {
  const conjugates = sizesOf(expr).map((size, i) => {
    const below = [...divisors].map(([divisor, n]) => tops.get(divisor)![i]! ** toDouble(n));
    return below.reduce((a, b) => a * b, size / toDouble(content));
  });
  const bound = toDouble(lowerEnd(top.bound as Ball));
  for (const size of conjugates) expect(size).toBeLessThanOrEqual(bound * (1 + 1e-9));
  const norm = (conjugates[0]! * conjugates[1]!) ** degreeOf(expr);
  if (norm < 2 ** 40) expect(Math.abs(norm - Math.round(norm))).toBeLessThan(1e-4 * Math.max(norm, 1));
  return conjugates;
}

function checkParts(expr: Expr, tops: Tops = new Map()): Tops {
  const parts = algebraicParts(expr)!;
  for (const [k, part] of parts.entries()) {
    const quotient = quotientOf(parts.slice(0, k + 1))!;
    if (quotient.content !== 0) tops.set(quotient.top, checkedTop(part, quotient, tops));
  }
  return tops;
}

function degreeOf(part: Expr): number {
  if (part.kind !== "product") return 1;
  return part.weights.reduce<number>((n, weight) => Math.max(n, Number(denominator(weight))), 1);
}

const rational = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom(1, 1, 2, 3))
  .map(([num, den]) => ratio(num, den));
const surd = fc
  .tuple(rational, rational)
  .filter(([a, b]) => a !== 0 || b !== 0)
  .map(([a, b]) => linearCombination([ROOT], [b], a));
const exponent = fc.constantFrom<Rational>(-2, -1, 1, 2);
const quotients = fc
  .tuple(surd, exponent, surd, exponent)
  .map(([a, m, b, n]) => product(rationalPower(a, m), rationalPower(b, n)));
const sums = fc.tuple(quotients, quotients, rational).map(([a, b, q]) => linearCombination([a, b], [1, q], q));
const isNonzero = (expr: Expr): boolean => sizesOf(expr).every((size) => size > 1e-6);

test("the tops of sums, products and whole powers are algebraic integers below their bounds", () => {
  fc.assert(
    fc.property(sums.filter(isNonzero), sums.filter(isNonzero), exponent, (a, b, n) => {
      checkParts(product(a, rationalPower(b, n)));
      checkParts(linearCombination([rationalPower(a, -1), b], [1, -1], 0));
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("so are those of real powers", () => {
  const fractional = fc.constantFrom(ratio(1, 2), ratio(-1, 2), ratio(2, 3), ratio(-5, 3), ratio(7, 4));
  fc.assert(
    fc.property(sums.filter(isNonzero), surd, fractional, (a, b, w) => {
      checkParts(rationalPower(a, w));
      checkParts(product(rationalPower(a, w), rationalPower(b, -1)));
    }),
    { seed: 2, numRuns: 150 },
  );
});

test("the quotient of a maximum is one of each of its arguments", () => {
  fc.assert(
    fc.property(sums.filter(isNonzero), sums.filter(isNonzero), (a, b) => {
      const quotient = quotientOf(algebraicParts(call("max", a, b))!)!;
      const tops = checkParts(b, checkParts(a));
      for (const choice of [a, b]) checkedTop(choice, quotient, tops);
    }),
    { seed: 3, numRuns: 100 },
  );
});
