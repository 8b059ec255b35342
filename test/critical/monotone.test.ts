import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { candidateLines, extremeTexts, familyLines, pointLines, solved } from "./solving.ts";

describe("monotone functions of simpler ones", () => {
  test.for([
    ["exp(-x^2 - y^2)", ["maximum at x = 0, y = 0: 1"]],
    ["log(1 + x^2 + y^2)", ["minimum at x = 0, y = 0: 0"]],
    ["sqrt(x^2 + y^2 + 1)", ["minimum at x = 0, y = 0: 1"]],
    ["1/(1 + x^2 + y^2)", ["maximum at x = 0, y = 0: 1"]],
    ["exp(-(x - 1)^2)", ["maximum at x = 1: 1"]],
    ["3 - 2*exp(-(x - 1)^2)", ["minimum at x = 1: 1"]],
    ["atan(x^3 - 3*x)", ["maximum at x = -1: atan(2)", "minimum at x = 1: -atan(2)"]],
    ["erfc(x*y)", ["saddle at x = 0, y = 0: 1"]],
    ["2^(x^2 + y^2)", ["minimum at x = 0, y = 0: 1"]],
    ["(1/2)^(x^2)", ["maximum at x = 0: 1"]],
    ["log(2 - x^2 - y^2)", ["maximum at x = 0, y = 0: log(2)"]],
    ["exp(x)", []],
    ["exp(x + y)", []],
    ["x^2 + pi", ["minimum at x = 0: pi"]],
    ["pi*x^2 - 2*pi*x", ["minimum at x = 1: -pi"]],

    ["tanh(x^2 + y^4)", ["minimum at x = 0, y = 0: 0"]],
    ["cbrt(x^2 + y^2 + 8)", ["minimum at x = 0, y = 0: 2"]],
    ["(x^2 + y^2)^2", ["minimum at x = 0, y = 0: 0"]],
    ["(x^2 + y^2)^(3/2)", ["minimum at x = 0, y = 0: 0"]],
    ["1/(x^2 + y^2)", []],
    ["log(x^2 + y^2)", []],
  ] as const)("%s", ([source, lines]) => {
    const set = solved(source);
    expect(set.status).toBe("complete");
    expect(pointLines(set)).toEqual(lines);
    expect(verify(set.certificate!)).toBe(true);
  });

  test("the Hessian is the inner one times the outer slope", () => {
    const [point] = solved("exp(-x^2 - y^2)").points;
    expect(point).toMatchObject({
      inertia: { positive: 0, zero: 0, negative: 2 },
      eigenvalues: [
        { kind: "rational", value: -2 },
        { kind: "rational", value: -2 },
      ],
      reason: "eigenvalues -2, -2",
      global: true,
    });
  });

  test("a flat outer function leaves a degenerate point of known type", () => {
    const [point] = solved("(x^2 + y^2)^2").points;
    expect(point).toMatchObject({ degenerate: true, strict: true, inertia: { positive: 0, zero: 2, negative: 0 } });
  });

  test("a cone has no critical point but a kink that is a minimum", () => {
    const set = solved("sqrt(x^2 + y^2)");
    expect([set.status, set.points]).toEqual(["complete", []]);
    expect(candidateLines(set)).toEqual(["nonsmooth minimum at x = 0, y = 0: 0"]);
  });

  test("an edge of the region where the outer function has a pole is no candidate", () => {
    expect(candidateLines(solved("1/(x^3 + x)", { domain: "x in [0, 1]" }))).toEqual([
      "boundary minimum at x = 1: 1/2",
    ]);
    expect(candidateLines(solved("exp(x^3 + x)", { domain: "x in [0, 1]" }))).toEqual([
      "boundary minimum at x = 0: 1",
      "boundary maximum at x = 1: exp(2)",
    ]);
    const cross = solved("1/(x/(x + 1) - y/(y^2 + 1))", { domain: "x in [0, 1], y in [0, 1]" });
    expect(cross.status).toBe("complete");
  });

  test("where smoothness is not decided the list is not called complete", () => {
    const set = solved("sqrt(x^4 + y^4)");
    expect([set.status, set.reason?.code]).toEqual(["incomplete", "unable/not-smooth"]);
  });

  test("a parameter added to the formula changes the value only", () => {
    const set = solved("x^2 + a", { variables: ["x"], parameters: ["a"] });
    expect(pointLines(set)).toEqual(["minimum at x = 0: a"]);
  });

  test("a formula without its variables is constant", () => {
    expect(familyLines(solved("a + pi", { variables: ["x"], parameters: ["a"] }))).toEqual([
      "constant on x = t1: a + pi",
    ]);
  });

  test("a family of the inner function is one of the outer", () => {
    const set = solved("exp(-(x - y)^2)");
    expect(familyLines(set)).toEqual(["maximum on x = t1, y = t1: 1"]);
    expect(set.countReal).toBe("infinite");
  });

  test.for(["-(x^2 + y^2)*exp(-x^2 - y^2)", "exp((x^2 + y^2)*exp(-x^2 - y^2)) - 1"])(
    "a family whose value is not worked out is one of %s, which is smooth at any value",
    (source) => {
      const set = solved(source);
      expect([set.status, set.countReal, set.families.length]).toEqual(["complete", "infinite", 1]);
    },
  );

  test.for([
    ["exp(-x^2 - y^2)", ["0 not attained", "1"]],
    ["log(1 + x^2)", ["0", "unbounded"]],
    ["atan(x^2)", ["0", "pi/2 not attained"]],
    ["1/(1 + x^2 + y^2)", ["0 not attained", "1"]],
    ["exp(x)", ["0 not attained", "unbounded"]],
    ["erf(x^2 - 2*x)", ["-erf(1)", "1 not attained"]],
    ["-2^(x^2)", ["unbounded", "-1"]],
    ["sqrt(x^2 + y^2)", ["0", "unbounded"]],
  ] as const)("the extrema of %s are images", ([source, expected]) => {
    expect(extremeTexts(source)).toEqual(expected);
  });
});

describe("formulas out of reach", () => {
  test.for(["a*x^2", "a*x^2 + 2*b*x*y + c*y^2", "exp(a*x)"])("%s depends on parameters", (source) => {
    const set = solved(source, { variables: ["x", "y"].filter((name) => source.includes(name)), parameters: "auto" });
    expect([set.status, set.reason?.code]).toEqual(["unknown", "unable/parameters"]);
  });

  test("a budget that is used up stops with a limit", async () => {
    const { criticalPoints } = await import("../../src/critical/critical-points.ts");
    const { problemOf } = await import("./solving.ts");
    const set = criticalPoints(problemOf("exp(x) + exp(y)"), { steps: 0, bits: 64, expired: () => true });
    expect([set.status, set.reason?.code]).toEqual(["unknown", "limit/timeout"]);
  });
});
