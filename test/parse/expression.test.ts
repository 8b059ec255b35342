import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/parse/expression.ts";
import { read } from "./reading.ts";

describe("a second expression in the names of a formula", () => {
  test("is the same node as in the formula", () => {
    const other = parseExpression("y + x(x + 1)", ["x", "y"]);
    expect(other.ok && other.value.expr).toBe(read("x*(1 + x) + y").problem.objective);
  });

  test("has its own natural domain", () => {
    const other = parseExpression("x/x", ["x"]);
    expect(other.ok && other.value.natural.defined).toHaveLength(1);
  });

  test("may have definitions", () => {
    const other = parseExpression("k = 2; k x", ["x"]);
    expect(other.ok && other.value.expr).toBe(read("2x").problem.objective);
  });

  test("knows no other names, and its faults are about its own text", () => {
    const other = parseExpression("x + z", ["x"]);
    expect(!other.ok && other.error).toMatchObject({ code: "name/unknown", source: "x + z" });
  });
});
