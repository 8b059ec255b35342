import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separationBits } from "../../../src/evaluate/algebraic/separation.ts";
import { algebraicSign } from "../../../src/evaluate/algebraic/sign.ts";
import { linearCombination, number, quotient, rationalPower } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { compareRational, fraction, fromBigInt, negateRational, type Rational } from "../../../src/number/rational.ts";
import { distinctRealRoots, signAtRoot } from "../../../src/polynomial/algebraic.ts";
import { valuesAtRoots } from "../../../src/polynomial/number-field.ts";
import { isRationalRoot, refine } from "../../../src/polynomial/real-roots.ts";
import { type UnivariatePolynomial, univariate } from "../../../src/polynomial/univariate.ts";
import { read } from "../../calculus/read.ts";
import { algebraicGenerators, polynomialAt, rootOfGenerator } from "./generators.ts";

const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 4 });
const polynomialOf = (list: readonly number[]): UnivariatePolynomial => univariate(list.map(BigInt));

describe.each(algebraicGenerators)("rational functions of $name", (generator) => {
  const root = rootOfGenerator(generator);

  test("have the sign that exact algebra gives them, and no conjugate below the bound", () => {
    fc.assert(
      fc.property(coefficients, coefficients, (top, bottom) => {
        const [numerator, denominator] = [polynomialOf(top), polynomialOf(bottom)];
        fc.pre(denominator.length > 0 && signAtRoot(denominator, root) !== 0);
        const expr = quotient(polynomialAt(numerator, generator.expr), polynomialAt(denominator, generator.expr));
        const expected = signAtRoot(numerator, root) * signAtRoot(denominator, root) || 0;
        expect(algebraicSign(expr)).toBe(expected);
        if (expected === 0) return;
        const value = valuesAtRoots({ numerator, denominator }, generator.polynomial)(root);
        const least = leastBut0(value.polynomial);
        expect(compareRational(least, power2(-separationBits(expr)!))).toBeGreaterThan(0);
      }),
      { seed: 20260101, numRuns: generator.polynomial.length > 7 ? 5 : 15 },
    );
  });
});

/** A lower bound of the absolute values of the real roots that are not 0. */
function leastBut0(p: UnivariatePolynomial): Rational {
  const ends = distinctRealRoots(p).flatMap((root) => {
    const fine = isRationalRoot(root) ? root : refine(root, 200);
    return fine.isolating.map((end) => (compareRational(end, 0) < 0 ? negateRational(end) : end));
  });
  return ends.filter((end) => end !== 0).reduce((a, b) => (compareRational(a, b) < 0 ? a : b));
}

function power2(n: number): Rational {
  return n >= 0 ? fromBigInt(1n << BigInt(n)) : fraction(1n, 1n << BigInt(-n));
}

/** Units by their coefficients in a generator: their powers are the numbers nearest to 0 of their height. */
const units: readonly (readonly [name: string, generator: string, unit: readonly number[], sharp: boolean])[] = [
  ["sqrt(2) - 1", "sqrt(2)", [-1, 1], true],
  ["cbrt(2) - 1", "cbrt(2)", [-1, 1, 0], true],
  ["2cos(2pi/7) - 1", "2*cos(2*pi/7)", [-1, 1, 0], false],
  ["1/sqrt(1 + sqrt(2))", "sqrt(1 + sqrt(2))", [0, -2, 0, 1], false],
  ["2^(1/4) - 1", "2^(1/4)", [-1, 1, 0, 0], false],
];
const moduli: Readonly<Record<string, UnivariatePolynomial>> = {
  "sqrt(2)": [-2n, 0n, 1n],
  "cbrt(2)": [-2n, 0n, 0n, 1n],
  "2*cos(2*pi/7)": [-1n, -2n, 1n, 1n],
  "sqrt(1 + sqrt(2))": [-1n, 0n, -2n, 0n, 1n],
  "2^(1/4)": [-2n, 0n, 0n, 0n, 1n],
};

test.for(units)("the powers of %s, multiplied out, are above the bound", ([, name, unit, sharp]) => {
  const [generator, modulus] = [read(name), moduli[name]!];
  const size = polynomialAt(unit.map(BigInt), generator);
  for (const k of [1, 2, 5, 20, 61]) {
    const expr = combination(powerModulo(unit.map(BigInt), k, modulus), generator);
    const above = (bits: number): Expr =>
      linearCombination([rationalPower(size, k)], [1], negateRational(power2(-bits)));
    const bits = separationBits(expr)!;
    expect(algebraicSign(expr)).toBe(1);
    expect(algebraicSign(above(bits))).toBe(1);
    if (sharp) expect(algebraicSign(above(bits - 2))).toBe(-1);
    expect(algebraicSign(linearCombination([expr, rationalPower(size, k)], [1, -1], 0))).toBe(0);
  }
});

/** `Σ c[i]·generator^i`, multiplied out. */
function combination(c: readonly bigint[], generator: Expr): Expr {
  const powers = c.map((_, i) => rationalPower(generator, i));
  return linearCombination(powers, c.map(fromBigInt), 0);
}

function powerModulo(base: readonly bigint[], k: number, modulus: UnivariatePolynomial): readonly bigint[] {
  let result: bigint[] = base.map((_, i) => (i === 0 ? 1n : 0n));
  for (let i = 0; i < k; i += 1) result = productModulo(result, base, modulus);
  return result;
}

/** For a monic modulus. */
function productModulo(a: readonly bigint[], b: readonly bigint[], modulus: UnivariatePolynomial): bigint[] {
  const n = modulus.length - 1;
  const result: bigint[] = new Array(2 * n - 1).fill(0n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) result[i + j]! += a[i]! * b[j]!;
  for (let i = 2 * n - 2; i >= n; i -= 1) {
    for (let j = 0; j <= n; j += 1) if (j < n) result[i - n + j]! -= result[i]! * modulus[j]!;
  }
  return result.slice(0, n);
}

test("an expression that is not an algebraic constant has no bound, one that is 0 by its shape has the strongest", () => {
  expect(separationBits(read("sqrt(x)"))).toBeNull();
  expect(separationBits(read("exp(1)"))).toBeNull();
  expect(separationBits(number(0))).toBe(-Infinity);
});
