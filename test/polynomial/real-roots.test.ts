import { expect, test } from "vitest";
import { compareRational, fraction, type Rational, subtractRational, toDouble } from "../../src/number/rational.ts";
import { isolateRoots, isRationalRoot, refine } from "../../src/polynomial/real-roots.ts";
import { squareFreePart } from "../../src/polynomial/squarefree.ts";
import { countRealRoots, countRootsBetween } from "../../src/polynomial/sturm.ts";
import {
  multiplyUnivariate,
  powerUnivariate,
  signAt,
  type UnivariatePolynomial,
  univariate,
} from "../../src/polynomial/univariate.ts";
import { chebyshev, mignotte, randomIntegers, wilkinson } from "./families.ts";

const product = (...factors: readonly UnivariatePolynomial[]): UnivariatePolynomial =>
  factors.reduce(multiplyUnivariate, [1n]);

test("the 20 roots of Wilkinson's polynomial are the rationals 1 to 20", () => {
  const roots = isolateRoots(wilkinson(20));
  expect(roots.every(isRationalRoot)).toBe(true);
  expect(roots.map((root) => root.isolating[0])).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test("Wilkinson's perturbation 2^-23 of one coefficient leaves 10 real roots", () => {
  const perturbed = wilkinson(20).map((c, i) => (i === 19 ? c * 2n ** 23n - 1n : c * 2n ** 23n));
  expect(isolateRoots(perturbed)).toHaveLength(10);
  expect(countRealRoots(perturbed)).toBe(10);
});

test("the roots of Chebyshev polynomials are cosines", () => {
  const roots = isolateRoots(chebyshev(40)).map((root) => toDouble(refine(root, 60).isolating[0]));
  expect(roots).toHaveLength(40);
  roots.forEach((root, i) => {
    expect(root).toBeCloseTo(-Math.cos(((i + 0.5) * Math.PI) / 40), 13);
  });
});

test("Mignotte's polynomial has two roots closer than 10^-19", () => {
  const roots = isolateRoots(mignotte(40, 10n));
  expect(roots).toHaveLength(4);
  const [, a, b] = roots.map((root) => refine(root, 200).isolating[0]);
  expect(toDouble(subtractRational(b!, a!))).toBeLessThan(1e-19);
  expect(toDouble(subtractRational(b!, a!))).toBeGreaterThan(0);
});

test("every root carries its multiplicity in the original polynomial", () => {
  const p = product(
    powerUnivariate([-2n, 0n, 1n], 3),
    powerUnivariate([-1n, 2n], 2),
    [1n, 0n, 1n],
    [0n, 0n, 0n, 0n, 1n],
    [-3n, 0n, 1n],
  );
  expect(isolateRoots(p).map((root) => root.multiplicity)).toEqual([1, 3, 4, 2, 3, 1]);
});

test("rational roots with large numerators and denominators are recognised", () => {
  const p = product([-123456789012345678901n, 987654321098765432n], [7n, 10n ** 30n], [-2n, 0n, 1n], [1n, 1n, 1n]);
  const rational = isolateRoots(p).filter(isRationalRoot);
  expect(rational.map((root) => root.isolating[0])).toEqual([
    fraction(-7n, 10n ** 30n),
    fraction(123456789012345678901n, 987654321098765432n),
  ]);
});

test("a rational root inside a cluster of irrational ones is kept apart", () => {
  const n = 10n ** 40n;
  const p = product([-1n, n], [-1n - n, 0n, n ** 3n], [1n - n, 0n, n ** 3n]);
  const roots = isolateRoots(p);
  expect(roots).toHaveLength(5);
  expectSeparated(roots.map((root) => root.isolating));
});

test.for<[string, UnivariatePolynomial, number]>([
  ["a constant", [7n], 0],
  ["x", [0n, 1n], 1],
  ["x^3", [0n, 0n, 0n, 1n], 1],
  ["x^2 + 1", [1n, 0n, 1n], 0],
  ["x^4 - 4x^2 + 2", [2n, 0n, -4n, 0n, 1n], 4],
  ["x^200 - 2", [-2n, ...new Array<bigint>(199).fill(0n), 1n], 2],
  ["a polynomial with tiny roots", [-2n, 0n, 10n ** 60n], 2],
  ["a polynomial with huge roots", [-(10n ** 60n) - 1n, 0n, 1n], 2],
])("%s has the right number of real roots", ([, p, count]) => {
  expect(isolateRoots(p)).toHaveLength(count);
});

test("the zero polynomial is refused", () => {
  expect(() => isolateRoots([])).toThrow(RangeError);
});

test("isolation agrees with Sturm's theorem on random polynomials", () => {
  const next = randomIntegers(3);
  for (let i = 0; i < 60; i += 1) {
    const p = univariate(Array.from({ length: 3 + (i % 12) }, () => next(1 + (i % 20))));
    if (p.length === 0) continue;
    const square = i % 3 === 0 ? multiplyUnivariate(p, p) : p;
    const roots = isolateRoots(square);
    expect(roots).toHaveLength(countRealRoots(square));
    expectSeparated(roots.map((root) => root.isolating));
    const simple = squareFreePart(p);
    for (const root of roots) {
      const [low, high] = refine(root, 40).isolating;
      expect(toDouble(subtractRational(high, low))).toBeLessThanOrEqual(2 ** -40);
      if (isRationalRoot(root)) expect(signAt(simple, low)).toBe(0);
      else expect(countRootsBetween(simple, low, high)).toBe(1);
    }
  }
});

test("refinement to a thousand bits still brackets the root", () => {
  const [, root] = isolateRoots([-2n, 0n, 1n]);
  const [low, high] = refine(root!, 1000).isolating;
  expect(signAt([-2n, 0n, 1n], low)).toBe(-1);
  expect(signAt([-2n, 0n, 1n], high)).toBe(1);
  expect(compareRational(subtractRational(high, low), fraction(1n, 2n ** 1000n))).toBeLessThanOrEqual(0);
});

test("refinement accepts isolating intervals with any rational ends", () => {
  const root = { polynomial: [-2n, 0n, 1n], isolating: [fraction(4n, 3n), fraction(3n, 2n)] as const };
  expect(toDouble(refine(root, 60).isolating[0])).toBeCloseTo(Math.SQRT2, 15);
});

function expectSeparated(intervals: readonly (readonly [Rational, Rational])[]): void {
  for (let i = 1; i < intervals.length; i += 1) {
    expect(compareRational(intervals[i - 1]![1], intervals[i]![0])).toBeLessThanOrEqual(0);
  }
}

test("a rational root at the end of another isolating interval comes first or last, as it should", () => {
  const slope = [0n, 0n, 48n, 288n, 516n, 252n, -54n];
  expect(isolateRoots(slope).map(({ isolating: [low, high] }) => [toDouble(low), toDouble(high)])).toEqual([
    [-2 / 3, -2 / 3],
    [-11 / 32, -5 / 16],
    [0, 0],
    [0, 16],
  ]);
  const mirrored = slope.map((c, i) => (i % 2 === 0 ? c : -c));
  const middles = isolateRoots(mirrored).map(({ isolating: [low, high] }) => toDouble(low) + toDouble(high));
  expect(middles).toEqual([...middles].sort((a, b) => a - b));
});
