import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { product, quotient } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { orderingOf } from "../../src/expr/ordering.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { counting } from "../../src/print/counting.ts";
import { layoutExpr } from "../../src/print/layout.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { build, plans } from "./random-expr.ts";

/** What is counted when the tree is laid out, with no name taken by a variable. */
function laidOut(expr: Expr, decimals: boolean): number {
  return layoutExpr(expr, counting, orderingOf(), decimals);
}

function agrees(expr: Expr): void {
  for (const decimals of [false, true]) expect(nodeCount(expr, decimals)).toBe(laidOut(expr, decimals));
}

describe("the count of nodes is that of the tree that is printed", () => {
  test("for random expressions, their products and quotients", () => {
    fc.assert(
      fc.property(plans, plans, (first, second) => {
        const [a, b] = [build(first), build(second)];
        for (const expr of [a, product(a, b), b.kind === "number" ? b : quotient(a, b)]) agrees(expr);
      }),
      { numRuns: 3000 },
    );
  });

  test.for(["simplify", "derivatives", "physics", "optimisation"])("for the formulas of the corpus %s", (corpus) => {
    const text = readFileSync(new URL(`../../fixtures/corpus/${corpus}.jsonl`, import.meta.url), "utf8");
    for (const line of text.trim().split("\n")) {
      const row = JSON.parse(line) as { expr: string };
      const parsed = parseFormula(row.expr, { parameters: "auto" });
      if (parsed.ok) agrees(parsed.value.problem.objective);
    }
  });
});
