import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  constant,
  degreeIn,
  degrees,
  divideByInteger,
  fromTerms,
  isConstant,
  isZero,
  leadingCoefficient,
  negate,
  occurringVariables,
  sameMultivariate,
  scale,
  subtract,
  totalDegree,
  variableOf,
  zero,
} from "../../../src/polynomial/multivariate/polynomial.ts";
import { isCanonical, parse, settings, tuples } from "./families.ts";

test("terms are ordered lexicographically, gathered, and dropped when they cancel", () => {
  const p = fromTerms(2, [0, 5, 1, 0, 0, 5, 1, 1, 2, 0, 2, 0], [1n, 2n, 3n, 4n, 5n, -5n]);
  expect(p).toEqual({ arity: 2, exponents: Uint32Array.of(1, 1, 1, 0, 0, 5), coefficients: [4n, 2n, 4n] });
});

test("the zero polynomial has no terms, and degree -1", () => {
  const none = zero(2);
  expect(none).toEqual(constant(2, 0n));
  expect([isZero(none), isConstant(none), totalDegree(none), degreeIn(none, 0), degreeIn(none, 1)]).toEqual([
    true,
    true,
    -1,
    -1,
    -1,
  ]);
  expect([degrees(none), occurringVariables(none), leadingCoefficient(none)]).toEqual([[-1, -1], [], 0n]);
  expect(scale(parse("x + y", "xy"), 0n)).toEqual(none);
});

test("degrees, variables and the leading coefficient of a polynomial", () => {
  const p = parse("-2x^2z + 5y^4z + 1", "xyzw");
  expect([degrees(p), totalDegree(p), occurringVariables(p)]).toEqual([[2, 4, 1, 0], 5, [0, 1, 2]]);
  expect([0, 1, 2, 3].map((i) => degreeIn(p, i))).toEqual([2, 4, 1, 0]);
  expect(leadingCoefficient(p)).toBe(-2n);
  expect([isConstant(p), isConstant(constant(4, 7n)), isConstant(variableOf(4, 3))]).toEqual([false, true, false]);
});

test("a polynomial without variables is an integer", () => {
  expect(add(constant(0, 3n), constant(0, 4n))).toEqual(constant(0, 7n));
  expect(fromTerms(0, [], [1n, 2n, -3n])).toEqual(zero(0));
});

test("polynomials are told apart by arity, terms and coefficients", () => {
  const p = parse("x + y", "xy");
  expect(sameMultivariate(p, add(variableOf(2, 1), variableOf(2, 0)))).toBe(true);
  for (const other of [parse("x + y", "xyz"), parse("x - y", "xy"), parse("x + 1", "xy"), parse("x", "xy")]) {
    expect(sameMultivariate(p, other)).toBe(false);
  }
});

test("polynomials are a group under addition, in canonical form", () => {
  fc.assert(
    fc.property(tuples(3, 4), ([a, b, c]) => {
      expect(add(a!, b!)).toEqual(add(b!, a!));
      expect(add(add(a!, b!), c!)).toEqual(add(a!, add(b!, c!)));
      expect(subtract(add(a!, b!), b!)).toEqual(a);
      expect(add(a!, negate(a!))).toEqual(zero(a!.arity));
      expect(subtract(a!, b!)).toEqual(add(a!, scale(b!, -1n)));
      expect(isCanonical(add(a!, b!)) && isCanonical(subtract(a!, b!))).toBe(true);
      expect(divideByInteger(scale(a!, 12n), 12n)).toEqual(a);
    }),
    settings(200),
  );
});
