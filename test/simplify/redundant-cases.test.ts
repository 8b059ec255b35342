import { describe, expect, test } from "vitest";
import { parseFormula } from "../../src/parse/parse.ts";
import { printText } from "../../src/print/text.ts";
import { simplify } from "../../src/simplify/simplify.ts";
import { factsOf } from "../../src/tasks/domain.ts";

function simplified(source: string, assume: readonly string[] = []): string {
  const parsed = parseFormula(source, { assume });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { problem } = parsed.value;
  return printText(simplify(problem.objective, { facts: factsOf(problem) }));
}

describe("cases are left out", () => {
  test.for([
    ["x == 0 ? 0 : x", "x"],
    ["x^2 == 0 ? 0 : x", "x"],
    ["x == y ? 2*x : x + y", "x + y"],
    ["x == 0 ? 0 : (x == 1 ? 1 : x^2)", "x^2"],
    ["x == 1 ? 2 : (x^2 - 1)/(x - 1)", "x + 1"],
    ["x > 1 ? (x > 0 ? x : y) : 2", "x > 1 ? x : 2"],
    ["x > 0 ? abs(x) : 0", "x > 0 ? x : 0"],
  ])("%s is %s", ([source, expected]) => {
    expect(simplified(source!)).toBe(expected);
  });

  test("by assumptions", () => {
    expect(simplified("x < 0 ? y : x", ["x > 1"])).toBe("x");
  });
});

describe("cases stay", () => {
  test.for([
    "x == 0 ? 1 : sin(x)/x",
    "x == 0 ? 5 : x^2",
    "x == 1 ? 3 : x + 1",
    "x == 0 ? 0 : x*log(abs(x))",
    "x > 0 ? x : x^2",
  ])("%s", (source) => {
    expect(simplified(source)).toBe(source);
  });
});
