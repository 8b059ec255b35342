import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { isZero, zero } from "../../../src/polynomial/multivariate/polynomial.ts";
import {
  integerContent,
  monomialContent,
  primitivePart,
  splitMonomial,
  timesTerm,
  withoutTerm,
} from "../../../src/polynomial/multivariate/primitive.ts";
import { parse, settings, tuples } from "./families.ts";

test("content, monomial and rest", () => {
  const p = parse("-12x^3y^2 + 18x^2y^5", "xyz");
  expect([integerContent(p), monomialContent(p)]).toEqual([6n, [2, 2, 0]]);
  expect(splitMonomial(p)).toEqual({
    content: -6n,
    variables: [
      { variable: 0, exponent: 2 },
      { variable: 1, exponent: 2 },
    ],
    rest: parse("2x - 3y^3", "xyz"),
  });
  expect(primitivePart(p)).toEqual(parse("2x^3y^2 - 3x^2y^5", "xyz"));
});

test("the zero polynomial has content 0 and is its own primitive part", () => {
  expect([integerContent(zero(2)), primitivePart(zero(2))]).toEqual([0n, zero(2)]);
});

test("the primitive part of a product is the product of the primitive parts (Gauss)", () => {
  fc.assert(
    fc.property(tuples(2, 3), ([a, b]) => {
      expect(primitivePart(multiply(a!, b!))).toEqual(multiply(primitivePart(a!), primitivePart(b!)));
      expect(integerContent(multiply(a!, b!))).toBe(integerContent(a!) * integerContent(b!));
    }),
    settings(100),
  );
});

test("a term taken out and put back", () => {
  fc.assert(
    fc.property(tuples(1, 3), ([p]) => {
      if (isZero(p!)) return;
      const [content, monomial] = [integerContent(p!), monomialContent(p!)];
      const rest = withoutTerm(p!, content, monomial);
      expect([integerContent(rest), Math.max(...monomialContent(rest))]).toEqual([1n, 0]);
      expect(timesTerm(rest, content, monomial)).toEqual(p);
    }),
    settings(100),
  );
});
