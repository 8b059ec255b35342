import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepArena, releaseArena } from "../../src/expr/arena.ts";
import { call, freeNames, number, quotient, sum, variable } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { build, plans } from "../print/random-expr.ts";
import { compareAt, points } from "./agreement.ts";

// Nodes made by the tests are released again, so that ids differ from one construction to the next.
keepArena();

const SETTINGS = { seed: 1637, numRuns: 400 };

/** A point where only the simplified form is undefined, or has another value. */
function disagreement(before: Expr, after: Expr): string | null {
  for (const at of points(freeNames(before).sort(), 20)) {
    const verdict = compareAt(before, after, at);
    if (verdict === "different" || verdict === "lost")
      return `${verdict}: ${printText(before)} and ${printText(after)}`;
  }
  return null;
}

describe("simplifying", () => {
  test("keeps the value wherever there is one", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const expr = build(plan);
        expect(disagreement(expr, simplify(expr))).toBeNull();
      }),
      SETTINGS,
    );
  });

  test("never adds a node, and ends in a form that it leaves alone", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const expr = build(plan);
        const simple = simplify(expr);
        expect(nodeCount(simple)).toBeLessThanOrEqual(nodeCount(expr));
        expect(printText(simplify(simple))).toBe(printText(simple));
      }),
      SETTINGS,
    );
  });

  test("reaches expressions nested 1000 deep", () => {
    let [calls, fractions]: [Expr, Expr] = [variable("x"), variable("x")];
    for (let i = 0; i < 1000; i += 1) {
      calls = call("sin", calls);
      fractions = quotient(number(1), sum(fractions, number(i)));
    }
    expect(simplify(calls)).toBe(calls);
    expect(nodeCount(simplify(fractions))).toBeLessThanOrEqual(nodeCount(fractions));
  });

  test("does not depend on the order of construction, nor on what was built before", () => {
    fc.assert(
      fc.property(plans, plans, (plan, other) => {
        const before = printText(simplify(build(plan)));
        releaseArena();
        simplify(build(other, true));
        expect(printText(simplify(build(plan, true)))).toBe(before);
        releaseArena();
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });
});
