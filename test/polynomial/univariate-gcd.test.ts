import { expect, test } from "vitest";
import { largePrime } from "../../src/number/prime-field.ts";
import { squareFreeFactors, squareFreePart } from "../../src/polynomial/squarefree.ts";
import {
  multiplyUnivariate,
  powerUnivariate,
  primitivePart,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "../../src/polynomial/univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "../../src/polynomial/univariate-gcd.ts";
import { randomIntegers } from "./families.ts";

const product = (...factors: readonly UnivariatePolynomial[]): UnivariatePolynomial =>
  factors.reduce(multiplyUnivariate, [1n]);

test.for<[string, UnivariatePolynomial, UnivariatePolynomial, UnivariatePolynomial]>([
  ["zero and zero", [], [], []],
  ["zero and p", [], [2n, -4n], [-2n, 4n]],
  ["constants", [12n], [18n], [6n]],
  ["a constant and p", [4n], [2n, 6n], [2n]],
  ["coprime polynomials", [1n, 1n], [2n, 1n], [1n]],
  ["a common factor with content", [-6n, 6n], [12n, 0n, -12n], [-6n, 6n]],
  ["degree drops modulo small primes", product([1n, 3n], [5n, 1n]), product([1n, 3n], [7n, 2n]), [1n, 3n]],
])("the gcd of %s", ([, a, b, expected]) => {
  expect(gcdOfUnivariate(a, b)).toEqual(expected);
  expect(gcdOfUnivariate(b, a)).toEqual(expected);
});

test("a planted factor of 200 bits is found in products of degree 40", () => {
  const next = randomIntegers(17);
  const random = (degree: number, bits: number): UnivariatePolynomial =>
    primitivePart([...Array.from({ length: degree }, () => next(bits)), 1n + next(bits) ** 2n]);
  const [common, a, b] = [random(12, 200), random(28, 100), random(25, 150)];
  expect(gcdOfUnivariate(a, b)).toEqual([1n]);
  expect(gcdOfUnivariate(multiplyUnivariate(a, common), multiplyUnivariate(b, common))).toEqual(common);
});

test("primes modulo which the gcd is too large are recognised", () => {
  const [first, second] = [BigInt(largePrime(0)), BigInt(largePrime(1))];
  expect(gcdOfUnivariate([0n, 1n], [first, 1n])).toEqual([1n]);
  const common = [3n, 2n];
  const a = multiplyUnivariate(common, [-1n, 1n]);
  expect(gcdOfUnivariate(a, multiplyUnivariate(common, [second - 1n, 1n]))).toEqual(common);
  expect(gcdOfUnivariate(a, multiplyUnivariate(common, [first - 1n, 1n]))).toEqual(common);
});

test("coprime polynomials of degree 200 with 1000-bit coefficients are told apart at once", () => {
  const next = randomIntegers(4);
  const random = (): UnivariatePolynomial => Array.from({ length: 201 }, () => next(1000) | 1n);
  expect(gcdOfUnivariate(random(), random())).toHaveLength(1);
});

test("Yun's decomposition sorts the factors by multiplicity", () => {
  const [a, b, c]: UnivariatePolynomial[] = [
    [-2n, 0n, 1n],
    [1n, 3n],
    [1n, 1n, 0n, 5n],
  ];
  const p = scaleUnivariate(product(a!, powerUnivariate(b!, 2), powerUnivariate(c!, 5)), -12n);
  expect(squareFreeFactors(p)).toEqual([
    { polynomial: a, multiplicity: 1 },
    { polynomial: b, multiplicity: 2 },
    { polynomial: c, multiplicity: 5 },
  ]);
  expect(squareFreePart(p)).toEqual(product(a!, b!, c!));
  expect(squareFreeFactors([7n])).toEqual([]);
});

test("factors of one multiplicity stay together", () => {
  const p = powerUnivariate(product([-1n, 1n], [-2n, 1n]), 3);
  expect(squareFreeFactors(p)).toEqual([{ polynomial: [2n, -3n, 1n], multiplicity: 3 }]);
});

test("a quotient that is not exact is a bug", () => {
  expect(() => quotientOfUnivariate([1n, 1n], [2n, 1n])).toThrow("does not divide");
});
