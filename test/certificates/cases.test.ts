import { describe, expect, test } from "vitest";
import { checkCases } from "../../src/certificates/cases.ts";
import { factsOf } from "../../src/tasks/domain.ts";
import { problemOf } from "../critical/solving.ts";

function holds(left: string, right: string, assume: readonly string[] = []): boolean {
  const problem = problemOf(`(${left}) - (${right})`, { assume });
  return checkCases({ kind: "cases", expr: problem.objective, facts: factsOf(problem) });
}

describe("equal in every case", () => {
  test.for([
    ["x == 0 ? 0 : x", "x"],
    ["x == y ? 2*x : x + y", "x + y"],
    ["x < 0 ? -x : x", "abs(x)"],
    ["x < 0 ? -1 : (x == 0 ? 0 : 1)", "sign(x)"],
    ["atan(x) + atan(1/x)", "pi/2*sign(x)"],
    ["max(x, min(y, z))", "min(max(x, y), max(x, z))"],
    ["abs(x - 1) + abs(x + 1)", "max(2, abs(2*x))"],
    ["x == 0 ? 1 : sin(x)/x", "sin(x)/x"],
  ])("%s = %s", ([left, right]) => {
    expect(holds(left!, right!)).toBe(true);
  });

  test("the facts rule cases out", () => {
    expect(holds("x < 0 ? 5 : x", "abs(x)", ["x >= 0"])).toBe(true);
    expect(holds("x < 0 ? 5 : x", "abs(x)")).toBe(false);
  });

  test.for([
    ["x == 22/7 ? 5 : x^2", "x^2"],
    ["x == 0 ? 1 : x", "x"],
    ["x < 0 ? -x : x", "x"],
    ["x*y == 0 ? 0 : x", "x"],
    ["sin(x)^2", "1 - cos(x)^2"],
  ])("not: %s = %s", ([left, right]) => {
    expect(holds(left!, right!)).toBe(false);
  });
});
