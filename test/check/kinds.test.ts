import { describe, expect, test } from "vitest";
import { kinds } from "../../src/check/kinds/table.ts";
import { success } from "../../src/diagnostic/result.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { result, results, surroundings } from "./run-spec.ts";

const VARS = "    vars: [x, y]\n";

/** A formula over x and y, a check in YAML, and what becomes of it. */
const cases: readonly (readonly [expr: string, check: string, status: string, message?: RegExp])[] = [
  ["x^2*y", 'gradient: { x: "2*x*y", y: "x^2" }', "passed"],
  ["x^2*y", 'gradient: ["y*(x+x)", "x*x"]', "passed"],
  ["x^2*y", 'gradient: { y: "x^2" }', "passed"],
  ["x^2*y", 'gradient: { x: "x*y", y: "x^2" }', "failed", /^df\/dx is wrong: off by a factor 1\/2$/],
  ["x^2*y", 'gradient: { x: "2*x*y", y: "-x^2" }', "failed", /sign is flipped in df\/dy/],
  ["x^2*y", 'gradient: { x: "x^2", y: "2*x*y" }', "failed", /this is df\/dy \(two entries exchanged\?\)/],
  ["x^2*y", 'gradient: { x: "2*x*y + 3", y: "x^2" }', "failed", /off by the constant 3/],
  ["x^2*y", 'gradient: ["2*x*y"]', "error", /2 entries/],
  ["x^2*y", 'gradient: { z: "1" }', "error", /z is no variable/],
  ["x^2*y", 'gradient: { x: "2*x*" }', "error", /operand/],
  ["abs(x)*y", 'gradient: { x: "sign(x)*y" }', "passed"],
  ["log(x)", 'gradient: { x: "1/x" }', "passed"],
  ["x^2*y", 'hessian: [["2*y", "2*x"], ["2*x", 0]]', "passed"],
  ["x^2*y", 'hessian: [["2*y"], ["2*x", 0]]', "passed"],
  ["x^2*y", 'hessian: [["2*y", "2*x"], [0]]', "passed"],
  ["x^2*y", 'hessian: [["2*y", "-2*x"], ["2*x", 0]]', "failed", /sign is flipped in H\[1,2\]/],
  ["x^2*y", 'hessian: [["2*y", "2*x"]]', "error", /2 x 2/],
  ["sin(x)*y", 'derivative: { wrt: [x, y], equals: "cos(x)" }', "passed"],
  ["sin(x)*y", 'derivative: { wrt: x, equals: "cos(x)" }', "failed"],
  ["(x+y)^2", 'equals: "x^2 + 2*x*y + y^2"', "passed"],
  ["(x+y)^2", 'equals: "x^2 + y^2"', "failed"],
  ["x/10", 'equals: "0.1*x"', "passed"],
  ["x*y", "criticalPoints: { exactly: [ { at: {x: 0, y: 0}, type: saddle, value: 0 } ] }", "passed"],
  ["x*y", "criticalPoints: { exactly: [] }", "failed", /more critical points/],
  ["x*y", "criticalPoints: { count: 1 }", "passed"],
  ["x*y", 'criticalPoints: { count: ">= 1" }', "passed"],
  ["x*y", 'criticalPoints: { count: "< 1" }', "failed"],
  ["x*y", 'criticalPoints: { count: "many" }', "error", /not a count/],
  ["x*y", "criticalPoints: { none: [ { type: minimum } ] }", "passed"],
  ["x*y", "criticalPoints: { none: [ { type: saddle } ] }", "failed"],
  ["x^2", "criticalPoints: { count: infinite }", "passed"],
  ["x^3 - 3*x + y^2", "criticalPoints: { contains: [ { at: {x: 1, y: 0}, type: minimum, value: -2 } ] }", "passed"],
  [
    "x^3 - 3*x + y^2",
    "criticalPoints: { contains: [ { at: {x: 1, y: 0} } ], count: 1 }",
    "failed",
    /2 critical points/,
  ],
  ["x^3 - 3*x + y^2", 'criticalPoints: { count: 1, in: "x >= 0" }', "passed"],
  ["x^2 + y^2 - 2*x/3", "point: { at: {x: 0.333, y: 0}, tolerance: 0.001 }", "passed"],
  ["x^2 + y^2 - 2*x/3", "point: { at: {x: 0.333, y: 0}, tolerance: 0.0001 }", "failed", /within 0.0001/],
  ["x^2 + y^2 - 2*x/3", "point: { at: {x: 0.333, y: 0} }", "failed", /gradient is/],
  [
    "x^2 + 3*y^2",
    "point: { at: {x: 0, y: 0}, type: minimum, strict: true, global: true, eigenvalues: [6, 2] }",
    "passed",
  ],
  ["x^2 + 3*y^2", "point: { at: {x: 0, y: 0}, eigenvalues: [6, 1] }", "failed", /2, 6/],
  ["x^2 - 3*y^2", "point: { at: {x: 0, y: 0}, eigenvalues: mixed }", "passed"],
  ["x^2 - 3*y^2", "point: { at: {x: 0, y: 0}, type: minimum }", "failed", /saddle, not a minimum/],
  ["1/x", "point: { at: {x: 0, y: 0} }", "failed", /outside the domain/],
  ["x^4 + y^2", "definite: { at: {x: 1, y: 0}, is: positive }", "passed"],
  ["x^4 + y^2", "definite: { at: {x: 0, y: 0}, is: positive }", "failed", /1 zero/],
  ["x^4 + y^2", "definite: { at: {x: 0, y: 0}, is: semipositive }", "passed"],
  ["abs(x)", "definite: { at: {x: 0, y: 0}, is: positive }", "failed", /only where/],
  ["(x^2 + y^2 - 1)^2", 'criticalPoints: { count: infinite, in: "x in [1, 2], y in [1, 3]" }', "unproved"],
  ["(x^2 + y^2 - 1)^2", 'criticalPoints: { exactly: [], in: "x in [1, 2], y in [1, 3]" }', "unproved"],
  ["(x^2 + y^2 - 1)^2", "criticalPoints: { count: infinite }", "passed"],
  ["x^2 + y^4", "convex: true", "passed"],
  ["x^2 + y^4", "convex: false", "failed"],
  ["x*y", "convex: true", "failed", /not positive semidefinite at x = /],
  ["x*y", "concave: false", "passed"],
  ["-x^2 - y^2", "concave: true", "passed"],
  ["x^2 + y^2", "concave: true", "failed"],
  ["-x^2 - y^2", "convex: true", "failed"],
  ["x + y", "concave: true", "passed"],
  ["x^2 + y^2 + 1/3", "min: { value: 1/3, at: {x: 0, y: 0}, atLeast: 0.3 }", "passed"],
  ["x^2 + y^2 + 1/3", "min: { value: 0.3333333333333333 }", "failed", /is 1\/3/],
  ["x^2 + y^2 + 1/3", "min: { atLeast: 0.34 }", "failed"],
  ["x^2 + y^2 + 1/3", "min: { at: {x: 1, y: 0} }", "failed", /4\/3/],
  ["exp(x)", "min: {}", "failed", /approached, but not attained|unbounded/],
  ["-x^2 - y^2", "max: { value: 0, atMost: 0 }", "passed"],
  ["x^2 - y^2", "max: {}", "failed", /unbounded/],
  ["x^2 + y^2", "bounds: [0, null]", "passed"],
  ["x^2 + y^2", "bounds: [0, 100]", "failed", /unbounded above/],
  ["sin(x*y)*x", "bounds: [-1, null]", "failed", /unbounded below/],
  ["3*sin(x*y)*cos(x + y)", "bounds: [-1, null]", "failed", /below -1/],
  ["x^3/y + y^2", "homogeneous: 2", "passed"],
  ["x^3/y + y^2", "homogeneous: 3", "failed"],
  ["sqrt(x*y)", "homogeneous: 1", "passed"],
  ["x^2 + y^2 + x*y", "symmetricIn: [[x, y]]", "passed"],
  ["x^2*y", "symmetricIn: [[x, y]]", "failed"],
  ["x^2*y", "symmetricIn: [[x, z]]", "error", /z is no name/],
  ["log(x)", 'domain: "x > 0"', "passed"],
  ["log(x)", 'domain: "x > 1"', "failed", /also has a value/],
  ["log(x)", "domain: everywhere", "failed", /has no value at/],
  ["x*y", "domain: everywhere", "passed"],
  ["x*y", "code: { file: a.js, export: f, is: value }", "error", /was not run/],
  ["x*y", "snapshot: true", "failed", /no snapshot yet/],
  ["x*y", "time: { max: 10s }", "passed"],
  ["x*y", "not: { convex: true }", "passed"],
  ["x*y", "not: { convex: false }", "failed", /it holds, but must not/],
  ["x*y", 'not: { gradient: ["x"] }', "error", /2 entries/],
  ["x*y", "not: { not: { convex: false } }", "passed"],
];

