import { describe, expect, test } from "vitest";
import { hessian } from "../../src/calculus/hessian.ts";
import type { Expr, SumNode } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { coefficientsByNames } from "../../src/simplify/by-names.ts";
import { simplify } from "../../src/simplify/simplify.ts";

function read(text: string): Expr {
  const parsed = parseExpression(text, ["x", "y"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

/** A function of x and y with so many printed nodes, in which no factors cancel. */
const long = (k: number): string =>
  Array.from({ length: 30 }, (_, i) => `sin(${k + i}*x*y)*cos(exp(x + ${i + 2}*y))^2`).join(" + ");

function namesOf(text: string): readonly string[] | null {
  const sum = read(text).kind === "sum" ? (read(text) as SumNode) : null;
  return sum === null ? null : (coefficientsByNames(sum)?.map(({ names }) => printText(names)) ?? null);
}

const times = (name: string, k: number): string =>
  Array.from({ length: 30 }, (_, i) => `${name}*sin(${k + i}*x*y)*cos(exp(x + ${i + 2}*y))^2`).join(" + ");

describe("long sums of functions by the names in front of them", () => {
  test("one group for each power product of names", () => {
    expect(namesOf(`${times("x^2", 2)} + ${times("x*y", 3)} + ${long(40)}`)?.toSorted()).toEqual(["1", "x*y", "x^2"]);
  });

  test.for([
    ["short", "x*sin(y) + cos(y)"],
    ["without names in front", long(2)],
    ["with a sum among the factors", `${times("x", 2)} + sin(x)/(x + y)`],
    ["with a root", `${times("x", 2)} + sqrt(x)*sin(x)`],
    ["with a logarithm inside", `${times("x", 2)} + cos(log(x)/2)`],
    ["with an inverse function", `${times("x", 2)} + sin(atan(x))`],
  ])("not where the sum is %s", ([, text]) => {
    expect(namesOf(text!)).toBeNull();
  });

  test("a long zero is found by its coefficients", () => {
    const identity = Array.from({ length: 30 }, (_, i) => `x^2*sin(${i}*y + x)^2 + x^2*cos(${i}*y + x)^2`).join(" + ");
    expect(printText(simplify(read(`${identity} + y*sin(x) - 30*x^2 - y*sin(x)`)))).toBe("0");
  });

  test("second derivatives of nested functions lose more than half of their nodes", () => {
    const { entries } = hessian(read("cos(sin(exp(cos(sin(exp(cos(sin(exp(cos(x*y))))))))))"), ["x", "y"]);
    for (const { value } of entries) expect(nodeCount(simplify(value))).toBeLessThan(nodeCount(value) / 2);
  });
});
