import fc from "fast-check";
import { expect, test } from "vitest";
import { withPatience } from "../../../src/number/patience.ts";
import { multiply, multiplyByTerm, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import {
  add,
  constant,
  degrees,
  fromTerms,
  type Multivariate,
  scale,
  subtract,
  variableOf,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { choices, isCanonical, parse, scattered, settings, tuples } from "./families.ts";

/** The product by the definition. */
function allProducts(a: Multivariate, b: Multivariate): Multivariate {
  const exponents: number[] = [];
  const coefficients: bigint[] = [];
  a.coefficients.forEach((c, s) => {
    b.coefficients.forEach((d, t) => {
      for (let i = 0; i < a.arity; i += 1)
        exponents.push(a.exponents[s * a.arity + i]! + b.exponents[t * a.arity + i]!);
      coefficients.push(c * d);
    });
  });
  return fromTerms(a.arity, exponents, coefficients);
}

test.for<[string, string, string, string]>([
  ["a difference of squares", "x + y", "x - y", "x^2 - y^2"],
  ["Sophie Germain's identity", "x^2 + 2xy + 2y^2", "x^2 - 2xy + 2y^2", "x^4 + 4y^4"],
  ["a monomial and a polynomial", "3xy^2", "x - 2y + 1", "3x^2y^2 - 6xy^3 + 3xy^2"],
  ["zero and a polynomial", "0", "x + y", "0"],
])("%s", ([, a, b, expected]) => {
  expect(multiply(parse(a, "xy"), parse(b, "xy"))).toEqual(parse(expected, "xy"));
  expect(multiply(parse(b, "xy"), parse(a, "xy"))).toEqual(parse(expected, "xy"));
});

test("polynomials are a commutative ring", () => {
  fc.assert(
    fc.property(tuples(3, 4), ([a, b, c]) => {
      const product = multiply(a!, b!);
      expect(product).toEqual(allProducts(a!, b!));
      expect(isCanonical(product)).toBe(true);
      expect(multiply(b!, a!)).toEqual(product);
      expect(multiply(product, c!)).toEqual(multiply(a!, multiply(b!, c!)));
      expect(multiply(a!, add(b!, c!))).toEqual(add(product, multiply(a!, c!)));
      expect(multiply(a!, constant(a!.arity, 1n))).toEqual(a);
    }),
    settings(200),
  );
});

test.for<[string, number, number, number, number]>([
  ["dense polynomials with small coefficients", 2, 60, 6, 9],
  ["dense polynomials with large coefficients", 2, 60, 6, 2 ** 50],
  ["sums just beyond what doubles hold", 1, 30, 20, 2 ** 26],
  ["sparse polynomials", 5, 40, 50, 9],
  ["monomials beyond 53 bits", 12, 20, 40, 9],
])("the product of %s is the sum of all products of terms", ([, arity, terms, degree, size]) => {
  const next = choices(arity + terms);
  for (let i = 0; i < 5; i += 1) {
    const a = scattered(next, arity, terms, degree, size);
    const b = scattered(next, arity, terms, degree, size);
    expect(multiply(a, b)).toEqual(allProducts(a, b));
  }
});

test("a coefficient just beyond 2^53 is exact", () => {
  const c = 2n ** 24n + 1n;
  const p = fromTerms(
    1,
    Array.from({ length: 33 }, (_, k) => k),
    Array.from({ length: 33 }, () => c),
  );
  expect(multiply(p, p).coefficients[32]).toBe(33n * c * c);
});

test("(1 + x + y + z)^20 and its successor have a product with 12341 terms", () => {
  const base = ["x", "y", "z", "1"].map((term) => parse(term, "xyz")).reduce(add);
  const f = power(base, 20);
  const product = multiply(f, add(f, constant(3, 1n)));
  expect([f.coefficients.length, product.coefficients.length]).toEqual([1771, 12341]);
  expect(product.coefficients.reduce((sum, c) => sum + c)).toBe(4n ** 40n + 4n ** 20n);
  expect(subtract(product, f).coefficients[0]).toBe(1n);
});

test("powers of a binomial have binomial coefficients", () => {
  expect(power(parse("x + y", "xy"), 4)).toEqual(parse("x^4 + 4x^3y + 6x^2y^2 + 4xy^3 + y^4", "xy"));
  expect(power(parse("x - y", "xy"), 0)).toEqual(constant(2, 1n));
  expect(power(parse("-2xy^3", "xy"), 5)).toEqual(parse("-32x^5y^15", "xy"));
  expect([power(zero(2), 0), power(zero(2), 3)]).toEqual([constant(2, 1n), zero(2)]);
});

test.for<[string, string, string]>([
  ["fill 56 bits", "x^16383y^16383z^16383w + x^16383y^16383z^16383 + w^16383", "w^2 + w + 1"],
  ["fill 31 bits in one variable", "x^2147483647w + x + 1", "x^2 + x + w"],
])("monomials that %s are told apart", ([, a, b]) => {
  expect(multiply(parse(a, "xyzw"), parse(b, "xyzw"))).toEqual(allProducts(parse(a, "xyzw"), parse(b, "xyzw")));
});

test("a product with one term of a polynomial", () => {
  const p = parse("x + 2y", "xy");
  expect(multiplyByTerm(p, parse("x^2 - 3y", "xy"), 1)).toEqual(parse("-3xy - 6y^2", "xy"));
});

test("exponents beyond 32 bits are refused", () => {
  const high = power(variableOf(2, 0), 2 ** 31);
  const sparse = add(high, constant(2, 1n));
  expect(degrees(multiply(sparse, variableOf(2, 0)))).toEqual([2 ** 31 + 1, 0]);
  expect(() => multiply(high, high)).toThrow(RangeError);
  expect(() => multiply(sparse, add(sparse, variableOf(2, 1)))).toThrow(RangeError);
  expect(() => power(high, 3)).toThrow(RangeError);
});

test("a product stops when the patience has run out", () => {
  const f = power(parse("x + y + z + 1", "xyz"), 20);
  const limit = { steps: 10_000, expired: () => false };
  const product = () => multiply(f, scale(f, 2n ** 60n));
  expect(withPatience<unknown>(limit, product, (code) => code)).toBe("limit/steps");
});
