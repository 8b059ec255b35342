import { describe, expect, test } from "vitest";
import { answer, refusal } from "./run-task.ts";

const decimals = (entries: readonly { readonly decimal: string }[]) => entries.map(({ decimal }) => decimal);

test("value, gradient and Hessian are exact at rational points", () => {
  const [one] = answer("evaluate", "x^2*y", { at: [{ x: "1/3", y: "0.5" }] }).evaluations!;
  expect(one).toMatchObject({
    at: { x: "1/3", y: "0.5" },
    value: { exact: "1/18", kind: "rational" },
    gradient: { entries: [{ exact: "1/3" }, { exact: "1/9" }] },
    hessian: {
      entries: [
        [{ exact: "1" }, { exact: "2/3" }],
        [{ exact: "2/3" }, { exact: "0" }],
      ],
    },
  });
});

test("irrational values have as many digits as asked for", () => {
  const [one] = answer("evaluate", "exp(x)*y", { at: [{ x: "1", y: "1" }], digits: 40 }).evaluations!;
  if (one === undefined || "error" in one || !("entries" in one.gradient)) throw new Error("no value");
  expect(one.value).toMatchObject({ exact: "e", decimal: "2.718281828459045235360287471352662497757" });
  expect(decimals(one.gradient.entries)).toEqual(Array(2).fill("2.718281828459045235360287471352662497757"));
});

test("coordinates may be constant expressions", () => {
  const [one] = answer("evaluate", "sin(x)", { at: [{ x: "pi/6" }] }).evaluations!;
  expect(one).toMatchObject({
    value: { exact: "1/2", kind: "rational" },
    gradient: { entries: [{ exact: "sqrt(3)/2" }] },
  });
});

describe("the domain is that of the formula as typed", () => {
  test.for([
    ["x^2/x", "0", "x != 0"],
    ["log(x)", "-1", "x > 0"],
    ["log(x)", "0", "x > 0"],
    ["sqrt(x)", "-1/2", "x >= 0"],
    ["0*(1/x)", "0", "x != 0"],
    ["asin(x)", "2", ""],
  ] as const)("%s at %s", ([expr, x, needed]) => {
    const [one] = answer("evaluate", expr, { at: [{ x }] }).evaluations!;
    expect(one).toMatchObject({ at: { x }, ok: false, error: { code: "domain/outside" } });
    expect(one).toHaveProperty("error.message", expect.stringContaining(needed));
  });

  test("a point outside does not spoil the others", () => {
    const list = answer("evaluate", "1/x", { at: [{ x: "1" }, { x: "0" }, { x: "2" }] }).evaluations!;
    expect(list.map((one) => ("error" in one ? null : one.value.exact))).toEqual(["1", null, "1/2"]);
  });
});

test("at a kink there is a value, and no derivative is made up", () => {
  const [one] = answer("evaluate", "abs(x) + y", { at: [{ x: "0", y: "1" }] }).evaluations!;
  expect(one).toMatchObject({
    value: { exact: "1" },
    gradient: { status: "unknown", reason: { code: "domain/not-smooth" } },
    hessian: { status: "unknown", reason: { code: "domain/not-smooth" } },
  });
});

test("a kink that cancels is none", () => {
  const [one] = answer("evaluate", "abs(x)^2", { at: [{ x: "0" }] }).evaluations!;
  expect(one).toMatchObject({ gradient: { entries: [{ exact: "0" }] }, hessian: { entries: [[{ exact: "2" }]] } });
});

describe("a point must fit the formula", () => {
  test.for([
    [{ x: "1" }, "the point has no value for y"],
    [{ x: "1", y: "1", z: "1" }, "z"],
  ] as const)("%j", ([at, message]) => {
    const [one] = answer("evaluate", "x*y", { at: [at] }).evaluations!;
    expect(one).toMatchObject({ ok: false, error: { code: "usage/point" } });
    expect(one).toHaveProperty("error.message", expect.stringContaining(message));
  });

  test("without a point there is nothing to evaluate", () => {
    expect(refusal("evaluate", "x*y")).toMatchObject({ code: "usage/missing-value" });
    expect(answer("evaluate", "2^53 + 1").evaluations).toMatchObject([{ value: { exact: "9007199254740993" } }]);
  });
});

test("parameters get values like variables", () => {
  const [one] = answer("evaluate", "a*x^2", { vars: ["x"], params: ["a"], at: [{ x: "2", a: "3" }] }).evaluations!;
  expect(one).toMatchObject({ value: { exact: "12" }, gradient: { entries: [{ exact: "12" }] } });
});
