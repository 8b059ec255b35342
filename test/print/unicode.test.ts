import { describe, expect, test } from "vitest";
import { call, greater, negate, piecewise, power, product, squareRoot } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { printUnicode } from "../../src/print/unicode.ts";
import { a, E, int, over, PI, plus, ratio, square, times, x, y } from "./formulas.ts";

const rows: [text: string, expr: Expr][] = [
  ["2·x + 3·y", plus(times(2, x), times(3, y))],
  ["x² + x·y + y² − 3·x", plus(square(x), product(x, y), square(y), times(-3, x))],
  ["4·y³ − 4·x", plus(times(4, power(y, int(3))), times(-4, x))],
  ["12·x³ − 8·x·y", plus(times(12, power(x, int(3))), times(-8, x, y))],
  ["x¹²", power(x, int(12))],
  ["x^a", power(x, a)],
  ["6/x³", over(int(6), power(x, int(3)))],
  ["√x", squareRoot(x)],
  ["√(x + 1)", squareRoot(plus(x, int(1)))],
  ["(x + 1)^(3/2)", power(plus(x, int(1)), ratio(3, 2))],
  ["−π/2", product(ratio(-1, 2), PI)],
  ["|x − y|", call("abs", plus(x, negate(y)))],
  ["sin(x)²", square(call("sin", x))],
  ["e³", power(E, int(3))],
  ["exp(−x)", call("exp", negate(x))],
  ["{x if x > 0; −x otherwise}", piecewise([{ when: greater(x, int(0)), value: x }], negate(x))],
];

describe("the terminal form of an expression", () => {
  test.for(rows)("is %s", ([text, expr]) => {
    expect(printUnicode(expr, { order: ["x", "y"] })).toBe(text);
  });
});
