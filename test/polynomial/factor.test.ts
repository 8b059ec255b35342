import { expect, test } from "vitest";
import { factorsOverIntegers } from "../../src/polynomial/factor.ts";
import { squareFreePart } from "../../src/polynomial/squarefree.ts";
import { multiplyUnivariate, primitivePart, type UnivariatePolynomial } from "../../src/polynomial/univariate.ts";
import { chebyshev, randomIntegers } from "./families.ts";

const product = (...factors: readonly UnivariatePolynomial[]): UnivariatePolynomial =>
  factors.reduce(multiplyUnivariate, [1n]);

function unity(n: number): UnivariatePolynomial {
  return [-1n, ...new Array<bigint>(n - 1).fill(0n), 1n];
}

test.for<[string, UnivariatePolynomial, number[]]>([
  ["x^2 - 2", [-2n, 0n, 1n], [2]],
  ["x^4 + 1, reducible modulo every prime", [1n, 0n, 0n, 0n, 1n], [4]],
  ["x^4 + 4", [4n, 0n, 0n, 0n, 1n], [2, 2]],
  ["x^4 - 10x^2 + 1 (Swinnerton-Dyer)", [1n, 0n, -10n, 0n, 1n], [4]],
  ["the Swinnerton-Dyer polynomial of 2, 3, 5", [576n, 0n, -960n, 0n, 352n, 0n, -40n, 0n, 1n], [8]],
  ["x^12 - 1", unity(12), [1, 1, 2, 2, 2, 4]],
  ["x^30 - 1", unity(30), [1, 1, 2, 2, 4, 4, 8, 8]],
  ["Chebyshev 30", primitivePart(chebyshev(30)), [2, 4, 8, 16]],
  ["a constant", [1n], [0]],
  ["x", [0n, 1n], [1]],
])("%s factors into the right degrees", ([, p, degrees]) => {
  const factors = factorsOverIntegers(p);
  expect(factors.map((factor) => factor.length - 1)).toEqual(degrees);
  expect(product(...factors)).toEqual(p);
});

test("planted factors come back", () => {
  const next = randomIntegers(9);
  for (let i = 0; i < 25; i += 1) {
    const planted = Array.from({ length: 2 + (i % 3) }, (_, k) =>
      Array.from({ length: 2 + ((i + 2 * k) % 5) }, () => next(6 + 25 * (i % 3)) | 1n),
    );
    const p = squareFreePart(product(...planted));
    const factors = factorsOverIntegers(p);
    expect(product(...factors)).toEqual(p);
    expect(factors.length).toBeGreaterThanOrEqual(2);
    for (const factor of factors) expect(factorsOverIntegers(factor)).toHaveLength(1);
  }
});

test("beyond degree 30 the polynomial is left whole", () => {
  expect(factorsOverIntegers(unity(31))).toHaveLength(1);
});
