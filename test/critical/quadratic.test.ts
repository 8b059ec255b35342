import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { evaluateExactly } from "../../src/evaluate/exact.ts";
import { jet } from "../../src/evaluate/jet.ts";
import { rationalRing } from "../../src/evaluate/ring.ts";
import type { Rational } from "../../src/number/rational.ts";
import { extremeTexts, familyLines, pointLines, problemOf, solved } from "./solving.ts";

describe("quadratic formulas", () => {
  test.for([
    ["x^2 + 3*x*y + y^2", "saddle at x = 0, y = 0: 0"],
    ["x^2 + x*y + y^2 - 3*x", "minimum at x = 2, y = -1: -3"],
    ["4567*x^2 - 9134*x + 4567", "minimum at x = 1: 0"],
    ["-x^2 - 2*y^2 - z^2 + x*y", "maximum at x = 0, y = 0, z = 0: 0"],
    ["y^2 - x^2", "saddle at x = 0, y = 0: 0"],
  ])("%s has one critical point", ([source, line]) => {
    const set = solved(source!);
    expect(set.status).toBe("complete");
    expect(set.countReal).toBe(1);
    expect(pointLines(set)).toEqual([line]);
  });

  test.for([
    ["x^2", "x,y", "minimum on x = 0, y = t1: 0"],
    ["-(x - 2*y)^2", "x,y", "maximum on x = 2*t1, y = t1: 0"],
    ["(x + y + z)^2 - 2*(x + y + z)", "x,y,z", "minimum on x = 1 - t1 - t2, y = t1, z = t2: -1"],
    ["x*y", "x,y,z", "saddle on x = 0, y = 0, z = t1: 0"],
    ["5", "x,y", "constant on x = t1, y = t2: 5"],
    ["t1^2", "t1,t2", "minimum on t1 = 0, t2 = s1: 0"],
  ])("%s has a family of critical points in %s", ([source, names, line]) => {
    const set = solved(source!, { variables: names!.split(",") });
    expect([set.status, set.countReal, set.points.length]).toEqual(["complete", "infinite", 0]);
    expect(familyLines(set)).toEqual([line]);
  });

  test.for(["x^2 + y", "(x - y)^2 + x", "2*x + 3*y + 1"])("%s has no critical point", (source) => {
    const set = solved(source);
    expect([set.status, set.countReal, set.points, set.families]).toEqual(["complete", 0, [], []]);
    expect(verify(set.certificate!)).toBe(true);
  });

  test.for([
    ["x^2 + y^2 - 2*x", ["-1", "unbounded"]],
    ["x*y", ["unbounded", "unbounded"]],
    ["-(x - y)^2 + 3", ["unbounded", "3"]],
    ["x^2 + y", ["unbounded", "unbounded"]],
  ] as const)("the extrema of %s are known", ([source, expected]) => {
    expect(extremeTexts(source)).toEqual(expected);
  });

  test("the reason of a saddle names directions up and down", () => {
    expect(solved("x^2 + 3*x*y + y^2").points[0]!.reason).toBe("det H < 0: up along (1, 1), down along (1, -1)");
    expect(solved("x^2 + x*y + y^2").points[0]!.reason).toBe("H ≻ 0 on all of ℝ²");
  });
});

const coefficient = fc.integer({ min: -4, max: 4 });

/** `½·xᵀ(BᵀDB)x + bᵀx` with B of any rank, as text. */
function quadraticText(
  rows: readonly (readonly number[])[],
  signs: readonly number[],
  linear: readonly number[],
): string {
  const names = ["x", "y", "z"];
  const squares = rows.map((row, i) => `${signs[i]}*(${row.map((c, j) => `(${c})*${names[j]}`).join(" + ")})^2`);
  return [...squares, ...linear.map((c, j) => `(${c})*${names[j]}`)].join(" + ");
}

test("random quadratics: the gradient vanishes on every point and family, by jets, and values agree", () => {
  const forms = fc.tuple(
    fc.array(fc.tuple(coefficient, coefficient, coefficient), { minLength: 1, maxLength: 3 }),
    fc.tuple(fc.constantFrom(1, -1), fc.constantFrom(1, -1), fc.constantFrom(1, -1)),
    fc.oneof(fc.constant([0, 0, 0] as const), fc.tuple(coefficient, coefficient, coefficient)),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(forms, ([rows, signs, linear]) => {
      const source = quadraticText(rows, signs, linear);
      const problem = problemOf(source, { variables: ["x", "y", "z"] });
      const set = solved(source, { variables: ["x", "y", "z"] });
      expect(set.status).toBe("complete");
      seen.add(`${set.points.length} ${set.families.length}`);
      for (const point of set.points) {
        const at = new Map([...point.at].map(([name, real]) => [name, real.kind === "rational" ? real.value : 0]));
        const { value, gradient } = jet(problem.objective, problem.variables, rationalRing, at);
        expect(gradient).toEqual([0, 0, 0]);
        expect(point.value).toEqual({ kind: "rational", value });
      }
      for (const family of set.families) {
        const params = new Map<string, Rational>(family.params.map((name, i) => [name, i + 2]));
        const at = new Map([...family.at].map(([name, expr]) => [name, evaluateExactly(expr, params) as Rational]));
        const { value, gradient } = jet(problem.objective, problem.variables, rationalRing, at);
        expect(gradient).toEqual([0, 0, 0]);
        expect(family.value).toEqual({ kind: "rational", value });
      }
    }),
    { seed: 7, numRuns: 60 },
  );
  expect([...seen].sort()).toEqual(["0 0", "0 1", "1 0"]);
});

describe("in a region", () => {
  test("a family is left out where the region cuts it off", () => {
    const set = solved("(x + y)^2", { domain: "x in [1, 2], y in [1, 2]" });
    expect([set.status, set.points, set.families]).toEqual(["complete", [], []]);
  });

  test("a saddle on the edge is not denied to be a global minimum", () => {
    const [corner] = solved("x*y", { domain: "x in [0, 1], y in [0, 1]" }).points;
    expect([corner!.type, corner!.boundary, corner!.global]).toEqual(["saddle", true, null]);
    const [inside] = solved("x*y", { domain: "x in [-1, 1], y in [-1, 1]" }).points;
    expect([inside!.type, inside!.boundary, inside!.global]).toEqual(["saddle", false, false]);
  });

  test("an assumption has an edge, too", () => {
    const [corner] = solved("x*y", { assume: ["x >= 0", "y >= 0"] }).points;
    expect([corner!.boundary, corner!.global]).toEqual([true, true]);
  });

  test.for([
    ["(x - y)^2", { domain: "x in [0, 1], y in [1, 3]" }],
    ["1/x - 1/x", { assume: ["x = 0"] }],
    ["x^2", { variables: ["x", "y"], assume: ["x = y"] }],
  ] as const)("a family that %s may lose with %o is not called complete", ([source, options]) => {
    expect(solved(source, options).status).not.toBe("complete");
  });

  test("a region without points is an empty domain", () => {
    expect(() => solved("x^2", { domain: "x in [2, 1]" })).toThrow("no point satisfies");
  });
});
