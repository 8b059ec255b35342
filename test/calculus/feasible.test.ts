import { expect, test } from "vitest";
import { isContradictory } from "../../src/calculus/feasible.ts";
import { parseConditions } from "../../src/parse/expression.ts";

function contradictory(text: string): boolean {
  const parsed = parseConditions(text, ["x", "y", "z"]);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return isContradictory(parsed.value, ["x", "y", "z"]);
}

test.for([
  ["x >= 1, x <= -1", true],
  ["x > 0, x < 0", true],
  ["x > 0, x <= 0", true],
  ["x >= 0, x <= 0", false],
  ["x + y >= 3, x <= 1, y <= 1", true],
  ["x + y >= 2, x <= 1, y <= 1", false],
  ["x + y > 2, x <= 1, y <= 1", true],
  ["x = y, y = z, x > z", true],
  ["x = y, y = z, x >= z", false],
  ["x^2 < 0, y > 0", false],
  ["x != x", true],
  ["x >= 2 and x <= 1", true],
  ["x >= 2 or x <= 1", false],
] as const)("%s: contradictory %s", ([text, expected]) => {
  expect(contradictory(text)).toBe(expected);
});
