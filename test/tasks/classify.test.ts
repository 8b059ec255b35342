import { describe, expect, test } from "vitest";
import { answer, refusal } from "./run-task.ts";

const types = (expr: string, ...at: Record<string, string>[]) => {
  return answer("classify", expr, { at }).classifications!.map((one) => {
    if ("error" in one) return one.error.code;
    return "critical" in one ? "not critical" : one.type;
  });
};

describe("the type of a given point", () => {
  test.for([
    ["x^2 + y^2", { x: "0", y: "0" }, "minimum"],
    ["x^2 - y^2", { x: "0", y: "0" }, "saddle"],
    ["x^2 - y^2", { x: "0", y: "1" }, "not critical"],
    ["-x^4", { x: "0" }, "maximum"],
    ["x^3", { x: "0" }, "inflection"],
    ["cos(x)", { x: "pi" }, "minimum"],
    ["log(x)", { x: "-1" }, "domain/outside"],
    ["abs(x)", { x: "0" }, "domain/not-smooth"],
  ] as const)("%s at %j: %s", ([expr, at, type]) => {
    expect(types(expr, at)).toEqual([type]);
  });
});

test("points are answered in order", () => {
  expect(types("x^3 - 3*x", { x: "1" }, { x: "0" }, { x: "-1" })).toEqual(["minimum", "not critical", "maximum"]);
});

test("a point that is not critical shows its gradient", () => {
  expect(answer("classify", "x*y", { at: [{ x: "1", y: "2" }] }).classifications).toMatchObject([
    { critical: false, gradient: [{ exact: "2" }, { exact: "1" }] },
  ]);
});

test("points are needed, for one value of each parameter", () => {
  expect(refusal("classify", "x^2")).toMatchObject({ code: "usage/missing-value" });
  const [one] = answer("classify", "a*x^2", { vars: ["x"], params: ["a"], at: [{ x: "0", a: "1" }] }).classifications!;
  expect(one).toMatchObject({ ok: false, error: { code: "usage/point" } });
});
