import fc from "fast-check";
import { expect, test } from "vitest";
import { gcdOf } from "../../../src/polynomial/multivariate/gcd.ts";
import { gcdFreeBasis } from "../../../src/polynomial/multivariate/gcd-free-basis.ts";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import { constant, isConstant, isZero, leadingCoefficient } from "../../../src/polynomial/multivariate/polynomial.ts";
import { integerContent } from "../../../src/polynomial/multivariate/primitive.ts";
import { parse, settings, tuples } from "./families.ts";

const basisOf = (...texts: readonly string[]) => gcdFreeBasis(texts.map((text) => parse(text, "xy")));

test("polynomials are split only as far as gcds split them", () => {
  const { basis, products } = basisOf("x^2 - y^2", "3x^2 + 3xy", "-2");
  expect(basis).toEqual(["x", "x - y", "x + y"].map((text) => parse(text, "xy")));
  expect(products).toEqual([
    { content: 1n, exponents: [0, 1, 1] },
    { content: 3n, exponents: [1, 0, 1] },
    { content: -2n, exponents: [0, 0, 0] },
  ]);
  expect(basisOf("x^2 - y^2").basis).toHaveLength(1);
});

test("powers of one polynomial have the power of the gcd of their exponents as basis", () => {
  const p = parse("x + y", "xy");
  const { basis, products } = gcdFreeBasis([power(p, 6), power(p, 10)]);
  expect(basis).toEqual([power(p, 2)]);
  expect(products.map(({ exponents }) => exponents)).toEqual([[3], [5]]);
});

test("the basis does not depend on the order, zero has content 0, nothing has the empty basis", () => {
  const texts = ["x^2y", "xy^2 - x", "y^2 - 2y + 1", "2x^3"];
  expect(basisOf(...texts.toReversed()).basis).toEqual(basisOf(...texts).basis);
  expect(basisOf("0", "x").products).toEqual([
    { content: 0n, exponents: [0] },
    { content: 1n, exponents: [1] },
  ]);
  expect(gcdFreeBasis([])).toEqual({ basis: [], products: [] });
});

test("the basis is primitive and pairwise coprime, and the products are the polynomials", () => {
  fc.assert(
    fc.property(tuples(4, 3, 3, 2), ([a, b, c, d]) => {
      const given = [multiply(a!, b!), multiply(multiply(b!, c!), c!), multiply(a!, c!), d!];
      const { basis, products } = gcdFreeBasis(given);
      for (const [i, { content, exponents }] of products.entries()) {
        const powers = basis.map((element, j) => power(element, exponents[j]!));
        expect([constant(a!.arity, content), ...powers].reduce(multiply)).toEqual(given[i]);
        expect(isZero(given[i]!)).toBe(content === 0n);
      }
      for (const [i, element] of basis.entries()) {
        expect([integerContent(element), leadingCoefficient(element) > 0n, isConstant(element)]).toEqual([
          1n,
          true,
          false,
        ]);
        for (const other of basis.slice(0, i)) expect(isConstant(gcdOf(element, other))).toBe(true);
        expect(products.some(({ exponents }) => exponents[i]! > 0)).toBe(true);
      }
    }),
    settings(100),
  );
});
