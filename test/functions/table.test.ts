import { expect, test } from "vitest";
import { call, number, quotient, rationalPower, squareRoot, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { apply, arityOf, definitionOf, objectionTo } from "../../src/functions/table.ts";
import { fraction } from "../../src/number/rational.ts";

const [x, y] = [variable("x"), variable("y")];
const two = number(2);

test.for<[string, Expr[], Expr]>([
  ["ln", [x], call("log", x)],
  ["log", [x, two], quotient(call("log", x), call("log", two))],
  ["arctg", [x], call("atan", x)],
  ["sqrt", [x], squareRoot(x)],
  ["root", [x, number(4)], rationalPower(x, fraction(1n, 4n))],
  ["root", [x, number(3)], call("cbrt", x)],
  ["root", [x, number(5)], call("root", x, number(5))],
  ["root", [x, number(1)], x],
  ["pow", [x, two], rationalPower(x, 2)],
  ["polygamma", [number(0), x], call("digamma", x)],
  ["max", [x, y, x], call("max", x, y)],
  ["max", [x, x], x],
  ["min", [number(3), x, two], call("min", x, two)],
])("%s applied to arguments is one canonical expression", ([name, args, expected]) => {
  expect(apply(name, args)).toBe(expected);
});

test.for<[string, Expr[], string]>([
  ["sin", [], "sin takes 1 argument"],
  ["log", [x, x, x], "log takes 1 to 2 arguments"],
  ["atan2", [x], "atan2 takes 2 arguments"],
  ["max", [], "max takes 1 or more arguments"],
  ["root", [x, y], "the degree must be a whole number, 1 or more"],
  ["polygamma", [x, y], "the order must be a whole number, 0 or more"],
  ["rootof", [number(1), number(0), number(1), number(1)], "the polynomial has no such real root"],
])("%s refuses arguments and says why", ([name, args, reason]) => {
  expect(objectionTo(definitionOf(name), args)).toBe(reason);
  expect(() => apply(name, args)).toThrow(reason);
});

test("an unknown name is a mistake of the caller", () => {
  expect(() => definitionOf("sinus")).toThrow(RangeError);
});

test("the number of arguments that may be written is known", () => {
  expect(arityOf(definitionOf("log"))).toEqual([1, 2]);
  expect(arityOf(definitionOf("tan"))).toEqual([1, 1]);
  expect(arityOf(definitionOf("min"))).toEqual([1, Number.POSITIVE_INFINITY]);
});
