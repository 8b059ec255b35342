import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOfTorsionGroup } from "../../../src/evaluate/algebraic/torsion-group.ts";
import { fraction, type Rational } from "../../../src/number/rational.ts";

const vectorOf = (entries: readonly Rational[]): ReadonlyMap<number, Rational> => new Map(entries.entries());
const ratio = (num: number, den: number): Rational => fraction(BigInt(num), BigInt(den));

test("one vector generates a cyclic group of its least common denominator", () => {
  expect(orderOfTorsionGroup([vectorOf([ratio(1, 4), ratio(5, 6)])], 2)).toBe(12n);
  expect(orderOfTorsionGroup([vectorOf([ratio(-1, 2)])], 1)).toBe(2n);
  expect(orderOfTorsionGroup([], 3)).toBe(1n);
});

test("the order is that of the group written out", () => {
  const entry = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom(1, 2, 3, 4, 6));
  fc.assert(
    fc.property(fc.array(fc.tuple(entry, entry, entry), { maxLength: 4 }), (rows) => {
      const vectors = rows.map((row) => vectorOf(row.map(([num, den]) => ratio(num, den))));
      expect(orderOfTorsionGroup(vectors, 3)).toBe(BigInt(closure(rows).size));
    }),
    { seed: 7, numRuns: 300 },
  );
});

/** The elements of the generated group, in twelfths. */
function closure(rows: readonly (readonly (readonly [number, number])[])[]): ReadonlySet<string> {
  const generators = rows.map((row) => row.map(([num, den]) => (num * 12) / den));
  const elements = new Set(["0,0,0"]);
  for (const element of elements) {
    for (const generator of generators) {
      elements.add(
        element
          .split(",")
          .map((c, i) => (((Number(c) + generator[i]!) % 12) + 12) % 12)
          .join(),
      );
    }
  }
  return elements;
}
