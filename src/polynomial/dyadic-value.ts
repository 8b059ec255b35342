import { bitLength } from "../number/rational.ts";

/** A value times a power of two, rounded, with its exact sign. */
export interface NearValue {
  readonly sign: -1 | 0 | 1;
  readonly value: bigint;
}

/** Digits below those that a value near a simple root is expected to have. */
const GUARD_BITS = 64;
/** Exact values are as fast where they have fewer bits than this beyond those of the coefficients. */
const SHORT = 512;
/** Powers of two that doubles hold with room for products. */
const LARGEST_EXPONENT = 900;
/** A little more than what a double is off by after two operations. */
const UP = 1 + 2 ** -50;

/** The bits of the largest coefficient, of polynomials that were met. */
const sizes = new WeakMap<readonly bigint[], number>();

/**
 * The sign of `p(c/2^k)`, and about `p(c/2^k)·2^u` with a u that is the same for all c, for `k >= 0`. By Horner's rule on integers that are
 * cut off after so many digits, the errors bounded as they arise by a double that is rounded up; where the bound is no less
 * than the value, by exact ones.
 */
export function nearDyadicValue(p: readonly bigint[], c: bigint, k: number): NearValue {
  const n = p.length - 1;
  if (n * k > SHORT && k < LARGEST_EXPONENT) {
    const near = truncatedValue(p, c, k, unitFor(p, k));
    if (near !== null) return near;
  }
  const value = dyadicValue(p, c, k);
  const drop = n * k - unitFor(p, k);
  return {
    sign: value > 0n ? 1 : value < 0n ? -1 : 0,
    value: drop > 0 ? value >> BigInt(drop) : value << BigInt(-drop),
  };
}

/** The digits kept after the binary point. */
function unitFor(p: readonly bigint[], k: number): number {
  let size = sizes.get(p);
  if (size === undefined) {
    size = p.reduce((most, c) => Math.max(most, bitLength(c)), 0);
    sizes.set(p, size);
  }
  return k + GUARD_BITS - size;
}

/** `null` where the sign is not certain. */
function truncatedValue(p: readonly bigint[], c: bigint, k: number, unit: number): NearValue | null {
  const by = BigInt(k);
  const up = unit > 0 ? BigInt(unit) : 0n;
  const down = unit < 0 ? BigInt(-unit) : 0n;
  const size = Number(c < 0n ? -c : c) * 2 ** -k * UP;
  let value = 0n;
  let error = 0;
  for (let i = p.length - 1; i >= 0; i -= 1) {
    value = ((value * c) >> by) + (unit > 0 ? p[i]! << up : p[i]! >> down);
    error = (error * size + 2) * UP;
  }
  if (value > error) return { sign: 1, value };
  return -value > error ? { sign: -1, value } : null;
}

/** `2^(kn) · p(c/2^k)` for `p` of degree n. */
function dyadicValue(p: readonly bigint[], c: bigint, k: number): bigint {
  let value = 0n;
  for (let i = p.length - 1; i >= 0; i -= 1) value = value * c + (p[i]! << BigInt(k * (p.length - 1 - i)));
  return value;
}
