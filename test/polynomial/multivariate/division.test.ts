import fc from "fast-check";
import { expect, test } from "vitest";
import { divideExactly, quotientBy } from "../../../src/polynomial/multivariate/division.ts";
import { multiply, power } from "../../../src/polynomial/multivariate/multiplication.ts";
import { add, constant, isZero, subtract, variableOf, zero } from "../../../src/polynomial/multivariate/polynomial.ts";
import { choices, parse, scattered, settings, tuples } from "./families.ts";

test.for<[string, string, string, string | null]>([
  ["a geometric sum with more terms than the dividend", "x^5 - y^5", "x^4 + x^3y + x^2y^2 + xy^3 + y^4", "x - y"],
  ["a monomial", "6x^2y - 4xy", "2xy", "3x - 2"],
  ["a monomial with too high a power", "6x^2y - 4x", "2xy", null],
  ["an integer that does not divide", "6x - 3", "2", null],
  ["a leading coefficient that does not divide", "3x^2 - 3y^2", "2x - 2y", null],
  ["a last term that does not divide", "x^2 - 1", "x + y", null],
  ["a polynomial of higher degree in one variable", "x^3 + y", "x^2 + y^2", null],
  ["a remainder at the very end", "x^2 + 2xy + y^2 + x + 1", "x + y + 1", null],
  ["what divides once x is a square of y", "xy - y", "y + 1", null],
  ["itself", "x^2 - y", "x^2 - y", "1"],
  ["into zero", "0", "x + y", "0"],
])("division by %s", ([, a, b, expected]) => {
  expect(divideExactly(parse(a, "xy"), parse(b, "xy"))).toEqual(expected === null ? null : parse(expected, "xy"));
});

test("a product divided by one factor is the other", () => {
  fc.assert(
    fc.property(tuples(2, 4, 7), ([a, b]) => {
      if (!isZero(b!)) expect(divideExactly(multiply(a!, b!), b!)).toEqual(a);
    }),
    settings(300),
  );
});

test("what is not a product has no quotient", () => {
  fc.assert(
    fc.property(tuples(3, 3, 4, 2), ([a, b, c]) => {
      if (isZero(b!)) return;
      const dividend = add(multiply(a!, b!), c!);
      const quotient = divideExactly(dividend, b!);
      if (quotient === null) expect(divideExactly(c!, b!)).toBeNull();
      else expect(multiply(quotient, b!)).toEqual(dividend);
    }),
    settings(300),
  );
});

test.for<[string, number, number, number, number]>([
  ["many terms", 3, 60, 5, 99],
  ["large coefficients", 2, 30, 9, 2 ** 52],
  ["monomials beyond 53 bits", 12, 12, 40, 9],
])("division with %s is exact or refused", ([, arity, terms, degree, size]) => {
  const next = choices(arity * terms);
  for (let i = 0; i < 5; i += 1) {
    const [a, b] = [scattered(next, arity, terms, degree, size), scattered(next, arity, terms, degree, size)];
    const product = multiply(a, b);
    expect(divideExactly(product, b)).toEqual(a);
    const middle = variableOf(arity, arity >> 1);
    expect(divideExactly(add(product, multiply(middle, middle)), b)).toBeNull();
  }
});

test("a divisor whose image modulo the first prime is 0 still divides", () => {
  const p = 67108859n;
  const divisor = multiply(power(parse("x + y + z + 1", "xyz"), 8), constant(3, p));
  const factor = power(parse("x - y + 2z", "xyz"), 6);
  expect(divideExactly(multiply(divisor, factor), divisor)).toEqual(factor);
});

test("division by zero, and by what is no divisor after all, are errors", () => {
  expect(() => divideExactly(parse("x", "xy"), zero(2))).toThrow(RangeError);
  expect(() => quotientBy(parse("x", "xy"), parse("y", "xy"))).toThrow("does not divide");
  expect(quotientBy(subtract(parse("x^2", "xy"), parse("y^2", "xy")), parse("x + y", "xy"))).toEqual(
    parse("x - y", "xy"),
  );
});
