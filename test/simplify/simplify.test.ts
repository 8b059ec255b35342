import { describe, expect, test } from "vitest";
import { gradient } from "../../src/calculus/gradient.ts";
import { hessian } from "../../src/calculus/hessian.ts";
import { call, difference, exponential, PI, power, product, sum } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { printText } from "../../src/print/text.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { int, plus, ratio, square, times, x, y } from "../print/formulas.ts";

const ORDER = { order: ["x", "y"] };

function shown(expr: Expr): string {
  return printText(simplify(expr), ORDER);
}

function shownHessian(expr: Expr): string[] {
  return hessian(expr, ["x", "y"]).entries.map((entry) => shown(entry.value));
}

const rosenbrock = plus(times(100, square(difference(y, square(x)))), square(difference(int(1), x)));
const himmelblau = plus(square(plus(square(x), y, int(-11))), square(plus(x, square(y), int(-7))));

describe("textbook derivatives", () => {
  test("the gradient of a quadratic form is linear", () => {
    const form = plus(square(x), product(x, y), square(y), times(-3, x));
    expect(gradient(form, ["x", "y"]).map(shown)).toEqual(["2*x + y - 3", "x + 2*y"]);
  });

  const hessians: [name: string, formula: Expr, entries: string[]][] = [
    ["Rosenbrock's function", rosenbrock, ["1200*x^2 - 400*y + 2", "-400*x", "200"]],
    ["Himmelblau's function", himmelblau, ["12*x^2 + 4*y - 42", "4*(x + y)", "12*y^2 + 4*x - 26"]],
    ["a power of a sum", power(plus(x, int(1)), int(50)), ["2450*(x + 1)^48"]],
    ["x times |x|", product(x, call("abs", x)), ["2*sign(x)"]],
    [
      "a product of exponentials",
      product(exponential(difference(x, y)), y),
      ["y*exp(x - y)", "(1 - y)*exp(x - y)", "(y - 2)*exp(x - y)"],
    ],
  ];
  test.for(hessians)("of %s", ([, formula, entries]) => {
    expect(shownHessian(formula)).toEqual(entries);
  });
});

describe("special values", () => {
  const rows: [text: string, expr: Expr][] = [
    ["1/2", call("sin", product(ratio(1, 6), PI))],
    ["-1/2", call("cos", product(ratio(14, 3), PI))],
    ["sqrt(3)", call("tan", product(ratio(-8, 3), PI))],
    ["-sin(x)", call("sin", product(int(-1), x))],
    ["cos(x)", call("cos", sum(times(-2, PI), x))],
    ["pi/6", call("asin", ratio(1, 2))],
    ["0", call("log", int(1))],
    ["3", call("abs", int(-3))],
  ];
  test.for(rows)("give %s", ([text, expr]) => {
    expect(shown(expr)).toBe(text);
  });
});
