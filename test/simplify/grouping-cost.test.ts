import { describe, expect, test } from "vitest";
import type { Expr, SumNode } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { weightOf } from "../../src/simplify/cost.ts";
import { leastNodesGrouped, NODE } from "../../src/simplify/grouping-cost.ts";
import { groupedPolynomial } from "../../src/simplify/polynomial-grouping.ts";

function read(text: string): Expr {
  const parsed = parseExpression(text, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

const least = (text: string): number => leastNodesGrouped(read(text) as SumNode);

describe("printed nodes of a polynomial, however it is grouped", () => {
  test.each([
    ["x^2 + 2*x + 3", "x*(x + 2) + 3"],
    ["2*x^2*y + 2*x*y + 2*y", "2*y*(x*(x + 1) + 1)"],
    ["x^3 + x^2 + x + 1", "x*(x*(x + 1) + 1) + 1"],
    ["x*y + x*z + y", "x*(y + z) + y"],
    ["6*x*y + 3*x + 2*y + 1", "(2*y + 1)*(3*x + 1)"],
    ["4*x^2 - 6*x - 7", "2*x*(2*x - 3) - 7"],
  ])("%s cannot be shorter than its bound, as %s is not", (text, shorter) => {
    expect(least(text)).toBeLessThanOrEqual(nodeCount(read(shorter)));
  });

  test("the bound is reached", () => {
    expect(least("x^2 + 2*x + 3")).toBe(nodeCount(read("x*(x + 2) + 3")));
    expect(least("x^3 + 5*x^2 + 2*x + 3")).toBe(nodeCount(read("x*(x*(x + 5) + 2) + 3")));
  });

  test("no grouping that is found is below it", () => {
    let near = 0;
    for (let seed = 1; seed < 150; seed += 1) {
      const sum = polynomial(seed);
      if (sum.kind !== "sum") continue;
      const nodes = nodeCount(groupedPolynomial(sum)!.expr);
      expect(leastNodesGrouped(sum)).toBeLessThanOrEqual(nodes);
      if (leastNodesGrouped(sum) * 2 > nodes) near += 1;
    }
    expect(near).toBeGreaterThan(50);
  });
});

describe("the cost of a grouping that is added up", () => {
  test("is that of what is built, for fractions, quotients and functions, too", () => {
    let grouped = 0;
    for (let seed = 1; seed < 400; seed += 1) {
      const sum = polynomial(
        seed,
        (n) =>
          `${(n % 3) + 1}*pi^${(n % 5) - 2}*sin(z/pi)^${n % 3}*exp(-x/y)^${(n >> 3) % 2}*cos(x)^${(n >> 2) % 2}/${(n % 7) + 1}`,
      );
      if (sum.kind !== "sum") continue;
      const found = groupedPolynomial(sum)!;
      expect(found.cost, printText(found.expr)).toBe(nodeCount(found.expr) * NODE + weightOf(found.expr));
      if (found.expr !== sum) grouped += 1;
    }
    expect(grouped).toBeGreaterThan(200);
  });
});

/** Some terms, drawn by a linear congruence, perhaps each times another one. */
function polynomial(seed: number, beside: (n: number) => string = () => "1"): Expr {
  let state = seed * 7919;
  const below = (n: number): number => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const term = (): string => `${below(9) - 4}*x^${below(4)}*y^${below(3)}*${beside(below(210))}`;
  return read(Array.from({ length: 2 + (seed % 9) }, term).join(" + "));
}
