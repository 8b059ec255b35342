import fc from "fast-check";
import { expect, test } from "vitest";
import { divisionFreeCharacteristic } from "../../src/matrix/berkowitz.ts";
import { characteristicPolynomial } from "../../src/matrix/characteristic-polynomial.ts";

const integers = {
  zero: 0,
  one: 1,
  add: (a: number, b: number) => a + b,
  multiply: (a: number, b: number) => a * b,
  negate: (a: number) => -a,
};

test("without divisions the same characteristic polynomial comes out", () => {
  const matrix = fc.integer({ min: 1, max: 5 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  );
  fc.assert(
    fc.property(matrix, (A) => {
      const found = divisionFreeCharacteristic(integers, A).toReversed().map(BigInt);
      expect(found).toEqual(characteristicPolynomial(A));
    }),
    { numRuns: 60 },
  );
});

test("modulo 2, where traces cannot be divided by 2", () => {
  const bits = {
    ...integers,
    add: (a: number, b: number) => a ^ b,
    multiply: (a: number, b: number) => a & b,
    negate: (a: number) => a,
  };
  expect(
    divisionFreeCharacteristic(bits, [
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([1, 0, 0]);
  expect(
    divisionFreeCharacteristic(bits, [
      [0, 1],
      [1, 1],
    ]),
  ).toEqual([1, 1, 1]);
  expect(divisionFreeCharacteristic(bits, [])).toEqual([1]);
});
