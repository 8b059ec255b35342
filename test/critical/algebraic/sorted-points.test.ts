import { expect, test } from "vitest";
import { sortedPoints } from "../../../src/critical/algebraic/polynomial-points.ts";
import type { SolvedPoint, Task } from "../../../src/critical/solution.ts";
import { call, number } from "../../../src/expr/build.ts";
import { defaultBudget } from "../../../src/expr/problem.ts";
import type { RealNumber } from "../../../src/expr/real.ts";
import { fraction } from "../../../src/number/rational.ts";

const log2: RealNumber = { kind: "closed-form", expr: call("log", number(2)) };
const beside: RealNumber = {
  kind: "closed-form",
  expr: call("log", number(fraction(2n * 10n ** 4000n + 1n, 10n ** 4000n))),
};
const zero: RealNumber = { kind: "rational", value: 0 };
const one: RealNumber = { kind: "rational", value: 1 };

function listed(points: readonly (readonly [RealNumber, RealNumber])[], bits: number): number {
  const solved = points.map(([x, y]) => ({ at: new Map(Object.entries({ x, y })) }) as unknown as SolvedPoint);
  const task = { variables: ["x", "y"], budget: { ...defaultBudget, bits } } as unknown as Task;
  return sortedPoints(solved, task).length;
}

test("a point that is given twice is listed once", () => {
  expect(
    listed(
      [
        [log2, one],
        [log2, zero],
        [log2, one],
      ],
      64,
    ),
  ).toBe(2);
});

test.for([64, 20_000])("points that %s bits may not tell apart stay two", (bits) => {
  expect(
    listed(
      [
        [log2, zero],
        [beside, zero],
      ],
      bits,
    ),
  ).toBe(2);
});