test.for(cases)("%s, %s: %s", async ([expr, check, status, message]) => {
  const found = await result(expr, check, VARS);
  expect([found.status, found.message]).toEqual([status, found.message]);
  if (message !== undefined) expect(found.message).toMatch(message);
});

test("every kind is in these cases, as holding and as not holding", () => {
  for (const name of kinds.keys()) {
    const outcomes = cases.filter(([, check]) => check.startsWith(`${name}:`)).map(([, , status]) => status);
    expect([name, outcomes.length > 0]).toEqual([name, true]);
    if (!["code", "snapshot", "time"].includes(name))
      expect(outcomes).toEqual(expect.arrayContaining(["passed", "failed"]));
  }
});

test("a right list of critical points is not enough: it must be proved that none is missing", async () => {
  const spec = `version: 1
models: { m: { expr: x^5 - 5*x, checks: [ { criticalPoints: { exactly: [ { at: { x: 1 } }, { at: { x: -1 } } ] } } ] } }
`;
  const impatient = { ...surroundings(), budget: () => success({ ...defaultBudget, steps: 10 }) };
  expect((await results(spec))[0]).toMatchObject({ status: "passed" });
  expect((await results(spec, impatient))[0]).toMatchObject({ status: "unproved", code: "limit/steps" });
});

