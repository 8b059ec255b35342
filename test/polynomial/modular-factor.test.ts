import { expect, test } from "vitest";
import { gcdModulo, type ModularPolynomial, multiplyPolynomialsModulo } from "../../src/polynomial/modular.ts";
import {
  countFactors,
  degreeParts,
  partsIfSquareFree,
  possibleDegrees,
  splitPart,
} from "../../src/polynomial/modular-factor.ts";
import { randomIntegers } from "./families.ts";

const product = (factors: readonly ModularPolynomial[], p: number): ModularPolynomial =>
  factors.reduce((a, b) => multiplyPolynomialsModulo(a, b, p), [1]);

/** All monic polynomials of a degree. */
function monic(degree: number, p: number): ModularPolynomial[] {
  const lower = degree === 1 ? [[]] : monic(degree - 1, p).map((f) => f.slice(0, -1));
  return lower.flatMap((rest) => Array.from({ length: p }, (_, c) => [...rest, c, 1]));
}

/** The irreducible ones, by trial multiplication. */
function irreducible(degree: number, p: number): ModularPolynomial[] {
  const reducible = new Set<string>();
  for (let d = 1; 2 * d <= degree; d += 1) {
    for (const a of monic(d, p)) for (const b of monic(degree - d, p)) reducible.add(product([a, b], p).join());
  }
  return monic(degree, p).filter((f) => !reducible.has(f.join()));
}

test("products of all irreducible polynomials up to degree 3 over 5 elements are taken apart", () => {
  const p = 5;
  const all = [1, 2, 3].flatMap((d) => irreducible(d, p));
  expect(all).toHaveLength(5 + 10 + 40);
  const f = product(all, p);
  const parts = degreeParts(f, p);
  expect(parts.map(({ degree, polynomial }) => [degree, polynomial.length - 1])).toEqual([
    [1, 5],
    [2, 20],
    [3, 120],
  ]);
  expect(countFactors(parts)).toBe(55);
  const found = parts.flatMap((part) => splitPart(part, p));
  expect(new Set(found.map(String))).toEqual(new Set(all.map(String)));
});

test("the factors of random polynomials are irreducible and multiply to them", () => {
  const next = randomIntegers(1);
  for (const p of [29, 31, 101, 2053]) {
    for (let n = 2; n < 20; n += 1) {
      const f = [...Array.from({ length: n }, () => Number(((next(20) % BigInt(p)) + BigInt(p)) % BigInt(p))), 1];
      const parts = partsIfSquareFree(f, p);
      if (parts === null) continue;
      const factors = parts.flatMap((part) => splitPart(part, p));
      expect(product(factors, p)).toEqual(f);
      expect(factors).toHaveLength(countFactors(parts));
      for (const factor of factors) expect(countFactors(degreeParts(factor, p))).toBe(1);
      expect(factors.some((a, i) => factors.some((b, j) => i < j && gcdModulo(a, b, p).length > 1))).toBe(false);
    }
  }
});

test("a square is recognised", () => {
  expect(
    partsIfSquareFree(
      product(
        [
          [1, 1],
          [1, 1],
          [2, 1],
        ],
        29,
      ),
      29,
    ),
  ).toBeNull();
  expect(partsIfSquareFree([1], 29)).toEqual([]);
});

test("the possible degrees of products are the sums of the degrees of factors", () => {
  expect(possibleDegrees([])).toBe(0b1n);
  expect(possibleDegrees([{ polynomial: [1, 0, 0, 1, 1], degree: 2 }])).toBe(0b10101n);
  expect(
    possibleDegrees([
      { polynomial: [0, 1], degree: 1 },
      { polynomial: [1, 0, 0, 0, 1], degree: 4 },
    ]),
  ).toBe(0b110011n);
});
