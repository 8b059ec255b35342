import { describe, expect, test } from "vitest";
import { renderDiagnostic } from "../../src/diagnostic/excerpt.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { difference, number, relation } from "../../src/expr/build.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { fromBigInt } from "../../src/number/rational.ts";
import { type ParseOptions, parseFormula } from "../../src/parse/parse.ts";
import { type BadInput, badInput, readNevertheless, sourceOf } from "../corpora/bad-input.ts";

function optionsOf({ args = [], vars = [] }: BadInput): ParseOptions {
  const flag = args.indexOf("--vars");
  if (flag >= 0) return { variables: args[flag + 1]!.split(",") };
  return vars.length > 0 ? { variables: vars } : {};
}

describe("bad input ends as it should", () => {
  test.for(badInput.map((row) => [row.id, row] as const))("%s", ([, row]) => {
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
