import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderDiagnostic } from "../../src/diagnostic/excerpt.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { difference, number, relation } from "../../src/expr/build.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { fromBigInt } from "../../src/number/rational.ts";
import { type ParseOptions, parseFormula } from "../../src/parse/parse.ts";

interface Row {
  readonly id: string;
  readonly expr?: string;
  readonly expr_gen?: Readonly<Record<"prefix" | "middle" | "suffix" | "template" | "join", string>> & {
    times: number;
  };
  readonly stdin?: string;
  readonly stdin_hex?: string;
  readonly args?: readonly string[];
  readonly vars?: readonly string[];
  readonly oracle: {
    readonly outcome: string;
    readonly value?: string;
    readonly max_seconds: number;
    readonly position?: true;
  };
}

const file = new URL("../../fixtures/corpus/bad-input.jsonl", import.meta.url);
const rows: readonly Row[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

/** Rows that expect an error where the grammar has a meaning. */
const readNevertheless: ReadonlyMap<string, string> = new Map([
  ["-0.0", "a sign before a decimal number; zero has no sign here"],
  ["1#INF", "# begins a comment"],
  ["-1#IND", "# begins a comment"],
  ["1#IND", "# begins a comment"],
  ["0x0", "hexadecimal integers are literals"],
  ["0x1F", "hexadecimal integers are literals"],
  ["$x", "$ may stand in names; a note warns of the shell"],
  ["sin+x", "a declared name is never a function"],
  ["log+x", "a declared name is never a function"],
  ["sqrt+x", "a declared name is never a function"],
  ["erf+x", "a declared name is never a function"],
  ["pi+x", "a declared name is never a constant"],
  ["e+x", "a declared name is never a constant"],
]);

function sourceOf(row: Row): string {
  const { expr, expr_gen: recipe } = row;
  if (expr !== undefined && expr !== null) return expr;
  if (recipe?.template !== undefined) {
    return Array.from({ length: recipe.times }, (_, i) => recipe.template.replace("{i}", String(i + 1))).join(
      recipe.join,
    );
  }
  if (recipe !== undefined)
    return recipe.prefix.repeat(recipe.times) + recipe.middle + recipe.suffix.repeat(recipe.times);
  return row.stdin ?? Buffer.from(row.stdin_hex ?? "", "hex").toString("latin1");
}

function optionsOf({ args = [], vars = [] }: Row): ParseOptions {
  const flag = args.indexOf("--vars");
  if (flag >= 0) return { variables: args[flag + 1]!.split(",") };
  return vars.length > 0 ? { variables: vars } : {};
}

describe("bad input ends as it should", () => {
  test.for(rows.map((row) => [row.id, row] as const))("%s", ([, row]) => {
    const source = sourceOf(row);
    const start = performance.now();
    const result = parseFormula(source, optionsOf(row));
    const shown = result.ok ? "" : renderDiagnostic(result.error, source);
    expect(performance.now() - start).toBeLessThan(row.oracle.max_seconds * 1000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    const expected = readNevertheless.has(source) ? "value" : row.oracle.outcome;
    if (expected !== "either") expect(result.ok ? "value" : "error").toBe(expected);
    if (row.oracle.position && !result.ok) expect(result.error.span).toBeDefined();
    const integer = /^\d+$/.exec(row.oracle.value ?? "");
    if (integer !== null && result.ok) {
      const value = difference(result.value.problem.objective, number(fromBigInt(BigInt(integer[0]))));
      expect(truthOf(relation("!=", value), undefined, { ...defaultBudget, bits: 200 })).not.toBe("true");
    }
  });
});
