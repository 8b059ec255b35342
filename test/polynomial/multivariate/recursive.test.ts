import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply } from "../../../src/polynomial/multivariate/multiplication.ts";
import { add, constant, degreeIn, isZero, zero } from "../../../src/polynomial/multivariate/polynomial.ts";
import {
  coefficientsIn,
  coefficientsOver,
  derivativeIn,
  evaluateAt,
  fromCoefficientsIn,
  leadingCoefficientIn,
} from "../../../src/polynomial/multivariate/recursive.ts";
import { isCanonical, parse, settings, tuples } from "./families.ts";

test("the coefficients in a variable, low to high", () => {
  const p = parse("x^2y - 3x^2 + y^3 + 5", "xy");
  expect(coefficientsIn(p, 0)).toEqual([parse("y^3 + 5", "xy"), zero(2), parse("y - 3", "xy")]);
  expect(coefficientsIn(p, 1)).toEqual(["-3x^2 + 5", "x^2", "0", "1"].map((text) => parse(text, "xy")));
  expect(coefficientsIn(zero(2), 0)).toEqual([]);
  expect(leadingCoefficientIn(p, 0)).toEqual(parse("y - 3", "xy"));
});

test("the coefficients over several variables", () => {
  const p = parse("xyz + 2xy + 3z - 4 + x^2z", "xyz");
  expect(coefficientsOver(p, [0, 1])).toEqual(["z", "z + 2", "3z - 4"].map((text) => parse(text, "xyz")));
  expect(coefficientsOver(p, [])).toEqual([p]);
});

test("a polynomial is made again of its coefficients", () => {
  fc.assert(
    fc.property(tuples(1, 4, 8), fc.nat(3), ([p], seed) => {
      const i = seed % p!.arity;
      const parts = coefficientsIn(p!, i);
      expect(parts.length).toBe(degreeIn(p!, i) + 1);
      expect(parts.every((part) => isCanonical(part) && degreeIn(part, i) <= 0)).toBe(true);
      if (!isZero(p!)) expect(fromCoefficientsIn(parts, i)).toEqual(p);
    }),
    settings(200),
  );
});

test("evaluation at an integer", () => {
  const p = parse("x^2y - 3x + y", "xy");
  expect(evaluateAt(p, 0, 2n)).toEqual(parse("5y - 6", "xy"));
  expect(evaluateAt(p, 0, 0n)).toEqual(parse("y", "xy"));
  expect(evaluateAt(p, 1, -1n)).toEqual(parse("-x^2 - 3x - 1", "xy"));
  expect(evaluateAt(parse("xy - 2y", "xy"), 0, 2n)).toEqual(zero(2));
  expect(evaluateAt(constant(2, 3n), 0, 5n)).toEqual(constant(2, 3n));
});

test("evaluation is a homomorphism", () => {
  fc.assert(
    fc.property(tuples(2, 3), fc.bigInt({ min: -5n, max: 5n }), ([a, b], value) => {
      const at = (p: typeof a) => evaluateAt(p!, 0, value);
      expect(at(add(a!, b!))).toEqual(add(at(a), at(b)));
      expect(at(multiply(a!, b!))).toEqual(multiply(at(a), at(b)));
    }),
    settings(100),
  );
});

test("derivatives obey Leibniz's rule and commute", () => {
  expect(derivativeIn(parse("x^3y^2 - 2y + 7", "xy"), 0)).toEqual(parse("3x^2y^2", "xy"));
  fc.assert(
    fc.property(tuples(2, 3), ([a, b]) => {
      const last = a!.arity - 1;
      const rule = add(multiply(derivativeIn(a!, 0), b!), multiply(a!, derivativeIn(b!, 0)));
      expect(derivativeIn(multiply(a!, b!), 0)).toEqual(rule);
      expect(derivativeIn(derivativeIn(a!, 0), last)).toEqual(derivativeIn(derivativeIn(a!, last), 0));
    }),
    settings(100),
  );
});
