import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { keepArena, releaseArena } from "../../src/expr/arena.ts";
import { relation, sum, variable } from "../../src/expr/build.ts";
import { parseConditions, parseExpression } from "../../src/parse/expression.ts";
import { printCondition } from "../../src/print/condition.ts";
import { printLatex } from "../../src/print/latex.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { printUnicode } from "../../src/print/unicode.ts";
import { build, plans } from "./random-expr.ts";

// Nodes made by the tests are released again, so that ids differ from one construction to the next.
keepArena();

const SETTINGS = { seed: 1859, numRuns: 3000 };
/** A choice without branches: it has no value anywhere, and no notation that is read. */
const NOWHERE = "piecewise()";
const NAMES = ["x", "y", "a"];

describe("printing", () => {
  test("writes what is read as the same node", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const expr = build(plan);
        const text = printText(expr, { order: NAMES });
        fc.pre(!text.includes(NOWHERE));
        const read = parseExpression(text, NAMES);
        fc.pre(read.ok || !isUndefined(read.error));
        if (!read.ok) throw new Error(`${text}: ${read.error.message}`);
        if (read.value.expr !== expr) throw new Error(`${text} was read as ${printText(read.value.expr)}`);
      }),
      SETTINGS,
    );
  });

  test("does not depend on the order of construction, nor on what was built before", () => {
    fc.assert(
      fc.property(plans, plans, (plan, other) => {
        const before = shapes(build(plan));
        releaseArena();
        build(other, true);
        expect(shapes(build(plan, true))).toEqual(before);
        releaseArena();
      }),
      { ...SETTINGS, numRuns: 500 },
    );
  });

  test("writes conditions that are read as the same condition, once constants are on the right", () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(">", ">=", "=", "!="), (plan, name) => {
        const condition = relation(name, sum(build(plan), variable("x")));
        const text = printCondition(condition, { order: NAMES });
        fc.pre(condition.kind === "relation" && !text.includes(NOWHERE));
        const read = parseConditions(text, NAMES);
        fc.pre(read.ok || !isUndefined(read.error));
        if (!read.ok) throw new Error(`${text}: ${read.error.message}`);
        expect(printCondition(read.value[0]!, { order: NAMES })).toBe(text);
      }),
      { ...SETTINGS, numRuns: 300 },
    );
  });
});

/** Formulas without a value anywhere, such as `log(-1)`, are not read. */
function isUndefined({ code }: Diagnostic): boolean {
  if (!code.startsWith("domain/")) console.log(code);
  return code.startsWith("domain/");
}

function shapes(expr: ReturnType<typeof build>): unknown[] {
  return [printText(expr), printUnicode(expr), printLatex(expr), nodeCount(expr)];
}
