import { expect, test } from "vitest";
import { normalizer } from "../../src/evaluate/normal-form.ts";
import { signsOf } from "../../src/evaluate/signs/sign.ts";
import { POSITIVE } from "../../src/evaluate/signs/signs.ts";
import { isZeroForm } from "../../src/evaluate/zero-form.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { exprOfFraction } from "../../src/polynomial/fractions/rational-expression.ts";
import { printText } from "../../src/print/text.ts";

function read(source: string): Expr {
  const parsed = parseExpression(source, ["x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

test("what is positive where one expression is defined is not taken for positive in another", () => {
  const normalize = normalizer({ isPositive: (expr) => signsOf(expr) === POSITIVE, eliminated: "sine", terms: 400 });
  const normal = (source: string) => printText(exprOfFraction(normalize(read(source))!));
  expect(normal("abs(cosh(acosh(x)))*y")).toMatch(/x/);
  expect(normal("abs(x)*y")).toBe("y*abs(x)");
});

test("equal arguments of functions count as one only when they are unified", () => {
  const difference = read("atan(tanh(x^2 + x)) - atan((tanh(x) + tanh(x^2))/(tanh(x)*tanh(x^2) + 1))");
  const isZero = (unified: boolean) =>
    isZeroForm(normalizer({ isPositive: () => false, eliminated: "sine", unified, terms: 400 })(difference));
  expect([isZero(false), isZero(true)]).toEqual([false, true]);
});

test.for([
  ["sqrt(y*exp(x)) + exp(x/2)", "sqrt(y)*exp(x/2) + exp(x/2)"],
  ["sqrt(exp(2*x) + exp(x)) - exp(x/2)", "sqrt(exp(x) + 1)*exp(x/2) - exp(x/2)"],
  ["(2^x*exp(y))^(1/4) + 2^(x/4)*exp(y/4)", "2*2^(x/4)*exp(y/4)"],
  ["sqrt(y^x*(y + 1))*y^(x/2)", "sqrt(y + 1)*y^x"],
])("a root of an exponential is the exponential of a part of the exponent: %s", ([source, normal]) => {
  const normalize = normalizer({ isPositive: (expr) => signsOf(expr) === POSITIVE, eliminated: "sine", terms: 400 });
  expect(printText(exprOfFraction(normalize(read(source!))!))).toBe(normal);
});
