import { expect, test } from "vitest";
import { compareRoots } from "../../../src/polynomial/algebraic.ts";
import { rootsOfGenerator } from "../../../src/polynomial/algebraic-point/conjugate-roots.ts";
import { realPoints } from "../../../src/polynomial/algebraic-point/real-points.ts";
import { coordinateOf, rootsAtPoints } from "../../../src/polynomial/algebraic-point/root-at-point.ts";
import { conjugateFields } from "../../../src/polynomial/algebraic-point/split.ts";
import { isolateRoots } from "../../../src/polynomial/real-roots.ts";

/** `x = t`, `y = t^2 + t` on `t^5 - 5t + 1`, which has three real roots. */
const representation = {
  minimal: [1n, -5n, 0n, 0n, 0n, 1n],
  denominator: [1n],
  numerators: [
    [0n, 1n],
    [0n, 1n, 1n],
  ],
  form: [1, 0],
};
const variables = ["x", "y"];
const [field] = conjugateFields(representation);

test("the roots of a generator are the values at the real points, as isolation finds them", () => {
  const h = coordinateOf(variables, 1);
  const [first] = realPoints(representation);
  const { polynomial } = rootsAtPoints(h)(first!);
  expect(polynomial.length - 1).toBe(5);
  const roots = rootsOfGenerator(polynomial, h, field!)!;
  const isolated = isolateRoots(polynomial);
  expect(roots.length).toBe(3);
  expect(roots.map((root, i) => compareRoots(root, isolated[i]!))).toEqual([0, 0, 0]);
});

test("a polynomial of another degree is not taken", () => {
  expect(rootsOfGenerator([-2n, 0n, 1n], coordinateOf(variables, 0), field!)).toBeNull();
});

test("a polynomial that has not these values as its roots is not taken", () => {
  expect(rootsOfGenerator([2n, -5n, 0n, 0n, 0n, 1n], coordinateOf(variables, 0), field!)).toBeNull();
});
