import { describe, expect, test } from "vitest";
import { marked, read, refused } from "./reading.ts";

const same = (a: string, b: string) => expect(read(a).problem.objective).toBe(read(b).problem.objective);

describe("rootof", () => {
  test("counts the real roots upwards from 1, each once", () => {
    same("rootof((t - 1)^2*(t + 2), 1)", "-2");
    same("rootof((t - 1)^2*(t + 2), 2)", "1");
    same("rootof(t^2 - 2, 1)", "-sqrt(2)");
    same("rootof(t^2 - 2, 2)", "sqrt(2)");
  });

  test("does not depend on the name of the symbol, which is bound", () => {
    same("rootof(t^3 - t - 1, 1)", "rootof(x^3 - x - 1, 1)");
    same("x + rootof(x^3 - x - 1, 1)", "x + rootof(t^3 - t - 1, 1)");
    expect(read("rootof(t^3 - t - 1, 1)").problem.variables).toEqual([]);
  });

  test("does not depend on a factor of the polynomial", () => {
    same("rootof(t^3/2 - t/2 - 1/2, 1)", "rootof(3 + 3t - 3t^3, 1)");
  });

  test("is a number without a symbol left over", () => {
    const { objective, natural } = read("rootof(t^5 - t - 1, 1)").problem;
    expect(objective.kind).toBe("call");
    expect(natural).toEqual({ defined: [], smooth: [] });
  });

  test("may use definitions", () => same("a = 3; rootof(t^3 - a, 1)", "rootof(t^3 - 3, 1)"));

  test.for([
    ["rootof(t^2 + 1, 1)", "domain/no-root"],
    ["rootof(t^2 - 2, 3)", "domain/no-root"],
    ["rootof(t^2 - 2, 0)", "syntax/arguments"],
    ["rootof(t^2 - 2, 1/2)", "syntax/arguments"],
    ["rootof(t^2 - s, 1)", "syntax/arguments"],
    ["rootof(2, 1)", "syntax/arguments"],
    ["rootof(sin(t), 1)", "syntax/arguments"],
    ["rootof(t^2 - pi, 1)", "syntax/arguments"],
    ["rootof(t^2 - 2)", "syntax/arguments"],
    ["rootof()", "syntax/arguments"],
    ["rootof(t^1000 - 2, 1)", "syntax/arguments"],
  ])("%s is refused", ([source, code]) => {
    expect(refused(source!).code).toBe(code);
    expect(marked(source!)).toBe(source === "rootof()" ? "rootof" : source);
  });
});
