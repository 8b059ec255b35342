import { describe, expect, test } from "vitest";
import { analyze } from "../src/analyze.ts";
import { defaultBudget } from "../src/expr/problem.ts";
import type { ParseOptions } from "../src/parse/parse.ts";
import type { Part } from "../src/part.ts";
import { printCondition } from "../src/print/condition.ts";
import { printReal } from "../src/print/real.ts";
import { printText } from "../src/print/text.ts";
import { problemOf } from "./critical/solving.ts";

function analysisOf(source: string, options: ParseOptions = {}) {
  return analyze(problemOf(source, options));
}

describe("the analysis of a problem", () => {
  test("of a quadratic form is complete", () => {
    const analysis = analysisOf("x^2 + 3*x*y + y^2");
    expect([analysis.class, analysis.degree]).toEqual(["quadratic", 2]);
    expect(analysis.gradient.map((slope) => printText(slope))).toEqual(["2*x + 3*y", "3*x + 2*y"]);
    expect(analysis.hessian.entries.map(({ row, column, value }) => [row, column, printText(value)])).toEqual([
      [0, 0, "2"],
      [0, 1, "3"],
      [1, 1, "2"],
    ]);
    expect(printText(analysis.determinant!.expr)).toBe("-5");
    expect(printText(analysis.trace)).toBe("4");
    expect(analysis.eigenvalues!.map(printReal)).toEqual(["-1", "5"]);
    expect(analysis.inertia).toEqual({ positive: 1, zero: 0, negative: 1 });
    expect(analysis.criticalSet!.status).toBe("complete");
    expect(analysis.convexity!.verdict).toBe("neither");
    expect(analysis.extrema).toMatchObject({ min: { status: "unbounded" }, max: { status: "unbounded" } });
  });

  test.for([
    ["x^2/x", ["x != 0"], []],
    ["1/(1 + x^2)", [], []],
    ["log(x)/y", ["x > 0", "y != 0"], []],
    ["1/(x^2*y)", ["x != 0", "y != 0"], []],
    ["abs(x) + x^2", [], ["x = 0"]],
    ["sqrt(x^2 + y^2)", [], ["x^2 + y^2 = 0"]],
    ["sqrt(x)", ["x >= 0"], ["x = 0"]],
    ["max(x, y)", [], ["x = y"]],
    ["sqrt(x^2 + 1)", [], []],
  ] as const)("%s is defined where %j and not smooth where %j", ([source, defined, rough]) => {
    const analysis = analysisOf(source);
    expect(analysis.definedWhere.map((condition) => printCondition(condition)).sort()).toEqual([...defined].sort());
    expect(analysis.nonSmooth.map((condition) => printCondition(condition))).toEqual(rough);
  });

  test("of a kinked formula claims no constant Hessian", () => {
    expect(analysisOf("abs(x) + x^2")).toMatchObject({ class: "nonsmooth", eigenvalues: null, inertia: null });
  });

  test("with parameters shows neither eigenvalues nor inertia", () => {
    const analysis = analysisOf("a*x^2 + b*x*y", { variables: ["x", "y"], parameters: ["a", "b"] });
    expect([analysis.eigenvalues, analysis.inertia]).toEqual([null, null]);
    expect(analysis.criticalSet!.reason!.code).toBe("unable/parameters");
    expect(printText(analysis.determinant!.expr)).toBe("-b^2");
  });

  test("works out only the parts asked for", () => {
    const only = new Set<Part>(["gradient"]);
    const { gradient, determinant, eigenvalues, criticalSet, convexity, extrema } = analyze(problemOf("x^4 + y^4"), {
      only,
    });
    expect(gradient.length).toBe(2);
    expect([determinant, eigenvalues, criticalSet, convexity, extrema]).toEqual([null, null, null, null, null]);
  });

  test("does not depend on the order in which the formula was written", () => {
    const texts = ["x^4 + y^2 - 2*x^2 + 3*y", "3*y - 2*x^2 + y^2 + x^4"].map((source) => {
      const { criticalSet, gradient } = analysisOf(source, { variables: ["x", "y"] });
      const points = criticalSet!.points.map(({ at, type, reason }) => [[...at.values()].map(printReal), type, reason]);
      return JSON.stringify([points, gradient.map((slope) => printText(slope))]);
    });
    expect(texts[0]).toBe(texts[1]);
  });

  test("of a dense quadratic form in 40 variables is complete", () => {
    const names = Array.from({ length: 40 }, (_, i) => `x${i}`);
    const rows = names.slice(0, 39).map((name, i) => `(${name} - ${i % 7}*${names[i + 1]} + ${(i * 5) % 3})^2`);
    const all = `(${names.join(" + ")})^2`;
    const analysis = analysisOf([...rows, all].join(" + "), { variables: names });
    expect([analysis.criticalSet!.status, analysis.criticalSet!.countReal]).toEqual(["complete", 1]);
    expect(analysis.convexity!.verdict).toBe("strictly_convex");
  });

  test("keeps what is known when the time is up", () => {
    const expired = { ...defaultBudget, expired: () => true };
    const source = "(x^2 + y^2 + exp(x*y))^9/(x^4 + 2)^5 + (x + y)^30";
    const analysis = analyze(problemOf(source), { budget: expired });
    expect(analysis.gradient.length).toBe(2);
    expect(analysis.hessian.entries.length).toBe(3);
    expect(analysis.criticalSet?.reason?.code).toBe("limit/timeout");
    expect(analysis.convexity?.reason?.code).toBe("limit/timeout");
  });

  test("looks at the clock once for each part that is left when the time is up", () => {
    const source = Array.from({ length: 12 }, (_, i) => `sin(x${i}*x${i + 1} + x${i}^2)`).join("*");
    const problem = problemOf(source);
    let looks = 0;
    const expired = () => {
      looks += 1;
      return looks > 40;
    };
    const { gradient, hessian } = analyze(problem, { budget: { ...defaultBudget, expired } });
    expect(looks).toBeLessThan(40 + gradient.length + hessian.entries.length + 20);
  });
});
