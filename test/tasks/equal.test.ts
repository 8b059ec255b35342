import { describe, expect, test } from "vitest";
import { compareProblems } from "../../src/tasks/equal.ts";
import { problemOf } from "../critical/solving.ts";
import { answer, refusal } from "./run-task.ts";

const compare = (left: string, other: string, fields = {}) => answer("equal", left, { other, ...fields }).equal!;

describe("equal formulas", () => {
  test.for([
    ["(x + 1)^2", "x^2 + 2*x + 1"],
    ["sin(x)^2 + cos(x)^2", "1"],
    ["sqrt(x^2)", "abs(x)"],
    ["1/x + 1/y", "(x + y)/(x*y)"],
    ["exp(x + y)", "exp(x)*exp(y)"],
    ["log(x^2)", "2*log(-x)"],
    ["tan(x)^2 + 1", "1/cos(x)^2"],
    ["sqrt(3 + 2*sqrt(2))", "1 + sqrt(2)"],
  ])("%s and %s", ([left, right]) => {
    expect(compare(left!, right!)).toMatchObject({ verdict: "equal" });
  });

  test("the verdict speaks of the points where both are defined", () => {
    expect(compare("x^2/x", "x")).toMatchObject({ verdict: "equal", conditions: ["x != 0"] });
  });

  test.for([
    ["(x + 1)^2", "x^2 + 2*x + 1", "identity"],
    ["sqrt(x^2)", "abs(x)", "identity"],
    ["sqrt(sqrt(5) + 5)", "5^(1/4)*sqrt(sqrt(5) + 1)", "identity"],
    ["sinh(log(x))", "(x - 1/x)/2", "identity"],
  ])("%s and %s come with a proof", ([left, right, kind]) => {
    expect(compare(left!, right!).proof).toMatchObject({ kind });
  });
});

describe("different formulas come with a point and both values", () => {
  test.for([
    ["x^2", "x^3", {}],
    ["sqrt(x^2)", "x", {}],
    ["x", "y", {}],
    ["x + 1/10^30", "x", {}],
  ] as const)("%s and %s", ([left, right, fields]) => {
    const { verdict, witness } = compare(left, right, fields);
    expect(verdict).toBe("different");
    expect(witness!.left.exact).not.toBe(witness!.right.exact);
    const values = [left, right].map((expr) => {
      const names = Object.keys(witness!.point);
      const [one] = answer("evaluate", expr, { vars: names, at: [witness!.point] }).evaluations!;
      return "error" in one! ? null : one!.value.exact;
    });
    expect(values).toEqual([witness!.left.exact, witness!.right.exact]);
  });
});

test("a limit leaves the verdict open, and is its reason", () => {
  const [left, right] = [problemOf("gamma(x + 1)"), problemOf("x*gamma(x)")];
  const expired = { steps: 1e9, bits: 4000, expired: () => true };
  expect(compareProblems(left, right, 17, expired)).toMatchObject({
    verdict: "unknown",
    reason: { code: "limit/timeout" },
  });
});

test("no precision is wasted on functions that are equal at every point looked at", () => {
  expect(compare("lgamma(x)", "log(gamma(x))")).toMatchObject({
    verdict: "unknown",
    reason: { code: "unable/undecided-equality" },
  });
  expect(compare("gamma(x)*gamma(1 - x)", "pi/sin(pi*x) + 1/10^300").verdict).toBe("different");
});

test.for([
  ["sqrt(1 + exp(-exp(10)))", "1"],
  ["log(2)*log(3)", "log(2)*log(3) + exp(-exp(20))*pi"],
])("what tells %s and %s apart is Schanuel's conjecture", ([left, right]) => {
  const { verdict, reason, assumes } = compare(left!, right!);
  expect({ verdict, code: reason?.code, assumes }).toEqual({
    verdict: "unknown",
    code: "unable/undecided-equality",
    assumes: ["schanuel"],
  });
});

test("of other constants the conjecture says nothing that we could tell, and none needs it that an enclosure tells apart", () => {
  expect(compare("gamma(1/3)*gamma(2/3)", "2*pi/sqrt(3)").assumes).toBeUndefined();
  expect(compare("log(2 + sqrt(3)) + exp(-exp(10))", "-log(2 - sqrt(3))").assumes).toBeUndefined();
  expect(compare("exp(pi)", "pi^e")).toMatchObject({ verdict: "different" });
});

test("assumptions are kept by the witness", () => {
  expect(compare("sqrt(x^2)", "x", { assume: ["x > 0"] }).verdict).toBe("equal");
  const { witness } = compare("x^2", "x", { assume: ["x > 2"] });
  expect(Number(witness!.point["x"])).toBeGreaterThan(2);
});

test("a second formula is needed, and must be readable", () => {
  expect(refusal("equal", "x")).toMatchObject({ code: "usage/missing-value" });
  expect(refusal("equal", "x", { other: "x +" })).toMatchObject({ code: "syntax/incomplete", source: "x +" });
});
