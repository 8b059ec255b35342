import { describe, expect, it } from "vitest";
import { nearDyadicValue } from "../../src/polynomial/dyadic-value.ts";
import { multiplyUnivariate } from "../../src/polynomial/univariate.ts";

const wilkinson = Array.from({ length: 20 }, (_, i) => [-BigInt(3 * i + 1), 3n]).reduce<readonly bigint[]>(
  (product, factor) => multiplyUnivariate(product, factor),
  [1n],
);
const mixed = Array.from({ length: 28 }, (_, i) => (BigInt(i + 3) ** 40n * (i % 3 === 0 ? -1n : 1n)) / 7n + 1n);

/** `2^(kn)·p(c/2^k)`. */
function exact(p: readonly bigint[], c: bigint, k: number): bigint {
  return p.reduce((sum, a, i) => sum + a * c ** BigInt(i) * (1n << BigInt(k * (p.length - 1 - i))), 0n);
}

describe("the value at a dyadic number", () => {
  it("has the exact sign, also next to roots", () => {
    for (const p of [wilkinson, mixed, [-2n, 0n, 1n]]) {
      for (const k of [0, 3, 40, 90, 400]) {
        for (const c of [
          -7n,
          0n,
          1n,
          (1n << BigInt(k)) / 3n,
          (1n << BigInt(k)) / 3n + 1n,
          (13n << BigInt(k)) / 3n,
          10n ** 40n,
        ]) {
          const value = exact(p, c, k);
          expect(nearDyadicValue(p, c, k).sign).toBe(value > 0n ? 1 : value < 0n ? -1 : 0);
        }
      }
    }
  });

  it("is 0 at a root", () => {
    const root = [-3n * 2n ** 50n - 1n, 2n ** 50n];
    const p = Array.from({ length: 11 }).reduce<readonly bigint[]>(
      (f) => multiplyUnivariate(f, mixed.slice(0, 2)),
      root,
    );
    expect(nearDyadicValue(p, 3n * 2n ** 50n + 1n, 50).sign).toBe(0);
    expect(nearDyadicValue(p, 3n * 2n ** 50n + 2n, 50).sign).not.toBe(0);
  });

  it("is near up to one factor for all points", () => {
    const at = (c: bigint) => [nearDyadicValue(mixed, c, 60).value, exact(mixed, c, 60)] as const;
    const [near, whole] = at(3n ** 37n);
    for (const c of [5n ** 25n, -(5n ** 25n), 2n ** 59n + 1n]) {
      const [value, own] = at(c);
      const error = value * whole - near * own;
      expect((error < 0n ? -error : error) * 10n ** 9n < (near * own < 0n ? -near * own : near * own)).toBe(true);
    }
  });
});
