import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { truthOf } from "../../src/evaluate/truth.ts";
import type { Condition, Expr } from "../../src/expr/expr.ts";
import { parseExpression } from "../../src/parse/expression.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { nodeCount } from "../../src/print/nodes.ts";
import { printText } from "../../src/print/text.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { compareAt, points } from "./agreement.ts";

interface Row {
  readonly id: string;
  readonly expr: string;
  readonly vars: readonly string[];
  readonly params: readonly string[];
  readonly assumptions?: readonly string[];
  readonly oracle: {
    readonly simpler: string;
    readonly expr_nodes: number;
    readonly simpler_nodes: number;
    readonly must_not?: boolean;
  };
}

interface Read {
  readonly row: Row;
  readonly names: readonly string[];
  readonly input: Expr;
  readonly facts: readonly Condition[];
  readonly output: Expr;
}

const fixture = new URL("../../fixtures/corpus/simplify.jsonl", import.meta.url);
const rows: readonly Row[] = readFileSync(fixture, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

function read(row: Row): Read {
  const names = [...row.vars, ...row.params];
  const parsed = parseFormula(row.expr, { variables: names, assume: row.assumptions ?? [] });
  if (!parsed.ok) throw new Error(`${row.id}: ${parsed.error.message}`);
  const { objective, natural, assumptions } = parsed.value.problem;
  const defined = natural.defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
  const facts = [...assumptions, ...defined];
  return { row, names, input: objective, facts, output: simplify(objective, { facts }) };
}

const results = rows.map(read);
const cases = results.map((result) => [result.row.id, result] as const);
const temptations = cases.filter(([, { row }]) => row.oracle.must_not === true);

/** Number of rows whose printed form has at most the nodes of the published one; it may only go up. */
const REACHED = 436;

/** Whether numbers are written by decimals, as the formula has them. */
function hasDecimals(source: string): boolean {
  return /\d\.|\.\d/.test(source);
}

describe("over the corpus", () => {
  test.for(cases)("%s keeps its value on its domain", ([, { input, output, names, facts }]) => {
    for (const at of points(names, 16)) {
      if (!facts.every((fact) => truthOf(fact, at) === "true")) continue;
      expect(["same", "open"], printText(output)).toContain(compareAt(input, output, at));
    }
  });

  test.for(cases)("%s gets no longer, stays as it is, and can be read again", ([, { input, output, names, facts }]) => {
    expect(nodeCount(output)).toBeLessThanOrEqual(nodeCount(input));
    expect(simplify(output, { facts })).toBe(output);
    const again = parseExpression(printText(output), names);
    expect(again.ok && again.value.expr).toBe(output);
  });

  test.for(temptations)("%s resists its temptation", ([, { row, names, output }]) => {
    const tempting = parseExpression(row.oracle.simpler, names);
    expect(tempting.ok).toBe(true);
    if (tempting.ok) expect(output).not.toBe(tempting.value.expr);
  });

  test("most rows reach the published length", () => {
    const reached = results.filter(({ row, output }) => {
      const { must_not: mustNot, expr_nodes: given, simpler_nodes: wanted } = row.oracle;
      return nodeCount(output, hasDecimals(row.expr)) <= (mustNot === true ? given : wanted);
    });
    expect(reached.length).toBeGreaterThanOrEqual(REACHED);
  });
});
