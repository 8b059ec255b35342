import { expect, test } from "vitest";
import { signOf } from "../../../src/evaluate/approximate.ts";
import { number } from "../../../src/expr/build.ts";
import type { RootBound } from "../../../src/functions/definition.ts";
import { digammaInflection, digammaZero } from "../../../src/functions/families/gamma-cells.ts";
import { compareRational } from "../../../src/number/rational.ts";

function signsAtEnds({ rootOf, in: ends }: RootBound): unknown[] {
  return ends.map((end) => signOf(rootOf(number(end))));
}

test.for([0, 1, 2, 3, 10, 1000])("the brackets of cell %d lie inside it and hold a change of sign", (k) => {
  for (const root of [digammaZero(k), digammaInflection(k)]) {
    expect(signsAtEnds(root)).toEqual([-1, 1]);
    expect(compareRational(-k - 1, root.in[0])).toBeLessThan(0);
    expect(compareRational(root.in[1], -k)).toBeLessThan(0);
  }
});

test("the minimum of gamma is bracketed", () => {
  expect(signsAtEnds(digammaZero(-1))).toEqual([-1, 1]);
});
