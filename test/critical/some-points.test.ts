import { expect, test } from "vitest";
import { verify } from "../../src/certificates/verify.ts";
import { criticalPoints, solveProblem } from "../../src/critical/critical-points.ts";
import type { CriticalPoint } from "../../src/critical/critical-set.ts";
import { extremaOf } from "../../src/critical/extrema.ts";
import { defaultBudget } from "../../src/expr/problem.ts";
import { decimalOf } from "../../src/formats/document/value.ts";
import { problemOf } from "./solving.ts";

/** All terms up to degree 6, and two that make it grow: 49 critical points, 9 of them real. */
const DENSE = [
  "x^8 + y^8",
  ...Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: 7 - i }, (__, j) => `(${((7 * i + 11 * j + 5 * i * j + 3) % 19) - 9})*x^${i}*y^${j}`),
  ).flat(),
].join(" + ");
const FEW = { ...defaultBudget, steps: 100_000 };

function textOf({ at, type, value }: CriticalPoint): string {
  return `${type} ${[...at.values(), value].map((real) => decimalOf(real, 12)).join(" ")}`;
}

test("where the steps do not last for all points, some are shown, each proved, and the limit is the reason", () => {
  const problem = problemOf(DENSE);
  const all = criticalPoints(problem);
  const some = criticalPoints(problem, FEW);
  expect(all).toMatchObject({ status: "complete" });
  expect(some).toMatchObject({ status: "incomplete", method: "scattered", countReal: null, countComplex: null });
  expect(some.reason?.code).toBe("limit/steps");
  expect(some.points.length).toBeGreaterThan(1);
  const known = all.points.map(textOf);
  for (const point of some.points) {
    expect(known).toContain(textOf(point));
    expect(verify(point.certificate!)).toBe(true);
    expect(point.global).not.toBe(true);
  }
  expect(some.certificate).toMatchObject({ kind: "exclusion", complete: false });
  expect(verify(some.certificate!)).toBe(true);
});

test("a list in part proves no least value, but growth tells that there is none above", () => {
  const { min, max } = extremaOf(solveProblem(problemOf(DENSE), FEW));
  expect(min).toMatchObject({ status: "unknown", reason: { code: "limit/steps" } });
  expect(max.status).toBe("unbounded");
});

test("whatever the budget, points are among all points, and no list in part is called complete", () => {
  const problem = problemOf(DENSE);
  const known = criticalPoints(problem).points.map(textOf);
  for (const steps of [1, 20_000, 150_000, 190_000, 300_000]) {
    const { set } = solveProblem(problem, { ...defaultBudget, steps });
    const found = set.points.map(textOf);
    expect(known).toEqual(expect.arrayContaining(found));
    if (found.length < known.length) expect(set.status).not.toBe("complete");
    if (set.status === "unknown") expect(found).toEqual([]);
  }
});

test("points outside of the domain are left out", () => {
  const isLeft = ({ at }: CriticalPoint): boolean => decimalOf(at.get("x")!, 6)!.startsWith("-");
  const everywhere = criticalPoints(problemOf(DENSE), FEW).points;
  const right = criticalPoints(problemOf(DENSE, { domain: "x >= 0" }), FEW);
  expect(right.method).toBe("scattered");
  expect(everywhere.some(isLeft)).toBe(true);
  expect(right.points.map(textOf)).toEqual(everywhere.filter((point) => !isLeft(point)).map(textOf));
});

test("functions that are not polynomials, too; and nothing where there is none", () => {
  const set = criticalPoints(problemOf("exp(x*y) - x - y^3 + sin(x + y)"), { ...defaultBudget, steps: 40_000 });
  expect(set).toMatchObject({ status: "incomplete", method: "scattered" });
  expect(set.points.length).toBeGreaterThan(0);
  expect(criticalPoints(problemOf("a*x^4 + exp(x*y) - y"), { ...defaultBudget, steps: 40_000 }).points).toEqual([]);
});
