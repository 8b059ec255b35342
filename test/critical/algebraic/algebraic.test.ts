import { describe, expect, test } from "vitest";
import { printReal } from "../../../src/print/real.ts";
import { solved } from "../solving.ts";

function answer(source: string, options: Parameters<typeof solved>[1] = {}) {
  const { status, points, candidates } = solved(source, options);
  const place = (at: (typeof points)[number]["at"]): string =>
    [...at.values()].map((real) => (real.kind === "located" ? "?" : printReal(real))).join(", ");
  return {
    status,
    points: points.map((point) => `${point.type} (${place(point.at)})`),
    candidates: candidates.map((candidate) => `${candidate.kind} (${place(candidate.at)})`),
  };
}

describe("derivatives that are algebraic up to positive factors", () => {
  test.each([
    ["x*exp(-x^2 - y^2)", {}, ["minimum (-sqrt(2)/2, 0)", "maximum (sqrt(2)/2, 0)"]],
    ["(x^2 + y^2)*exp(y^2 - x^2)", {}, ["saddle (-1, 0)", "minimum (0, 0)", "saddle (1, 0)"]],
    ["exp(x)*(1 + y^2)", {}, []],
    ["x^2*exp(-x)", {}, ["minimum (0)", "maximum (2)"]],
    ["x*y + 8/x + 8/y", {}, ["minimum (2, 2)"]],
    ["x + y + 27/(x*y)", { assume: ["x > 0", "y > 0"] }, ["minimum (3, 3)"]],
    ["x^2 + x*y + y^2 + 1/x + 1/y", { assume: ["x > 0", "y > 0"] }, ["minimum (9^(1/3)/3, 9^(1/3)/3)"]],
    ["4*sqrt(x) + 6*sqrt(y) - x - y", {}, ["maximum (4, 9)"]],
    ["8*x^(1/4)*y^(1/4) - x - y", {}, ["maximum (4, 4)"]],
    ["sqrt(x^2 + y^2 + 1) - x/2", {}, ["minimum (sqrt(3)/3, 0)"]],
    ["x*y*sqrt(1 - x^2 - y^2)", {}, null],
    ["x*sqrt(4 - x^2)", {}, ["minimum (-sqrt(2))", "maximum (sqrt(2))"]],
    ["log(1 + x^2) - x", {}, ["inflection (1)"]],
    ["(y + x*z - 3)/(1 + x^2 + y^2 + z^2)", {}, ["minimum (0, 3 - sqrt(10), 0)", "saddle (0, sqrt(10) + 3, 0)"]],
    ["y*sqrt(x^2 - 1)", {}, []],
    ["y^2 + y*sqrt(x^3 - x)", {}, null],
    ["sqrt(x + y/2) + x^2 - x*y", {}, null],
    ["sqrt(x + sqrt(2*x + y/2))", {}, []],
    ["(x - y)/(x^2 + y^2 + 2)", {}, ["minimum (-1, 1)", "maximum (1, -1)"]],
  ] as const)("%s", (source, options, expected) => {
    const found = answer(source, options);
    expect(found.status).toBe("complete");
    if (expected !== null) expect(found.points).toEqual(expected);
  });

  test("points of a root that has the wrong sign are no critical points", () => {
    expect(answer("x + 2*sqrt(x)").points).toEqual([]);
    expect(answer("x - 2*sqrt(x)").points).toEqual(["minimum (1)"]);
  });

  test("where the root is 0 f is not smooth: a candidate", () => {
    const { points, candidates } = answer("(x^2 + y^2)^(3/2) - x");
    expect(points).toEqual(["minimum (sqrt(3)/3, 0)"]);
    expect(candidates).toEqual([]);
  });

  test.each([
    ["(x^2 + y^2)*exp(-(x^2 + y^2))", "maximum", "1/e", 2],
    ["log(x^2 + y^2) - (x^2 + y^2)", "maximum", "-1", 2],
    ["1/(x^2 + y^2) + x^2 + y^2", "minimum", "2", 2],
  ] as const)("the circle of critical points of %s has a type and a value", (source, type, value, samples) => {
    const [family, ...others] = solved(source).families;
    expect(others).toEqual([]);
    expect([family!.type, printReal(family!.value!), family!.samples?.length]).toEqual([type, value, samples]);
    expect(family!.where).toEqual([]);
  });
});
