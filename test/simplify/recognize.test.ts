import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encloseAlgebraic } from "../../src/evaluate/algebraic/sign.ts";
import { difference, rationalPower, sum } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { ballSign, magnitude } from "../../src/number/ball.ts";
import { printText } from "../../src/print/text.ts";
import { recognizedForms } from "../../src/simplify/recognize.ts";
import { read } from "../calculus/read.ts";

const formsOf = (formula: string): string[] => recognizedForms(read(formula)).map((form) => printText(form));

describe("rational numbers stand alone", () => {
  test.for([
    ["sin(pi/8)*sin(3*pi/8)*sin(5*pi/8)*sin(7*pi/8)", "1/8"],
    ["sqrt(sqrt(5) + 5) - 5^(1/4)*sqrt(sqrt(5) + 1)", "0"],
    ["cos(pi/9)*cos(2*pi/9)*cos(3*pi/9)*cos(4*pi/9)", "1/16"],
    ["sqrt(1/2 - sqrt(29)/29) - 5/sqrt(2*(2*sqrt(29) + 29))", "0"],
    ["sin(3*pi/7)^2*cos(3*pi/7)^2/(16*sin(pi/7)^2)", "1/64"],
    ["cbrt(sqrt(5) + 2) - cbrt(sqrt(5) - 2)", "1"],
    ["cos(pi/7) - cos(2*pi/7) + cos(3*pi/7)", "1/2"],
    ["sqrt(2*sqrt(2) + 3) + sqrt(6 - 4*sqrt(2)) - 1e15", "-999999999999997"],
    ["max(sqrt(2), 3/2)", "3/2"],
    ["sqrt(10^100 + 2*10^50*sqrt(2) + 2) - sqrt(2) - 10^50", "0"],
  ])("%s = %s", ([formula, form]) => {
    expect(formsOf(formula!)).toEqual([form]);
  });
});

describe("roots", () => {
  test.for([
    ["tan(7*pi/18) + tan(5*pi/18) - sqrt(3)*tan(5*pi/18)*tan(7*pi/18)", "-sqrt(3)"],
    ["(9 + 4*sqrt(5))^(1/3)", "sqrt(5)/2 + 3/2"],
    ["(sqrt(3) + sqrt(2))/(sqrt(3) - sqrt(2))", "2*sqrt(6) + 5"],
    ["sqrt(5 + 2*sqrt(6))", "sqrt(2) + sqrt(3)"],
    ["tan(3*pi/11) + 4*sin(2*pi/11)", "sqrt(11)"],
    ["(1 + sqrt(2))^10", "2378*sqrt(2) + 3363"],
    ["1/(1 + sqrt(2) + sqrt(3))", "sqrt(2)/4 - sqrt(6)/4 + 1/2"],
    ["sqrt(sqrt(2) - 1) + sqrt(sqrt(2) + 1)", "sqrt(2*sqrt(2) + 2)"],
    ["sqrt(2 - sqrt(3)) - sqrt(2 + sqrt(3))", "-sqrt(2)"],
    ["cbrt(7 + 5*sqrt(2)) + cbrt(7)*cbrt(1/7)", "sqrt(2) + 2"],
    ["cbrt(2)*(1 + 2/cbrt(2))", "2^(1/3) + 2"],
    ["(sqrt(2) + 1)*7^(1/5)*(sqrt(2) - 1)", "7^(1/5)"],
    ["-sin(pi/5)", "-sqrt(10 - 2*sqrt(5))/4"],
  ])("%s = %s", ([formula, form]) => {
    expect(formsOf(formula!)[0]).toBe(form);
  });
});

describe("cosines, sines and tangents of rational multiples of pi", () => {
  test.for([
    ["sqrt(2 + sqrt(2))/2", ["cos(pi/8)", "sin(3*pi/8)"]],
    ["sqrt(2 + sqrt(2 + sqrt(2)))", ["2*cos(pi/16)", "2*sin(7*pi/16)"]],
    ["2*sin(pi/9)*cos(pi/9)", ["cos(5*pi/18)", "sin(2*pi/9)"]],
    ["rootof(x^3 - 3*x + 1, 1)", ["-2*cos(pi/9)", "-2*sin(7*pi/18)"]],
    ["(1 - cos(2*pi/7))/sin(2*pi/7)", ["tan(pi/7)"]],
    ["4*cos(pi/59)^3 - 3*cos(pi/59)", ["cos(3*pi/59)", "sin(53*pi/118)"]],
  ] as const)("%s", ([formula, forms]) => {
    expect(formsOf(formula)).toEqual(forms);
  });
});

