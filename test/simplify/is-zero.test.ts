import { describe, expect, test } from "vitest";
import type { Truth } from "../../src/number/truth.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { isZero } from "../../src/simplify/is-zero.ts";

function verdict(source: string): Truth {
  const parsed = parseFormula(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return isZero(parsed.value.problem.objective);
}

const zeros = [
  "(1 - cos(x))*(1 + cos(x)) - sin(x)^2",
  "exp(2*x) - exp(x)^2",
  "sqrt(2)*sqrt(3) - sqrt(6)",
  "sin(3*x) - 3*sin(x) + 4*sin(x)^3",
  "cos(x + y) - cos(x)*cos(y) + sin(x)*sin(y)",
  "tan(x) - sin(x)/cos(x)",
  "log(x^2*y^3) - 2*log(abs(x)) - 3*log(y)",
  "cosh(x)^2 - sinh(x)^2 - 1",
  "1/(1 + exp(-x)) - exp(x)/(1 + exp(x))",
  "(x^2 - 1)/(x - 1) - x - 1",
  "sqrt(x^2 + y^2)^2 - x^2 - y^2",
  "abs(x)^2 - x^2",
  "asin(x) + acos(x) - pi/2",
  "x^a*x^b - x^(a + b)",
  "log(8) - 3*log(2)",
  "erf(x) + erf(-x)",
  "0.1*x^2 + 0.2*x^2 - 0.3*x^2",
  "sin(pi/8)^2 + cos(pi/8)^2 - 1",
  "sqrt(cosh(y)*exp(y)) - sqrt(cosh(y))*exp(y/2)",
  "1/cbrt(cosh(y)*exp(-y)) - exp(y/3)/cbrt(cosh(y))",
  "sqrt((x - atanh(7*y))^2 + 1) - sqrt((x - log((7*y + 1)/(1 - 7*y))/2)^2 + 1)",
  "sqrt((cos(asin(6*z)) + sigmoid(x))^2 + 1) - sqrt((sqrt(1 - 36*z^2) + tanh(x/2)/2 + 1/2)^2 + 1)",
  "(a + b + c)^3 - (a^3 + b^3 + c^3) - 3*(a + b)*(b + c)*(c + a)",
];

const others = [
  "atan(x) + atan(1/x)",
  "sqrt(x^2) - x",
  "asin(sin(x)) - x",
  "exp(pi*sqrt(163)) - 262537412640768744",
  "erf(x)",
  "sqrt(cosh(y)*exp(y)) - sqrt(cosh(y))*exp(y/3)",
];

describe("zero", () => {
  test.for(zeros)("is %s", (source) => {
    expect(verdict(source)).toBe("true");
  });

  test.for(others)("is not %s", (source) => {
    expect(verdict(source)).toBe("false");
  });
});
