import { describe, expect, test } from "vitest";
import {
  call,
  exponential,
  greater,
  negate,
  piecewise,
  power,
  product,
  squareRoot,
  variable,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { printLatex } from "../../src/print/latex.ts";
import { int, over, PI, plus, ratio, square, times, x, y } from "./formulas.ts";

const rows: [text: string, expr: Expr][] = [
  ["2 x + 3 y", plus(times(2, x), times(3, y))],
  ["\\frac{3 x}{2}", product(ratio(3, 2), x)],
  ["-\\frac{x^{2}}{y}", negate(over(square(x), y))],
  ["\\sqrt{x + 1}", squareRoot(plus(x, int(1)))],
  ["2 \\left(x + y\\right)", times(2, plus(x, y))],
  ["e^{-x}", exponential(negate(x))],
  ["\\left(\\sin\\left(x\\right)\\right)^{2}", square(call("sin", x))],
  ["\\left|x\\right|", call("abs", x)],
  ["\\max\\left(x, y, 0\\right)", call("max", x, y, int(0))],
  ["2 \\cdot 2^{x}", product(int(2), power(int(2), x))],
  ["\\pi \\alpha_{1}", product(PI, variable("alpha1"))],
  ["\\mathrm{rate}", variable("rate")],
  [
    "\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
    piecewise([{ when: greater(x, int(0)), value: x }], int(0)),
  ],
];

describe("the LaTeX of an expression", () => {
  test.for(rows)("is %s", ([text, expr]) => {
    expect(printLatex(expr)).toBe(text);
  });

  test("closes every brace", () => {
    for (const [, expr] of rows) {
      const text = printLatex(expr);
      expect(text.split("{")).toHaveLength(text.split("}").length);
    }
  });
});
