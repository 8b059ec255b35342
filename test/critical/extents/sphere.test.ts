import { expect, test } from "vitest";
import { naturalDomain } from "../../../src/calculus/natural-domain.ts";
import { solveProblem } from "../../../src/critical/critical-points.ts";
import { sphereOf } from "../../../src/critical/extents/sphere.ts";
import type { Extent } from "../../../src/critical/solution.ts";
import { defaultBudget } from "../../../src/expr/problem.ts";
import { printReal } from "../../../src/print/real.ts";
import { problemOf } from "../solving.ts";

const { range, signOf, takes } = sphereOf(
  ["x", "y"],
  (objective, variables) =>
    solveProblem({ ...problemOf("0"), objective, variables, natural: naturalDomain(objective) }),
  defaultBudget,
);

test.each([
  ["x^2 + y^2", 1],
  ["-x^4 - y^2", -1],
  ["sqrt(2*x^2 + y^2) - sqrt(x^2 + y^2)/2", 1],
  // 0 on a line, which no chart of the other variable meets
  ["x^2", null],
  ["y^2", null],
  ["x*y", null],
  ["x^2 - y^2", null],
])("the sign of %s except at 0: %s", (source, sign) => {
  expect(signOf(problemOf(source).objective)).toBe(sign);
});

test("values of both signs, or of one", () => {
  const { objective } = problemOf("x^2 - x*y");
  expect([takes(objective, -1), takes(objective, 1)]).toEqual([true, true]);
  expect(takes(problemOf("x^2 - 2*x*y + y^2").objective, -1)).toBe(false);
});

test.each([
  ["x*y/(x^2 + y^2)", "-1/2", "1/2"],
  ["(x + y)/sqrt(x^2 + y^2)", "-sqrt(2)", "sqrt(2)"],
  // taken where the last variable is 0 only
  ["y^2/(x^2 + y^2)", "0", "1"],
])("the values of %s: from %s to %s", (source, least, greatest) => {
  const { infimum, supremum } = range(problemOf(source).objective);
  const text = (extent: Extent | null): string =>
    typeof extent?.value === "object" ? printReal(extent.value) : "unknown";
  expect([text(infimum), text(supremum)]).toEqual([least, greatest]);
});
