import fc from "fast-check";
import { expect, test } from "vitest";
import { commonStrides, deflate, inflate } from "../../../src/polynomial/multivariate/inflation.ts";
import { restoreVariables, selectVariables } from "../../../src/polynomial/multivariate/variables.ts";
import { isCanonical, parse, settings, tuples } from "./families.ts";

test("variables are dropped, put into another order, and restored", () => {
  const p = parse("y^2w - 3yw^3 + 1", "xyzw");
  expect(selectVariables(p, [1, 3])).toEqual(parse("y^2w - 3yw^3 + 1", "yw"));
  expect(selectVariables(p, [3, 1])).toEqual(parse("y^2w - 3yw^3 + 1", "wy"));
  expect(restoreVariables(selectVariables(p, [3, 1]), [3, 1], 4)).toEqual(p);
});

test("a permutation and its inverse cancel", () => {
  const cyclic = [2, 0, 1];
  fc.assert(
    fc.property(tuples(1, 3), ([p]) => {
      const order = cyclic.filter((i) => i < p!.arity);
      const permuted = selectVariables(p!, order);
      expect(isCanonical(permuted)).toBe(true);
      expect(restoreVariables(permuted, order, p!.arity)).toEqual(p);
    }),
    settings(100),
  );
});

test("the greatest powers of the variables in which polynomials are polynomials", () => {
  const [p, q] = [parse("x^6y^2 + x^3 - 5", "xyz"), parse("x^9 - y^3", "xyz")];
  expect(commonStrides([p], 3)).toEqual([3, 2, 0]);
  expect(commonStrides([p, q], 3)).toEqual([3, 1, 0]);
  expect(deflate(p, [3, 2, 1])).toEqual(parse("x^2y + x - 5", "xyz"));
  expect(inflate(deflate(p, [3, 2, 1]), [3, 2, 1])).toEqual(p);
});
