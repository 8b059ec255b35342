import fc from "fast-check";
import { expect, test } from "vitest";
import { inertiaOfBalls } from "../../src/definiteness/inertia-of-balls.ts";
import { inertia } from "../../src/matrix/inertia.ts";
import type { Ball } from "../../src/number/ball.ts";

const around = (value: number, rad: bigint = 1n): Ball => ({ mid: BigInt(value) << 40n, rad, exp: -40 });
const exactly = (value: number): Ball => ({ mid: BigInt(value), rad: 0n, exp: 0 });

const symmetric = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  )
  .map((A) => A.map((row, i) => row.map((_, j) => A[Math.min(i, j)]![Math.max(i, j)]!)));

test("a decided inertia is that of the matrix in the middle; regular ones are decided", () => {
  fc.assert(
    fc.property(symmetric, (A) => {
      const expected = inertia(A);
      const found = inertiaOfBalls(
        A.map((row) => row.map((a) => around(a))),
        64,
      );
      if (found !== null) expect(found).toEqual(expected);
      expect(found === null).toBe(expected.zero > 0);
    }),
    { numRuns: 200 },
  );
});

test("zeros on the diagonal are paired", () => {
  const hyperbolic = [
    [0, 1, 2],
    [1, 0, 3],
    [2, 3, 0],
  ].map((row) => row.map((a) => around(a)));
  expect(inertiaOfBalls(hyperbolic, 64)).toEqual({ positive: 1, zero: 0, negative: 2 });
});

test("exact zeros are zero eigenvalues, balls around zero decide nothing", () => {
  expect(
    inertiaOfBalls(
      [
        [exactly(3), exactly(0)],
        [exactly(0), exactly(0)],
      ],
      64,
    ),
  ).toEqual({ positive: 1, zero: 1, negative: 0 });
  expect(
    inertiaOfBalls(
      [
        [exactly(3), exactly(0)],
        [exactly(0), around(0)],
      ],
      64,
    ),
  ).toBeNull();
  expect(inertiaOfBalls([[around(1, 1n << 41n)]], 64)).toBeNull();
});
