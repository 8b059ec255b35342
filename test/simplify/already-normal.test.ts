import { expect, test } from "vitest";
import type { Expr } from "../../src/expr/expr.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { isAlreadyNormal, isPolynomialInFunctions } from "../../src/simplify/already-normal.ts";

function read(text: string): Expr {
  const parsed = parseFormula(text, { variables: ["x", "y", "z"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.problem.objective;
}

function isNormal(text: string): boolean {
  return isAlreadyNormal(read(text));
}

test.for([
  "x*cos(x) + sin(x)/2",
  "x^2*sin(x)*cos(x^2/pi)^20/pi",
  "4000*cos(x)*cos(y/2)*cos(z/sqrt(3)) + 1",
  "exp(x)*(y + 1) + exp(y)*x",
  "(x + 1)*(y*cos(x) + 2)",
  "(6400*x^2 + pi^2)*sin(2*x^2/pi)^2",
  "pi*(2*x*cos(x) + sin(x))*sin(4*y)",
  "y^2*cos(x)*sin(exp(cos(x)))^2*exp(x + cos(sin(x)))",
])("%s is its own normal form", (text) => {
  expect(isNormal(text)).toBe(true);
});

test.for([
  ["squares meet", "cos(x)^2 + sin(x)^2*y"],
  ["two sums of one angle each", "(cos(x) + sin(x))*(cos(y) + sin(y))"],
  ["a sum and its angle", "(cos(x) + 1)*sin(x)"],
  ["the square of a sum", "(x*cos(y) + 1)^2*sin(x)"],
  ["a sum that is not normal", "(cos(x)^2 + y*sin(x)^2)*sin(y)"],
  ["the angles are dependent", "sin(2*x)*y*cos(x)"],
  ["so are the angles here, once multiplied out", "sin(x*(y + 1))*cos(x*y)*cos(z*(y + 1))"],
  ["the angles may have a relation", "sin(sin(x)^2)*cos(cos(x)^2)"],
  ["arguments of other functions may be equal", "sin(log(x))*cos(log(2*x))"],
  ["exponents are dependent", "exp(x) + exp(2*x)*y"],
  ["an exponential of a logarithm is a power", "y*exp(x + log(z))"],
  ["a denominator is common", "x/y + y/x"],
  ["a square beside a constant is one of the other function", "1 - y*cos(x)^2"],
  ["roots have relations", "sqrt(x)*y + x"],
  ["other functions may", "tan(x)*y + 1"],
] as const)("%s", ([, text]) => {
  expect(isNormal(text)).toBe(false);
});

test.for([
  ["(x*sin(y)^2 - cos(x)*exp(z))/pi^2", true],
  ["x^2*cos(x)*sin(2*x)/y", true],
  ["x/sin(y)", false],
  ["sqrt(x)*sin(y)", false],
  ["x/pi + sin(x)", false],
] as const)("whether %s is a polynomial in functions: %s", ([text, expected]) => {
  expect(isPolynomialInFunctions(read(text))).toBe(expected);
});
