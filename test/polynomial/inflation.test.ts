import { expect, test } from "vitest";
import { cyclotomicFactors } from "../../src/polynomial/cyclotomic.ts";
import {
  deflate,
  inflate,
  inflationOf,
  isInflatedIrreducible,
  isRationalPower,
} from "../../src/polynomial/inflation.ts";
import { multiplyUnivariate, type UnivariatePolynomial } from "../../src/polynomial/univariate.ts";

test.for<[string, UnivariatePolynomial, number]>([
  ["x^6 + 1", [1n, 0n, 0n, 0n, 0n, 0n, 1n], 2],
  ["x^9 - x^3 + 2", [2n, 0n, 0n, -1n, 0n, 0n, 0n, 0n, 0n, 1n], 3],
  ["x^4 + x", [0n, 1n, 0n, 0n, 1n], 1],
  ["x^5 + 1", [1n, 0n, 0n, 0n, 0n, 1n], 5],
  ["x + 1", [1n, 1n], 1],
])("the least prime inflation of %s", ([, f, k]) => {
  expect(inflationOf(f)).toBe(k);
  expect(inflate(deflate(f, k), k)).toEqual(f);
});

test.for<[string, UnivariatePolynomial, number, boolean]>([
  ["x^2 - 2", [-2n, 1n], 2, true],
  ["x^2 - 4", [-4n, 1n], 2, false],
  ["9x^2 - 4", [-4n, 9n], 2, false],
  ["x^2 + 4", [4n, 1n], 2, true],
  ["x^3 + 8", [8n, 1n], 3, false],
  ["x^3 - 4", [-4n, 1n], 3, true],
  ["16x^3 - 2, which is 2 (8x^3 - 1)", [-2n, 16n], 3, false],
  ["x^4 + 4, with the norm 4", [4n, 0n, 1n], 2, false],
  ["x^4 - 2", [-2n, 0n, 1n], 2, true],
])("the norm shows %s to be irreducible, or not", ([, g, k, irreducible]) => {
  expect(isInflatedIrreducible(g, k)).toBe(irreducible);
});

test("powers of rationals are taken in lowest terms and with their sign", () => {
  expect(isRationalPower(8n, 18n, 2)).toBe(true);
  expect(isRationalPower(-8n, -18n, 2)).toBe(true);
  expect(isRationalPower(-8n, 18n, 2)).toBe(false);
  expect(isRationalPower(-8n, 27n, 3)).toBe(true);
  expect(isRationalPower(8n, 18n, 3)).toBe(false);
  expect(isRationalPower(1n, 3n, 5)).toBe(false);
});

test.for<[string, UnivariatePolynomial, number, number[] | null]>([
  ["Φ_1(x^2)", [-1n, 1n], 2, [1, 1]],
  ["Φ_2(x^2)", [1n, 1n], 2, [2]],
  ["Φ_2(x^3)", [1n, 1n], 3, [1, 2]],
  ["Φ_3(x^3)", [1n, 1n, 1n], 3, [6]],
  ["Φ_4(x^2)", [1n, 0n, 1n], 2, [4]],
  ["Φ_4(x^5)", [1n, 0n, 1n], 5, [2, 8]],
  ["Φ_6(x^2)", [1n, -1n, 1n], 2, [4]],
  ["Φ_12(x^7)", [1n, 0n, -1n, 0n, 1n], 7, [4, 24]],
  ["Φ_9(x^2)", [1n, 0n, 0n, 1n, 0n, 0n, 1n], 2, [6, 6]],
  ["Φ_5(x^2)", [1n, 1n, 1n, 1n, 1n], 2, [4, 4]],
  ["Φ_10(x^2)", [1n, -1n, 1n, -1n, 1n], 2, [8]],
  ["Φ_15(x^7)", [1n, -1n, 0n, 1n, -1n, 1n, 0n, -1n, 1n], 7, [8, 48]],
  ["Φ_30(x^3)", [1n, 1n, 0n, -1n, -1n, -1n, 0n, 1n, 1n], 3, [24]],
  ["no root of unity, with the constant 1", [1n, -3n, 1n], 2, null],
  ["no root of unity, with a constant above 1", [2n, 1n], 2, null],
  ["no root of unity, with a leading coefficient above 1", [1n, 2n], 2, null],
  ["Lehmer's polynomial", [1n, 1n, 0n, -1n, -1n, -1n, -1n, -1n, 0n, 1n, 1n], 2, null],
])("%s", ([, g, k, degrees]) => {
  const factors = cyclotomicFactors(g, k);
  expect(factors?.map((f) => f.length - 1) ?? null).toEqual(degrees);
  if (factors !== null) expect(factors.reduce(multiplyUnivariate, [1n])).toEqual(inflate(g, k));
});
