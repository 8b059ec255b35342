import fc from "fast-check";
import { expect, test } from "vitest";
import { emptySet, hasIndex, internSet, unionOfSets, unionOverNodes } from "../../src/expr/variable-set.ts";

const indices = fc.uniqueArray(fc.nat(100), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));

test("equal sets are the same object", () => {
  expect(internSet([1, 5, 40])).toBe(internSet([1, 5, 40]));
  expect(internSet([])).toBe(emptySet);
});

test("a union holds what either set holds", () => {
  fc.assert(
    fc.property(indices, indices, (a, b) => {
      const union = [...new Set([...a, ...b])].sort((i, j) => i - j);
      expect(unionOfSets(internSet(a), internSet(b))).toBe(internSet(union));
    }),
    { seed: 31 },
  );
});

test("the union over many nodes is that of their sets", () => {
  fc.assert(
    fc.property(fc.array(indices, { maxLength: 20 }), (lists) => {
      const union = [...new Set(lists.flat())].sort((i, j) => i - j);
      expect(unionOverNodes(lists.map((list) => ({ free: internSet(list) })))).toBe(internSet(union));
    }),
    { seed: 32 },
  );
});

test("membership is that of the list", () => {
  fc.assert(
    fc.property(indices, fc.nat(200), (list, index) => {
      expect(hasIndex(internSet(list), index)).toBe(list.includes(index));
    }),
    { seed: 33 },
  );
});