test("a value is taken at a point only inside the domain", async () => {
  const wave = '    vars: [x]\n    domain: "x in [0, 7]"\n';
  expect((await result("sin(x)", "min: { value: -1, at: { x: 3*pi/2 } }", wave)).status).toBe("passed");
  const outside = { status: "failed", message: expect.stringMatching(/outside the domain/) };
  expect(await result("sin(x)", "min: { value: -1, at: { x: 7*pi/2 } }", wave)).toMatchObject(outside);
  const half = "    vars: [x]\n    params: [a]\n    assume: [x < 3, a > 0]\n";
  expect(await result("a*x^2*(x - 3)^2", "min: { at: { x: 3 } }", half)).not.toMatchObject({ status: "passed" });
});

test("derivatives are not compared where there are none", async () => {
  expect((await result("abs(x)", 'gradient: { x: "x > 0 ? 1 : -1" }')).status).not.toBe("failed");
  expect((await result("abs(x)", 'gradient: { x: "x > 0 ? 1 : -2" }')).status).toBe("failed");
});

test.for([
  "gradient: {}",
  "bounds: [null, null]",
  "symmetricIn: [[x]]",
  "criticalPoints: {}",
  "criticalPoints: { contains: [], in: x > 0 }",
])("%s says nothing, and does not pass", async (check) => {
  expect(await result("x*y", check, VARS)).toMatchObject({ status: "error", code: "spec/value" });
});

describe("modifiers", () => {
  test("severity makes a failure an error, a warning, or leaves the check out", async () => {
    const level = async (severity: string) => (await result("x*y", `{ convex: true, severity: ${severity} }`)).level;
    expect([await level("error"), await level("warning"), await level("off")]).toEqual(["error", "warning", "none"]);
    expect((await result("x*y", "{ convex: true, severity: off }")).status).toBe("skipped");
  });

  test("what is not proved counts as a failure unless that is allowed", async () => {
    const check = "criticalPoints: { count: 0 }";
    const formula = "x^2*y + y^3*sin(x*y)";
    expect(await result(formula, check)).toMatchObject({ status: "unproved", level: "error" });
    expect(await result(formula, `{ ${check}, allowUnproved: true }`)).toMatchObject({
      status: "unproved",
      level: "none",
    });
    expect(await result(formula, `{ not: { ${check} } }`)).toMatchObject({ status: "unproved", level: "error" });
  });

  test("when is one more assumption: an equation for a parameter, a condition, or one that does not hold", async () => {
    const model = "    vars: [x, y]\n    params: [a, c]\n";
    expect((await result("a*x^2 + c*y^2", "{ symmetricIn: [[x, y]], when: a == c }", model)).status).toBe("passed");
    expect((await result("a*x^2 + c*y^2", "symmetricIn: [[x, y]]", model)).status).toBe("failed");
    expect((await result("sqrt(x^2)*y", '{ equals: "x*y", when: x > 0 }')).status).toBe("passed");
    const given = "    vars: [x]\n    let: { n: 2 }\n";
    expect(await result("x^n", "{ convex: true, when: n == 3 }", given)).toMatchObject({ status: "skipped" });
    expect(await result("x^n", "{ convex: true, when: n == 2 }", given)).toMatchObject({ status: "passed" });
  });

  test("skip says why; inside not, modifiers count too", async () => {
    expect(await result("x", "{ convex: true, skip: later }")).toMatchObject({ status: "skipped", message: "later" });
    expect(await result("x", "{ convex: true, skip: false }")).toMatchObject({ status: "passed" });
    expect(await result("x", "not: { convex: true, severity: warning }")).toMatchObject({ level: "warning" });
  });
});

describe("a check that cannot be done fails alone, at its place", () => {
  test("a formula that cannot be read is marked in the spec", async () => {
    const found = await result("x^2 +* y", "convex: true");
    expect(found).toMatchObject({ status: "error", code: "syntax/unexpected", range: { line: 4, column: 17 } });
    expect(found.excerpt[1]).toMatch(/^ {2}│ {17}\^$/);
  });

  test("so is a formula of a check", async () => {
    const found = await result("x^2", 'gradient: { x: "2*x*(" }');
    expect(found).toMatchObject({ status: "error", code: "syntax/unclosed", range: { line: 6, column: 29 } });
  });

  test("a contradiction among the assumptions is not a pass", async () => {
    const found = await result("x^2", "convex: false", "    assume: [x > 1, x < 0]\n");
    expect(found).toMatchObject({ status: "error", code: "domain/empty" });
  });
});