describe("inverse functions at algebraic numbers", () => {
  test.for([
    ["atan(1/(2 + sqrt(3)))", "pi/12"],
    ["asin((sqrt(5) - 1)/4)", "pi/10"],
    ["acos(-sqrt(2 + sqrt(2))/2)", "7*pi/8"],
    ["acot(-1 - sqrt(2))", "-pi/8"],
    ["asec(-sqrt(6) + sqrt(2))", "11*pi/12"],
    ["acsc(-2) + acot(2 - sqrt(3))", "pi/4"],
    ["atan2(-1 - sqrt(2), -1)", "-5*pi/8"],
    ["atan(tan(2*pi/11))", "2*pi/11"],
    ["4*atan(1/5) - atan(1/239)", "pi/4"],
    ["atan(1) + atan(2) + atan(3)", "pi"],
    ["asin(3/5) + asin(4/5) - pi/2", "0"],
    ["pi/7 + 2*(atan(1/3) + atan(1/7)/2)", "11*pi/28"],
    ["atan(1/2)/3 + atan(1/3)/3", "pi/12"],
    ["12*atan(1/18) + 8*atan(1/57) - 5*atan(1/239)", "pi/4"],
    ["atan(7) - atan(-7) + 2*atan(1/7)", "pi"],
  ])("%s = %s", ([formula, form]) => {
    expect(formsOf(formula!)).toEqual([form]);
  });
});

test("nothing is made of numbers that only look like closed forms", () => {
  expect(formsOf("sqrt(5 + 2*sqrt(6)) + 1e-70")).toEqual([]);
  expect(formsOf("cos(pi/9) + 1e-70")).toEqual([]);
  expect(formsOf("atan(1/(2 + sqrt(3)) + 1e-70)")).toEqual([]);
  expect(formsOf("atan(1/2) + atan(1/3) + 1e-70")).toEqual([]);
  expect(formsOf("sqrt(2)^4000 - 2^2000 + cbrt(cbrt(2) - 1)/10^70 + 1/2")).toEqual([]);
});

test("nothing is made of variables, of numbers, of other constants, of long expressions and where no value is", () => {
  for (const formula of ["x", "3", "1/3", "pi", "exp(1)", "sqrt(2) + pi", "sqrt(2)", "atan(sqrt(2))", "atan(x)"]) {
    expect(formsOf(formula)).toEqual([]);
  }
  const terms = Array.from({ length: 60 }, (_, i) => `sqrt(${i + 2})`);
  expect(formsOf(`(${terms.join(" + ")})^2 - (${terms.join(" + ")})*(${terms.toReversed().join(" + ")})`)).toEqual([]);
  const zero = difference(read("sqrt(5 + 2*sqrt(6))"), sum(read("sqrt(2)"), read("sqrt(3)")));
  expect(recognizedForms(rationalPower(zero, -1))).toEqual([]);
});

test("every form has the digits of the number", () => {
  const small = fc.integer({ min: 1, max: 12 });
  const surd = fc.tuple(small, small, small).map(([a, b, c]) => `(${a} - ${b}*sqrt(${c}))`);
  const turn = fc.tuple(fc.constantFrom("sin", "cos", "tan"), small, fc.constantFrom(7, 9, 11, 13, 15));
  const cosine = turn.map(([name, k, n]) => `${name}(${k}*pi/${n})`);
  const formula = fc
    .tuple(fc.oneof(surd, cosine), fc.oneof(surd, cosine), fc.constantFrom("+", "*", "-"))
    .map(([a, b, operator]) => `abs(${a} ${operator} ${b})`);
  fc.assert(
    fc.property(
      fc.oneof(
        formula,
        formula.map((inside) => `sqrt(${inside})`),
      ),
      (text) => {
        const expr = read(text);
        for (const form of recognizedForms(expr)) expect(agrees(expr, form)).toBe(true);
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

function agrees(a: Expr, b: Expr): boolean {
  const value = encloseAlgebraic(difference(a, b), 1000);
  return typeof value === "object" && (ballSign(value) === 0 || magnitude(value) < -900);
}
