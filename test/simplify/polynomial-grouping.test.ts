import { describe, expect, test } from "vitest";
import type { Expr, SumNode } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { effort } from "../../src/polynomial/effort.ts";
import { expand } from "../../src/polynomial/expand.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { groupedPolynomial } from "../../src/simplify/polynomial-grouping.ts";

function read(text: string): Expr {
  const parsed = parseExpression(text, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.expr;
}

const grouped = (text: string): Expr | null => groupedPolynomial(read(text) as SumNode)?.expr ?? null;

describe("terms of a polynomial put together", () => {
  test.each([
    ["x^3 + 2*x^2 + 3*x + 4", "x*(x*(x + 2) + 3) + 4"],
    ["x*y + x*z + y", "x*(y + z) + y"],
    ["4*x^2 - 6*x - 7", "2*x*(2*x - 3) - 7"],
    ["y - 6*x^2*y - 9*x^3*y", "y - 3*x^2*y*(3*x + 2)"],
    ["7*x^2*y + 14*x*y + x*z + y^2", "y*(7*x*(x + 2) + y) + x*z"],
    ["x^2 + y^2", "x^2 + y^2"],
    ["-x*y - x*z - 3", "-x*(y + z) - 3"],
    ["x^12*y - x^12*z + 100", "x^12*(y - z) + 100"],
    ["5*x^3 + 2*x", "5*x^3 + 2*x"],
    ["5*x^3*y + x^2 + y^2 + 11*x", "y*(5*x^3 + y) + x*(x + 11)"],
    ["5*x*y^2 + x^2 + 4*y^2 + 8*x", "y^2*(5*x + 4) + x*(x + 8)"],
    ["x*y + x*sin(y) + 1", "x*(y + sin(y)) + 1"],
    ["x*exp(y) + y*exp(y) + exp(2*y)", "(x + y)*exp(y) + exp(2*y)"],
    ["x/2 + x*y/3 + 1", "x*(2*y + 3)/6 + 1"],
    ["x^2/pi^2 + x*y/pi + x/(2*pi^3) + y", "x*(2*y + (2*x + 1/pi)/pi)/(2*pi) + y"],
    ["3*pi*sin(x)^2*y + pi*cos(x)*sin(x)*y - 2*cos(x)", "pi*y*(cos(x) + 3*sin(x))*sin(x) - 2*cos(x)"],
  ])("%s is %s", (text, expected) => {
    expect(printText(grouped(text)!)).toBe(expected);
  });

  test.each(["x*y + x*2^y + 1", "sqrt(x)*y + sqrt(x)*z + 1", "x*(y + 1)^2 + x + z"])(
    "%s is none of these polynomials",
    (text) => {
      expect(grouped(text)).toBeNull();
    },
  );

  test("every polynomial with small coefficients keeps its value and gets no longer", () => {
    let shorter = 0;
    for (let seed = 1; seed < 200; seed += 1) {
      const sum = polynomial(seed);
      if (sum.kind !== "sum") continue;
      const form = groupedPolynomial(sum)!.expr;
      expect(expand(form, effort(1000, 100_000))).toBe(sum);
      expect(nodeCount(form)).toBeLessThanOrEqual(nodeCount(sum));
      if (nodeCount(form) < nodeCount(sum)) shorter += 1;
    }
    expect(shorter).toBeGreaterThan(100);
  });
});

/** Some terms, drawn by a linear congruence. */
function polynomial(seed: number): Expr {
  let state = seed;
  const below = (n: number): number => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const term = (): string => `${below(41) - 20}*x^${below(4)}*y^${below(3)}*z^${below(2)}`;
  return read(Array.from({ length: 2 + (seed % 12) }, term).join(" + "));
}
