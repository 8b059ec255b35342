import { describe, expect, test } from "vitest";
import { difference } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { substitute } from "../../src/expr/substitute.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { printText } from "../../src/print/text.ts";
import { withTemporaries } from "../../src/simplify/temporaries.ts";

function read(source: string): Expr {
  const parsed = parseExpression(source, ["x", "y", "t1"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

describe("common subexpressions", () => {
  test("what occurs twice has a name, in the order of need", () => {
    const { temporaries, exprs } = withTemporaries([read("sin(x*y + 1)*x"), read("sin(x*y + 1) + cos(x*y + 1)")]);
    expect(temporaries.map(({ name, value }) => `${name} = ${printText(value)}`)).toEqual([
      "t1 = x*y + 1",
      "t2 = sin(t1)",
    ]);
    expect(exprs.map((expr) => printText(expr))).toEqual(["t2*x", "t2 + cos(t1)"]);
  });

  test("nothing is named where nothing is shared", () => {
    expect(withTemporaries([read("x + y"), read("x*y")]).temporaries).toEqual([]);
  });

  test("names of the formula are avoided", () => {
    const { temporaries } = withTemporaries([read("exp(t1*x)*sin(exp(t1*x))")]);
    expect(temporaries.map(({ name }) => name)).toEqual(["s1"]);
  });

  test.for([
    ["exp(x*y)*sin(x*y) + 1/(exp(x*y) + 1)"],
    ["sqrt(1 + x^2)^3 - (1 + x^2)^2/sqrt(1 + x^2)"],
    ["x > 0 ? sin(x*y)^2 : sin(x*y)"],
  ])("putting the values back in gives %s again", ([source]) => {
    const expr = read(source!);
    const { temporaries, exprs } = withTemporaries([expr, difference(expr, read("x*y"))]);
    const values = temporaries.toReversed().map(({ name, value }) => new Map([[name, value]]));
    expect(values.reduce<Expr>((whole, value) => substitute(whole, value), exprs[0]!)).toBe(expr);
  });
});
