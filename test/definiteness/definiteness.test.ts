import { expect, test } from "vitest";
import { definiteness, quadraticForm } from "../../src/definiteness/definiteness.ts";
import { isDefiniteInFixedPoint } from "../../src/definiteness/fixed-point-factorization.ts";
import { factorInDoubles } from "../../src/definiteness/verified-factorization.ts";
import type { Inertia } from "../../src/expr/matrix.ts";
import { inertia } from "../../src/matrix/inertia.ts";
import { addRational, fraction, multiplyRational, negateRational, type Rational } from "../../src/number/rational.ts";
import { gramMatrix, hilbert, randomSymmetric } from "../matrix/families.ts";
import { parseMatrix } from "../matrix/parse.ts";

type Rows = readonly (readonly Rational[])[];

function named({ positive, zero, negative }: Inertia): string {
  if (positive > 0 && negative > 0) return "indefinite";
  if (positive + negative === 0) return "zero";
  return `${positive > 0 ? "positive" : "negative"} ${zero === 0 ? "definite" : "semidefinite"}`;
}

const negated = (A: Rows): Rational[][] => A.map((row) => row.map(negateRational));
const plus = (A: Rows, i: number, change: Rational): Rational[][] =>
  A.map((row, r) => row.map((a, c) => (r === i && c === i ? addRational(a, change) : a)));

test.for<[string, Rows, string]>([
  ["no rows", [], "zero"],
  ["a zero matrix", parseMatrix("0 0; 0 0"), "zero"],
  ["[[0, 1], [1, 5]]", parseMatrix("0 1; 1 5"), "indefinite"],
  ["[[0, 1], [1, 0]]", parseMatrix("0 1; 1 0"), "indefinite"],
  ["[[1, 1], [1, 1]]", parseMatrix("1 1; 1 1"), "positive semidefinite"],
  ["diag(0, -1)", parseMatrix("0 0; 0 -1"), "negative semidefinite"],
  ["sympy#19547", parseMatrix("0 0 0; 0 1 2; 0 2 1"), "indefinite"],
  ["sympy#20752, b = 1", parseMatrix("0 0 0; 0 1 0; 0 0 1"), "positive semidefinite"],
  ["sympy#24083", parseMatrix("14 4 13; 4 6 5; 13 5 13"), "positive definite"],
  ["blocks, all definite", parseMatrix("2 0 1; 0 5 0; 1 0 2"), "positive definite"],
  ["blocks, one singular", parseMatrix("1 0 1; 0 5 0; 1 0 1"), "positive semidefinite"],
  ["blocks, one indefinite", parseMatrix("1 0 2; 0 5 0; 2 0 1"), "indefinite"],
  ["Hilbert 8", hilbert(8), "positive definite"],
  ["Hilbert 25", hilbert(25), "positive definite"],
  ["minus Hilbert 14", negated(hilbert(14)), "negative definite"],
  [
    "entries beyond doubles",
    [
      [10n ** 400n, 1n],
      [1n, 1n],
    ].map((row) => row.map((a) => fraction(a, 1n))),
    "positive definite",
  ],
  [
    "entries below doubles",
    [
      [1n, 1n],
      [1n, 1n],
    ].map((row) => row.map((a) => fraction(a, 10n ** 400n))),
    "positive semidefinite",
  ],
  [
    "a scale of 10^100 between rows",
    parseMatrix(`1${"0".repeat(100)} 0; 0 1/1${"0".repeat(100)}`),
    "positive definite",
  ],
])("%s", ([, A, expected]) => {
  expect(definiteness(A)).toBe(expected);
});

test("agrees with the exact inertia on random matrices", () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const n = 1 + (seed % 7);
    const A = seed % 3 === 0 ? randomSymmetric(n, 3, seed) : gramMatrix(n, 1 + (seed % 8), seed);
    const signed = seed % 2 === 0 ? A : negated(A);
    expect(definiteness(signed)).toBe(named(inertia(signed)));
  }
});

test.for([4, 10, 26])("a change of 10^-40 tips a singular Gram matrix of %i rows", (n) => {
  const singular = gramMatrix(n, n - 1, n);
  const tiny = fraction(1n, 10n ** 40n);
  expect(definiteness(singular)).toBe("positive semidefinite");
  expect(definiteness(plus(singular, n - 1, tiny))).toBe("positive definite");
  expect(definiteness(plus(singular, n - 1, negateRational(tiny)))).toBe("indefinite");
  expect(definiteness(negated(plus(singular, 0, tiny)))).toBe("negative definite");
});

test("doubles never call a matrix definite that is not", () => {
  for (let n = 2; n < 14; n += 1) {
    const singular = gramMatrix(n, n - 1, n);
    expect(factorInDoubles(singular)).not.toBe("definite");
    for (let k = 30; k < 70; k += 4) {
      const below = plus(singular, n - 1, fraction(-1n, 1n << BigInt(k)));
      expect(factorInDoubles(below)).not.toBe("definite");
      expect(isDefiniteInFixedPoint(below, 64)).toBe(false);
    }
    expect(isDefiniteInFixedPoint(singular, 64)).toBe(false);
  }
});

test("doubles decide Hilbert matrices to order 10, fixed point to order 40", () => {
  expect(factorInDoubles(hilbert(10))).toBe("definite");
  expect(factorInDoubles(hilbert(20))).not.toBe("definite");
  expect(isDefiniteInFixedPoint(hilbert(20), 64)).toBe(false);
  expect(isDefiniteInFixedPoint(hilbert(40), 320)).toBe(true);
});

test("a direction from doubles makes an indefinite form negative", () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const n = 3 + (seed % 5);
    const A = randomSymmetric(n, 50, seed).map((row, i) => row.map((a, j) => (i === j ? 20 : a)));
    const attempt = factorInDoubles(A);
    if (attempt === null || attempt === "definite") continue;
    const x = Array.from(attempt.direction, (value) => fraction(BigInt(Math.round(value * 2 ** 20)), 1n));
    expect(definiteness(A)).toBe("indefinite");
    expect(Number(quadraticForm(A, x))).toBeLessThan(0);
  }
});

test("the quadratic form is a homogeneous square", () => {
  const A = hilbert(3);
  const x = [1, fraction(-1n, 2n), 3];
  const doubled = x.map((a) => multiplyRational(2, a));
  expect(quadraticForm(A, doubled)).toEqual(multiplyRational(4, quadraticForm(A, x)));
});
