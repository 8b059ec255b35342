import { expect, test } from "vitest";
import { classOf } from "../../src/calculus/formula-class.ts";
import { parseFormula } from "../../src/parse/parse.ts";

test.for([
  ["7", "x", "constant", 0],
  ["pi*a", "x", "constant", 0],
  ["2*x + y", "x,y", "linear", 1],
  ["x*y + 1", "x,y", "quadratic", 2],
  ["a*x^2 + b*x", "x", "quadratic", 2],
  ["sqrt(3)*x*y", "x,y", "quadratic", 2],
  ["(x + y)^4 - x", "x,y", "polynomial", 4],
  ["(x + 1)^2 - x^2", "x", "linear", 1],
  ["(x + y)^100000 - x", "x,y", "polynomial", 100000],
  ["(x + 1)^100001 - x*(x + 1)^100000", "x", "polynomial", null],
  ["((x + 1)^2 - (x - 1)^2)^100000", "x", "polynomial", 100000],
  ["x^3*exp(2)", "x", "polynomial", 3],
  ["x/(1 + y^2)", "x,y", "rational", null],
  ["1/x^2", "x", "rational", null],
  ["sqrt(1 + x^2)", "x", "algebraic", null],
  ["cbrt(x)", "x", "algebraic", null],
  ["exp(x) + 1/x", "x", "elementary", null],
  ["x^y", "x,y", "elementary", null],
  ["2^x", "x", "elementary", null],
  ["abs(x) + exp(x)", "x", "nonsmooth", null],
  ["x > 0 ? x : x^2", "x", "nonsmooth", null],
] as const)("%s in %s is %s", ([source, names, kind, degree]) => {
  const read = parseFormula(source, { variables: names.split(","), parameters: "auto" });
  if (!read.ok) throw new Error(read.error.message);
  const { objective, variables } = read.value.problem;
  expect(classOf(objective, variables)).toEqual({ class: kind, degree });
});
