import { describe, expect, test } from "vitest";
import {
  call,
  difference,
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
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { a, E, int, over, PI, plus, ratio, square, times, x, y } from "./formulas.ts";

const rows: [text: string, nodes: number, expr: Expr][] = [
  ["2*x + y - 3", 7, plus(times(2, x), y, int(-3))],
  ["x^2 + x*y + y^2 - 3*x", 15, plus(times(-3, x), square(y), product(y, x), square(x))],
  ["2*y - 4*x^2", 9, plus(times(-4, square(x)), times(2, y))],
  ["-x - y", 4, plus(negate(x), negate(y))],
  ["-(x + y)", 4, negate(plus(x, y))],
  ["2*(x + y)", 5, times(2, plus(x, y))],
  ["x/2", 3, product(ratio(1, 2), x)],
  ["-3*x/2", 6, product(ratio(-3, 2), x)],
  ["3*x/(2*y)", 7, product(ratio(3, 2), x, over(int(1), y))],
  ["-7/3", 4, ratio(-7, 3)],
  ["1/x", 3, over(int(1), x)],
  ["1/x^2", 5, over(int(1), square(x))],
  ["x + 1 + 1/x", 7, plus(over(int(1), x), int(1), x)],
  ["sqrt(x)", 2, squareRoot(x)],
  ["1/sqrt(x)", 4, over(int(1), squareRoot(x))],
  ["(x + 1)^(3/2)", 7, power(plus(x, int(1)), ratio(3, 2))],
  ["sqrt(6)", 2, product(squareRoot(int(2)), squareRoot(int(3)))],
  ["sqrt(2)/2", 4, over(squareRoot(int(2)), int(2))],
  ["3/sqrt(2)", 4, over(times(3, squareRoot(int(2))), int(2))],
  ["2^(14616321449/20000000000)", 5, power(int(2), ratio(14616321449, 20000000000))],
  ["20^(1/4)", 5, product(squareRoot(int(2)), power(int(5), ratio(1, 4)))],
  ["sqrt(2)*3^(1/3)", 8, product(squareRoot(int(2)), power(int(3), ratio(1, 3)))],
  ["1/sqrt(x*y)", 6, over(int(1), squareRoot(product(x, y)))],
  ["sqrt(3)/sqrt(x*y)", 7, over(squareRoot(int(3)), squareRoot(product(x, y)))],
  ["1/sqrt(3*x*y)", 8, over(int(1), squareRoot(times(3, x, y)))],
  ["(x*y)^(3/2)", 7, power(product(x, y), ratio(3, 2))],
  ["x*(x*y)^(5/2)", 9, product(power(product(x, y), ratio(5, 2)), x)],
  ["sqrt(x*y)/x", 6, over(squareRoot(product(x, y)), x)],
  ["x^3*y^3*sqrt(x*y^2)", 14, product(power(product(x, square(y)), ratio(3, 2)), power(x, int(2)), y)],
  ["sqrt(2*x)", 4, squareRoot(times(2, x))],
  ["sqrt(x/2)", 4, squareRoot(over(x, int(2)))],
  ["sqrt(2/x)", 4, squareRoot(over(int(2), x))],
  ["sqrt(-2*x)", 5, squareRoot(times(-2, x))],
  ["(2*x)^(1/3)", 7, power(times(2, x), ratio(1, 3))],
  ["exp(-x^2/2)/sqrt(2*pi)", 12, over(exponential(over(square(x), int(-2))), squareRoot(times(2, PI)))],
  ["exp(2)", 2, square(E)],
  ["exp(-2)", 3, power(E, int(-2))],
  ["sqrt(e)", 2, squareRoot(E)],
  ["e*x", 3, product(E, x)],
  ["x^(y - 2)", 5, power(x, difference(y, int(2)))],
  ["(3/2)^x", 5, power(ratio(3, 2), x)],
  ["2^sin(x)", 4, power(int(2), call("sin", x))],
  ["pi*x*(x + 1)*sin(x)", 10, product(call("sin", x), plus(x, int(1)), x, PI)],
  ["a*x^2 + 2*x*y", 11, plus(times(2, x, y), product(a, square(x)))],
  ["x > 0 ? x : -x", 7, piecewise([{ when: greater(x, int(0)), value: x }], negate(x))],
  ["piecewise(x > 0, x)", 5, piecewise([{ when: greater(x, int(0)), value: x }], null)],
  ["max(x, y, 0)", 4, call("max", x, y, int(0))],
];

describe("the text of an expression", () => {
  test.for(rows)("is %s with %i nodes", ([text, nodes, expr]) => {
    expect(printText(expr, { order: ["x", "y"] })).toBe(text);
    expect(nodeCount(expr)).toBe(nodes);
  });

  test("does not confuse the constant e with a variable of that name", () => {
    expect(printText(plus(variable("e"), E))).toBe("e + exp(1)");
  });

  test("does not confuse the constant pi with a variable of that name", () => {
    expect(printText(product(variable("pi"), PI))).toBe("acos(-1)*pi");
  });

  test("follows the order of the variables", () => {
    const form = plus(square(x), times(2, x, y), times(3, y));
    expect(printText(form, { order: ["y", "x"] })).toBe("2*y*x + x^2 + 3*y");
  });

  test("puts x2 before x10", () => {
    expect(printText(plus(variable("x10"), variable("x2")))).toBe("x2 + x10");
  });

  test("reaches expressions nested 20 000 deep", () => {
    let expr: Expr = x;
    for (let i = 0; i < 20_000; i += 1) expr = call("sin", expr);
    expect(printText(expr)).toHaveLength(20_000 * 5 + 1);
    expect(nodeCount(expr)).toBe(20_001);
  });

  test("reaches sums of 20 000 terms", () => {
    const terms = Array.from({ length: 20_000 }, (_, i) => square(variable(`x${i}`)));
    expect(nodeCount(plus(...terms))).toBe(79_999);
  });

  test("counts a shared node each time it is written", () => {
    let expr: Expr = x;
    for (let i = 0; i < 40; i += 1) expr = call("atan2", expr, expr);
    expect(nodeCount(expr)).toBe(2 ** 41 - 1);
  });
});
