import { describe, expect, test } from "vitest";
import {
  analyze,
  classify,
  convexity,
  criticalPoints,
  derivative,
  equal,
  FormulaError,
  gradient,
  hessian,
  parse,
  print,
  safeParse,
} from "../src/index.ts";

describe("the library", () => {
  test("differentiates a formula", () => {
    expect(gradient("x^2 + 3*x*y + y^2")).toEqual(["2*x + 3*y", "3*x + 2*y"]);
    expect(hessian("x^2*y", { vars: ["y", "x"] })).toEqual([
      ["0", "2*x"],
      ["2*x", "2*y"],
    ]);
    expect(derivative("x^3*y", ["x", "y"])).toBe("3*x^2");
    expect(derivative("x^3", "x")).toBe("3*x^2");
  });

  test("answers with plain data that survives a copy", () => {
    const document = analyze("x^2 + 3*x*y + y^2");
    expect(structuredClone(document)).toEqual(document);
    expect(document).toMatchObject({ schema: "hessian/result@1", ok: true, class: "quadratic" });
    expect(analyze("x^2 + (")).toMatchObject({ ok: false, error: { code: "syntax/unclosed" } });
  });

  test("lists and classifies critical points", () => {
    const { status, points } = criticalPoints("x^4 - 4*x^2");
    expect([status, points.map((point) => [point.type, point.at["x"]?.exact])]).toEqual([
      "complete",
      [
        ["minimum", "-sqrt(2)"],
        ["maximum", "0"],
        ["minimum", "sqrt(2)"],
      ],
    ]);
    expect(classify("x^4 + y^4 - 4*x*y", { x: "1", y: "1" })).toMatchObject({ type: "minimum" });
    expect(classify("x^4 + y^4 - 4*x*y", { x: "1", y: "0" })).toMatchObject({ critical: false });
  });

  test("decides convexity and equality", () => {
    expect(convexity("x^3", { assume: ["x > 0"] }).verdict).toBe("strictly_convex");
    expect(equal("(x + 1)^2", "x^2 + 2*x + 1").verdict).toBe("equal");
    expect(equal("x", "2*x").verdict).toBe("different");
  });

  test("reads a formula and prints it in other notations", () => {
    const problem = parse("f(x, y) = a*x^2 + sqrt(y)", { let: { a: "1/2" } });
    expect(problem.variables).toEqual(["x", "y"]);
    expect(print(problem)).toBe("x^2/2 + sqrt(y)");
    expect(print(problem, "latex")).toContain("\\sqrt{y}");
  });

  test("throws one kind of error for what it cannot read", () => {
    expect(() => parse("x^2 + (")).toThrow(FormulaError);
    expect(() => gradient("x^2 + (")).toThrow(FormulaError);
    const read = safeParse("x^2 + (");
    expect(read.ok ? null : read.error.code).toBe("syntax/unclosed");
  });
});
