import fc from "fast-check";
import { expect, test } from "vitest";
import { variable } from "../../../src/expr/build.ts";
import type { Expr } from "../../../src/expr/expr.ts";
import { addRational, multiplyRational, type Rational } from "../../../src/number/rational.ts";
import { basisAmong } from "../../../src/polynomial/tower/rational-basis.ts";

const axes = ["a", "b", "c"].map(variable);
const vector = (coordinates: readonly number[]) =>
  new Map(axes.map((axis, i): [Expr, Rational] => [axis, coordinates[i]!]).filter(([, value]) => value !== 0));

test("vectors that depend on earlier ones are combinations of them", () => {
  const { members, coordinates } = basisAmong([vector([1, 0, 0]), vector([1, 2, 0]), vector([3, 4, 0])]);
  expect(members).toEqual([0, 1]);
  expect(coordinates).toEqual([
    [1, 0],
    [0, 1],
    [1, 2],
  ]);
});

test("the combinations give the vectors again, and there are no more members than axes", () => {
  const coordinate = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate, coordinate), { maxLength: 6 }), (given) => {
      const vectors = given.map(vector);
      const { members, coordinates } = basisAmong(vectors);
      expect(members.length).toBeLessThanOrEqual(axes.length);
      for (const [i, row] of coordinates.entries()) {
        for (const axis of axes) {
          const total = row.reduce<Rational>(
            (sum, weight, k) => addRational(sum, multiplyRational(weight, vectors[members[k]!]!.get(axis) ?? 0)),
            0,
          );
          expect(total).toBe(vectors[i]!.get(axis) ?? 0);
        }
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});
