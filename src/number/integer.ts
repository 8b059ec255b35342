import { bitLength } from "./rational.ts";

/** `value·2^count`, rounded down when `count` is negative. */
export function shift(value: bigint, count: number): bigint {
  return count >= 0 ? value << BigInt(count) : value >> BigInt(-count);
}

export function absInteger(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The greatest integer at most `a/b`, for `b > 0`. */
export function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** The least integer at least `a/b`, for `b > 0`. */
export function ceilQuotient(a: bigint, b: bigint): bigint {
  return -floorQuotient(-a, b);
}

/** The largest `k` such that `2^k` divides `value`; 0 for 0. */
export function trailingZeros(value: bigint): number {
  return value === 0n || (value & 1n) === 1n ? 0 : bitLength(value & -value) - 1;
}

/** The greatest integer whose square is at most `value`, for `value >= 0`. */
export function integerSqrt(value: bigint): bigint {
  if (value === 0n) return 0n;
  const root = nearSqrt(value, (bitLength(value) - 1) >> 1);
  return root * root > value ? root - 1n : root;
}

/**
 * For `4^c <= value < 4^(c+1)`: an integer `a` with `(a-1)^2 < value < (a+1)^2`, by one Newton step on half as many
 * digits (the recursion and proof of CPython's `math.isqrt`, Dickinson 2019). `Math.sqrt` is correctly rounded, thus
 * exact here.
 */
function nearSqrt(value: bigint, c: number): bigint {
  if (c < 25) return BigInt(Math.floor(Math.sqrt(Number(value))));
  const k = (c - 1) >> 1;
  const a = nearSqrt(value >> BigInt(2 * k + 2), c >> 1);
  return (a << BigInt(k)) + (value >> BigInt(k + 2)) / a;
}
