import { expect, test } from "vitest";
import { factorsOverIntegers } from "../../src/polynomial/factor.ts";
import { squareFreePart } from "../../src/polynomial/squarefree.ts";
import {
  degreeOf,
  leadingCoefficient,
  multiplyUnivariate,
  powerUnivariate,
  primitivePart,
  shiftUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "../../src/polynomial/univariate.ts";
import { chebyshev, randomIntegers, swinnertonDyer, unity, wilkinson } from "./families.ts";

const product = (...factors: readonly UnivariatePolynomial[]): UnivariatePolynomial =>
  factors.reduce(multiplyUnivariate, [1n]);

const degreesOf = (factors: readonly UnivariatePolynomial[]): number[] => factors.map(degreeOf);

test.for<[string, UnivariatePolynomial, number[]]>([
  ["x^2 - 2", [-2n, 0n, 1n], [2]],
  ["6x^2 - 5x + 1", [1n, -5n, 6n], [1, 1]],
  ["x^2 + x + 1", [1n, 1n, 1n], [2]],
  ["x^4 + 1, reducible modulo every prime", [1n, 0n, 0n, 0n, 1n], [4]],
  ["x^4 + 4", [4n, 0n, 0n, 0n, 1n], [2, 2]],
  ["4x^4 + 1", [1n, 0n, 0n, 0n, 4n], [2, 2]],
  ["x^6 - 27", [-27n, 0n, 0n, 0n, 0n, 0n, 1n], [2, 4]],
  ["x^6 + 27", [27n, 0n, 0n, 0n, 0n, 0n, 1n], [2, 2, 2]],
  ["x^10 - 2^5", [-32n, ...new Array<bigint>(9).fill(0n), 1n], [2, 8]],
  ["x^12 - 2", [-2n, ...new Array<bigint>(11).fill(0n), 1n], [12]],
  ["x^5 - x - 1", [-1n, -1n, 0n, 0n, 0n, 1n], [5]],
  ["x^5 - x - 15", [-15n, -1n, 0n, 0n, 0n, 1n], [2, 3]],
  ["x^5 + x + 1", [1n, 1n, 0n, 0n, 0n, 1n], [2, 3]],
  ["x^4 - 10x^2 + 1 (Swinnerton-Dyer)", [1n, 0n, -10n, 0n, 1n], [4]],
  ["the Swinnerton-Dyer polynomial of 2, 3, 5", [576n, 0n, -960n, 0n, 352n, 0n, -40n, 0n, 1n], [8]],
  ["Chebyshev 30", primitivePart(chebyshev(30)), [2, 4, 8, 16]],
  ["Chebyshev 100", primitivePart(chebyshev(100)), [4, 16, 80]],
  ["20 linear factors", wilkinson(20), new Array<number>(20).fill(1)],
  ["x^7 - x", [0n, -1n, 0n, 0n, 0n, 0n, 0n, 1n], [1, 1, 1, 2, 2]],
  ["a constant", [1n], [0]],
  ["x", [0n, 1n], [1]],
])("%s factors into the right degrees", ([, p, degrees]) => {
  const factors = factorsOverIntegers(p);
  expect(degreesOf(factors)).toEqual(degrees);
  expect(product(...factors)).toEqual(p);
});

test("factors are primitive, with positive leading coefficients, in ascending order", () => {
  expect(factorsOverIntegers(product([-1n, 2n], [5n, 3n], [3n, 1n], [-7n, 0n, 2n]))).toEqual([
    [-1n, 2n],
    [3n, 1n],
    [5n, 3n],
    [-7n, 0n, 2n],
  ]);
});

test("x^n - 1 has one factor for each divisor of n, of degree φ", () => {
  for (let n = 1; n <= 120; n += 1) {
    const divisors = Array.from({ length: n }, (_, i) => i + 1).filter((d) => n % d === 0);
    const totients = divisors.map(
      (d) => Array.from({ length: d }, (_, i) => i + 1).filter((k) => coprime(k, d)).length,
    );
    const factors = factorsOverIntegers(unity(n));
    expect(degreesOf(factors)).toEqual(totients.sort((a, b) => a - b));
    expect(product(...factors)).toEqual(unity(n));
  }
});

function coprime(a: number, b: number): boolean {
  return b === 0 ? a === 1 : coprime(b, a % b);
}

test.for([
  [16, [2n, 3n, 5n, 7n]],
  [32, [2n, 3n, 5n, 7n, 11n]],
  [64, [2n, 3n, 5n, 7n, 11n, 13n]],
] as const)("the Swinnerton-Dyer polynomial of degree %i is irreducible", ([degree, radicands]) => {
  const f = swinnertonDyer(...radicands);
  expect(degreeOf(f)).toBe(degree);
  expect(factorsOverIntegers(f)).toEqual([f]);
});

test("products of polynomials with many modular factors are split by lattice reduction", () => {
  const factors = [swinnertonDyer(2n, 3n, 5n), swinnertonDyer(3n, 7n, 19n), swinnertonDyer(-1n, 2n, 11n, 5n)];
  const shifted = shiftUnivariate(product(...factors), 1n);
  expect(degreesOf(factorsOverIntegers(product(...factors)))).toEqual([8, 8, 16]);
  expect(degreesOf(factorsOverIntegers(shifted))).toEqual([8, 8, 16]);
  expect(product(...factorsOverIntegers(shifted))).toEqual(shifted);
});

test("Eisenstein polynomials of degree 100 with 300 bits are irreducible, and so are the factors of their product", () => {
  const next = randomIntegers(3);
  const eisenstein = (degree: number): UnivariatePolynomial => [
    6n,
    ...Array.from({ length: degree - 1 }, () => 2n * next(300)),
    1n,
  ];
  expect(factorsOverIntegers(eisenstein(100))).toHaveLength(1);
  const planted = [eisenstein(20), eisenstein(30), eisenstein(50)];
  expect(factorsOverIntegers(product(...planted))).toEqual(planted);
});

test("20 factors of degree 5 with 30 bits come back", () => {
  const next = randomIntegers(8);
  const planted = Array.from({ length: 20 }, () => [10n, ...Array.from({ length: 4 }, () => 5n * next(30)), 3n]);
  const factors = factorsOverIntegers(product(...planted));
  expect(degreesOf(factors)).toEqual(new Array<number>(20).fill(5));
  expect(new Set(factors.map(String))).toEqual(new Set(planted.map(String)));
});

test("conjugate factors over a quadratic field stay together", () => {
  const next = randomIntegers(6);
  for (let degree = 2; degree <= 8; degree += 1) {
    const a = [...Array.from({ length: degree }, () => next(6)), 1n];
    const b = Array.from({ length: degree }, () => next(4) | 1n);
    const norm = subtractUnivariate(
      powerUnivariate(a, 2),
      powerUnivariate(b, 2).map((c) => 2n * c),
    );
    const factors = factorsOverIntegers(squareFreePart(norm));
    expect(degreesOf(factors).every((d) => d % 2 === 0)).toBe(true);
  }
});

test("planted factors come back", () => {
  const next = randomIntegers(9);
  for (let i = 0; i < 60; i += 1) {
    const planted = Array.from({ length: 2 + (i % 4) }, (_, k) =>
      Array.from({ length: 2 + ((i + 2 * k) % 6) }, () => next(6 + 25 * (i % 3)) | 1n),
    );
    const p = squareFreePart(product(...planted));
    const factors = factorsOverIntegers(p);
    expect(product(...factors)).toEqual(p);
    expect(factors.length).toBeGreaterThanOrEqual(2);
    for (const factor of factors) {
      expect(factorsOverIntegers(factor)).toEqual([factor]);
      expect(primitivePart(factor)).toEqual(factor);
      expect(leadingCoefficient(factor)).toBeGreaterThan(0n);
    }
  }
});
