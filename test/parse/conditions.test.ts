import { describe, expect, test } from "vitest";
import { parseConditions } from "../../src/parse/expression.ts";
import { printCondition } from "../../src/print/condition.ts";
import { read } from "./reading.ts";

const names = ["x", "y", "a", "b", "c"];

function conditionsOf(source: string): string[] | string {
  const result = parseConditions(source, names);
  return result.ok ? result.value.map((condition) => printCondition(condition)) : result.error.code;
}

describe("lists of conditions", () => {
  test.for([
    ["a > 0, b^2 < a*c", ["a > 0", "b^2 - a*c < 0"]],
    ["0 < x < 1", ["x > 0 and x < 1"]],
    ["a = 1; b == 2", ["a = 1", "b = 2"]],
    ["x != 0 or not (y <= 1)", ["x != 0 or y > 1"]],
    ["max(x, y) > 0", ["max(x, y) > 0"]],
    ["x in [-2, 2], y > 0", ["x >= -2 and x <= 2", "y > 0"]],
    ["x in (0, 1]", ["x > 0 and x <= 1"]],
    ["x in [0, oo)", ["x >= 0"]],
    ["x in (-oo, pi/2)", ["x < pi/2"]],
    ["x + y in [0, 1]", ["x + y >= 0 and x + y <= 1"]],
    ["x > 0,", ["x > 0"]],
  ])("%s", ([source, expected]) => {
    const found = conditionsOf(source as string);
    const explicit = parseConditions((expected as string[]).join(", "), names);
    expect(found).toEqual(explicit.ok && explicit.value.map((condition) => printCondition(condition)));
  });

  test.for([
    ["x", "syntax/condition"],
    ["x in 3", "usage/domain"],
    ["x in [1, 2, 3]", "usage/domain"],
    ["x in [1, 2", "usage/domain"],
    ["in [1, 2]", "usage/domain"],
    ["x in [1,]", "usage/domain"],
    ["x in [,1]", "syntax/incomplete"],
    ["x = 1 = 2; y := 3", "syntax/unsupported"],
    ["", "usage/domain"],
    ["x > 0,, y > 0", "usage/domain"],
    ["z > 0", "name/unknown"],
    ["x > ", "syntax/incomplete"],
    ["sin x > 0", "syntax/function-without-argument"],
  ])("%s is refused", ([source, code]) => expect(conditionsOf(source!)).toBe(code));
});

test("assumptions and the domain are conditions of the problem", () => {
  const { problem } = read("a x^2", {
    variables: ["x"],
    parameters: ["a"],
    assume: ["a > 0", "a < 2, a != 1"],
    domain: "x in [0, 1]",
  });
  expect(problem.assumptions.map((condition) => printCondition(condition))).toHaveLength(3);
  expect(problem.region).toHaveLength(1);
  expect(read("x").problem.region).toBeNull();
});

test("assumptions may use local definitions", () => {
  const { problem } = read("k = 2; k x", { assume: ["x > k"] });
  expect(problem.assumptions).toEqual(read("x", { assume: ["x > 2"] }).problem.assumptions);
});
