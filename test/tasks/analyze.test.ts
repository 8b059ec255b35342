import { describe, expect, test } from "vitest";
import { parts } from "../../src/part.ts";
import { answer, refusal } from "./run-task.ts";

const fieldsOf = { determinant: "determinant", criticalPoints: "criticalPoints" } as const;

test.for(parts)("only %s gives that part and no other", (part) => {
  const document = answer("analyze", "x^2 + 3*x*y + y^2", { only: [part] });
  const given = parts.filter((name) => document[name in fieldsOf ? name : name] !== undefined);
  expect(given).toEqual([part]);
});

test("the main example, in full", () => {
  const document = answer("analyze", "x^2+3*x*y+y^2", { vars: ["x", "y"] });
  expect(document).toMatchObject({
    schema: "hessian/result@1",
    ok: true,
    input: { source: "x^2+3*x*y+y^2", syntax: "mathjs", readAs: "x^2 + 3*x*y + y^2" },
    variables: ["x", "y"],
    class: "quadratic",
    degree: 2,
    definedWhere: [],
    gradient: { entries: ["2*x + 3*y", "3*x + 2*y"] },
    hessian: {
      n: 2,
      entries: [
        ["2", "3"],
        ["3", "2"],
      ],
      sparsity: [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      constant: true,
    },
    determinant: { exact: "-5" },
    trace: "4",
    eigenvalues: [{ exact: "-1" }, { exact: "5" }],
    convexity: { verdict: "neither" },
    criticalPoints: {
      status: "complete",
      scope: "all",
      countReal: 1,
      points: [
        { id: 0, at: { x: { exact: "0" }, y: { exact: "0" } }, type: "saddle", inertia: [1, 1, 0], morseIndex: 1 },
      ],
    },
    extrema: { min: { status: "unbounded" }, max: { status: "unbounded" } },
  });
  expect(Object.keys(document)[0]).toBe("schema");
});

test("the order of the variables is that of the request", () => {
  const document = answer("analyze", "x^2 + 3*y^2", { vars: ["y", "x"] });
  expect(document.variables).toEqual(["y", "x"]);
  expect(document.hessian!.entries).toEqual([
    ["6", "0"],
    ["0", "2"],
  ]);
});

test("counterexamples to both claims are exact and check by hand", () => {
  const { convexity } = answer("convex", "x^3");
  const { convex, concave } = convexity!.counterexamples;
  const at = (witness: typeof convex) => Number(witness!.at["x"]!.decimal);
  expect(6 * at(convex) * Number(convex!.direction[0]) ** 2).toBeCloseTo(convex!.value.approx!);
  expect(convex!.value.approx).toBeLessThan(0);
  expect(6 * at(concave) * Number(concave!.direction[0]) ** 2).toBeCloseTo(concave!.value.approx!);
  expect(concave!.value.approx).toBeGreaterThan(0);
});

describe("constraints", () => {
  const constraints = ["x + y = 1"];

  test("make every part unknown that they would change", () => {
    const document = answer("analyze", "x^2 + y^2", { constraints });
    const reason = { code: "unable/constraints" };
    expect(document.gradient).toEqual({ entries: ["2*x", "2*y"] });
    expect(document.criticalPoints).toMatchObject({ status: "unknown", reason, points: [], countReal: null });
    expect(document.convexity).toMatchObject({ status: "unknown", verdict: "unknown", reason });
    expect(document.extrema).toMatchObject({ min: { status: "unknown", reason }, max: { status: "unknown", reason } });
  });
});

test("tasks give their parts only", () => {
  expect(answer("critical", "x^2").gradient).toBeUndefined();
  expect(answer("critical", "x^2").criticalPoints).toBeDefined();
  expect(answer("convex", "x^2")).not.toHaveProperty("criticalPoints");
});

test("an unknown task is named", () => {
  expect(refusal("solve", "x")).toMatchObject({ code: "usage/unknown-name" });
});

test("what is not solved is unknown with a reason", () => {
  const { criticalPoints } = answer("critical", "v*w*x*y*z*exp(v + w*x)");
  expect(criticalPoints).toMatchObject({ status: "unknown", countReal: null });
  expect(criticalPoints!.reason!.code).toMatch(/^unable\//);
});
