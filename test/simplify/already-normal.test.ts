import { expect, test } from "vitest";
import { parseFormula } from "../../src/parse/parse.ts";
import { isAlreadyNormal } from "../../src/simplify/already-normal.ts";

function isNormal(text: string): boolean {
  const parsed = parseFormula(text, { variables: ["x", "y", "z"] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return isAlreadyNormal(parsed.value.problem.objective);
}

test.for([
  "x*cos(x) + sin(x)/2",
  "x^2*sin(x)*cos(x^2/pi)^20/pi",
  "4000*cos(x)*cos(y/2)*cos(z/sqrt(3)) + 1",
  "exp(x)*(y + 1) + exp(y)*x",
  "(x + 1)*(y*cos(x) + 2)",
  "y^2*cos(x)*sin(exp(cos(x)))^2*exp(x + cos(sin(x)))",
])("%s is its own normal form", (text) => {
  expect(isNormal(text)).toBe(true);
});

test.for([
  ["squares meet", "cos(x)^2 + sin(x)^2*y"],
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
