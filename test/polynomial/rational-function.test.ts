import { expect, test } from "vitest";
import {
  call,
  number,
  PI,
  product,
  quotient,
  rationalPower,
  scale,
  squareRoot,
  sum,
  variable,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { fraction } from "../../src/number/rational.ts";
import { rationalFunctionOf } from "../../src/polynomial/rational-function.ts";

const x = variable("x");
const one = number(1);
const power = (base: Expr, k: number): Expr => rationalPower(base, k);

test.for<[string, Expr, bigint[], bigint[]]>([
  ["a number", number(fraction(-2n, 6n)), [-1n], [3n]],
  ["zero", number(0), [], [1n]],
  ["x^3 - x/2", sum(power(x, 3), scale(x, fraction(-1n, 2n))), [0n, -1n, 0n, 2n], [2n]],
  ["x/(1 + x^2)", quotient(x, sum(one, power(x, 2))), [0n, 1n], [1n, 0n, 1n]],
  ["1/(1 - x) with a positive denominator", power(sum(one, scale(x, -1)), -1), [-1n], [-1n, 1n]],
  ["(x^2 - 1)/(x - 1), reduced", quotient(sum(power(x, 2), number(-1)), sum(x, number(-1))), [1n, 1n], [1n]],
  ["1/x + 1/x^2", sum(power(x, -1), power(x, -2)), [1n, 1n], [0n, 0n, 1n]],
  ["1/(x-1) - 1/(x+1)", sum(power(sum(x, number(-1)), -1), scale(power(sum(x, one), -1), -1)), [2n], [-1n, 0n, 1n]],
  ["x - x inside a nest", product(sum(power(sum(x, one), 2), scale(power(x, 2), -1)), one), [1n, 2n], [1n]],
])("%s", ([, expr, numerator, denominator]) => {
  expect(rationalFunctionOf(expr, "x")).toEqual({ numerator, denominator });
});

test.for<[string, Expr]>([
  ["another variable", sum(x, variable("y"))],
  ["a root", squareRoot(x)],
  ["a function", call("sin", x)],
  ["an irrational constant", product(PI, x)],
  ["sqrt(2) x", product(squareRoot(number(2)), x)],
  [
    "division by an expression that is 0",
    power(sum(power(sum(x, one), 2), scale(power(x, 2), -1), scale(x, -2), number(-1)), -1),
  ],
  ["degree 2001", power(x, 2001)],
  ["a huge exponent", power(sum(x, one), 10 ** 9)],
  ["coefficients of a million digits", power(sum(scale(x, 10 ** 15), one), 1999)],
])("null for %s", ([, expr]) => {
  expect(rationalFunctionOf(expr, "x")).toBeNull();
});

test("common factors cancel whichever comes first", () => {
  const [low, high] = [sum(x, number(-3)), sum(power(x, 2), number(-9))];
  const [upper, lower] = [sum(power(x, 2), number(-16)), sum(x, number(-4))];
  for (const [short, long, c] of [
    [low, high, 3n],
    [lower, upper, 4n],
  ] as const) {
    expect(rationalFunctionOf(quotient(long, short), "x")).toEqual({ numerator: [c, 1n], denominator: [1n] });
    expect(rationalFunctionOf(quotient(short, long), "x")).toEqual({ numerator: [1n], denominator: [c, 1n] });
  }
});

test("a sum of a thousand poles stops at the limit", () => {
  const poles = Array.from({ length: 1000 }, (_, i) => power(sum(power(x, 3), number(i)), -1));
  expect(rationalFunctionOf(sum(...poles), "x")).toBeNull();
});

test("deep nesting needs no stack", () => {
  let nest: Expr = x;
  for (let i = 0; i < 1500; i += 1) nest = power(sum(power(nest, -1), one), -1);
  expect(rationalFunctionOf(nest, "x")).toEqual({ numerator: [0n, 1n], denominator: [1n, 1500n] });
});
