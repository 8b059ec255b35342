import fc from "fast-check";
import { expect, test } from "vitest";
import { ceilQuotient, floorQuotient, integerSqrt, shift, trailingZeros } from "../../src/number/integer.ts";
import { bitLength } from "../../src/number/rational.ts";

const SEED = { seed: 20240611, numRuns: 500 };
const sizes = fc.integer({ min: 0, max: 3000 });
const naturals = fc
  .tuple(sizes, fc.bigInt({ min: 0n, max: 2n ** 64n }))
  .map(([size, low]) => (1n << BigInt(size)) + low);

test("the integer square root is the greatest integer whose square fits", () => {
  fc.assert(
    fc.property(naturals, (n) => {
      const root = integerSqrt(n);
      const exact = integerSqrt(n * n) === n && integerSqrt(n * n - 1n) === n - 1n && integerSqrt(n * n + 2n * n) === n;
      return exact && root * root <= n && (root + 1n) * (root + 1n) > n;
    }),
    SEED,
  );
  for (let n = 0n; n < 2000n; n++) expect(integerSqrt(n) ** 2n <= n && (integerSqrt(n) + 1n) ** 2n > n).toBe(true);
});

test("the bit length is the number of binary digits, also next to powers of two", () => {
  for (const k of [1, 31, 32, 33, 52, 53, 54, 63, 64, 100, 1022, 1023, 1024, 1025, 2048, 5000]) {
    const power = 1n << BigInt(k);
    expect([power - 1n, power, power + 1n, -power, 1n - power].map(bitLength)).toEqual([k, k + 1, k + 1, k + 1, k]);
  }
  expect([0n, 1n, -1n, 2n].map(bitLength)).toEqual([0, 1, 1, 2]);
  fc.assert(
    fc.property(naturals, (n) => bitLength(n) === n.toString(2).length),
    SEED,
  );
});

test("quotients and shifts round to the side they say", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), (a, b) => {
      const [low, high] = [floorQuotient(a, b), ceilQuotient(a, b)];
      return low * b <= a && (low + 1n) * b > a && high * b >= a && (high - 1n) * b < a;
    }),
    SEED,
  );
  expect([shift(5n, 2), shift(5n, -1), shift(-5n, -1), trailingZeros(40n), trailingZeros(0n)]).toEqual([
    20n,
    2n,
    -3n,
    3,
    0,
  ]);
});
