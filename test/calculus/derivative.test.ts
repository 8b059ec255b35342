import { describe, expect, test } from "vitest";
import { derivative } from "../../src/calculus/derivative.ts";
import { call, linearCombination, number, product, rationalPower, sum, variable, ZERO } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { read } from "./read.ts";

describe("first derivatives are those of the textbook, as one node", () => {
  test.for([
    ["7", "0"],
    ["y", "0"],
    ["x", "1"],
    ["3*x^2 + 2*x + y", "6*x + 2"],
    ["x^3*y^2", "3*x^2*y^2"],
    ["1/x", "-1/x^2"],
    ["sqrt(x)", "1/(2*sqrt(x))"],
    ["(x^2 + 1)^(3/2)", "3*x*sqrt(x^2 + 1)"],
    ["x*y/(x + y)", "y/(x + y) - x*y/(x + y)^2"],
    ["x^y", "y*x^y/x"],
    ["y^x", "y^x*log(y)"],
    ["2^x", "2^x*log(2)"],
    ["exp(x*y)", "y*exp(x*y)"],
    ["log(x^2 + y^2)", "2*x/(x^2 + y^2)"],
    ["sin(x)*cos(x)", "cos(x)^2 - sin(x)^2"],
    ["atan2(y, x)", "-y/(x^2 + y^2)"],
    ["abs(x)*x", "abs(x) + x*sign(x)"],
    ["max(x, y)", "x >= y ? 1 : 0"],
    ["min(x^2, y)", "x^2 <= y ? 2*x : 0"],
    ["x > 0 ? x^2 : sin(x)", "x > 0 ? 2*x : cos(x)"],
    ["polygamma(1, x)", "polygamma(2, x)"],
  ])("of %s by x: %s", ([formula, expected]) => {
    expect(derivative(read(formula!), "x")).toBe(read(expected!));
  });
});

test("a name that does not occur gives zero", () => {
  expect(derivative(read("x^2 + y"), "q")).toBe(ZERO);
});

test("parameters can be differentiated by, too", () => {
  expect(derivative(read("a*x^2 + b"), "a")).toBe(read("x^2"));
});

test("a conditional without an otherwise stays undefined there", () => {
  const piece = derivative(read("piecewise(x > 0, x^2)"), "x");
  expect(piece).toBe(read("piecewise(x > 0, 2*x)"));
});

test("a sum of 100000 terms is differentiated term by term", () => {
  const names = Array.from({ length: 1000 }, (_, i) => variable(`v${i}`));
  const terms: Expr[] = [];
  for (let i = 0; i < 100_000; i += 1)
    terms.push(product(names[i % 1000]!, rationalPower(names[(i * 7 + 1) % 1000]!, 2 + (i % 97))));
  const f = linearCombination(terms, null, 0);
  const slope = derivative(f, "v3");
  expect(slope.kind).toBe("sum");
  expect(derivative(slope, "v999999")).toBe(ZERO);
});

test("5000 nested functions do not exhaust the stack", () => {
  const x = variable("x");
  let chain: Expr = x;
  for (let i = 0; i < 5000; i += 1) chain = sum(x, call("tanh", product(number(2), chain)));
  const slope = derivative(chain, "x");
  expect(slope).not.toBe(ZERO);
  expect(slope.depth).toBeGreaterThan(5000);
});
