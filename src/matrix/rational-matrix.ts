import { gcd, type Rational } from "../number/rational.ts";

/** A dense matrix over Q, rows first. */
export type RationalMatrix = readonly (readonly Rational[])[];
export type RationalVector = readonly Rational[];

/** An integer matrix over one positive denominator. */
export interface ScaledMatrix {
  readonly entries: bigint[][];
  readonly denominator: bigint;
}

/** `A = entries / denominator` with the least positive denominator. */
export function scaledToIntegers(A: RationalMatrix): ScaledMatrix {
  const common = commonDenominator(A.flat());
  return { entries: A.map((row) => row.map((a) => integerMultiple(a, common))), denominator: common };
}

/** The least common multiple of the denominators. */
export function commonDenominator(values: Iterable<Rational>): bigint {
  let common = 1n;
  for (const value of values) {
    if (typeof value === "number") continue;
    const { den } = value;
    if (common % den !== 0n) common *= den / gcd(common, den);
  }
  return common;
}

/** `value · multiple` where the denominator of the value divides the multiple. */
export function integerMultiple(value: Rational, multiple: bigint): bigint {
  return typeof value === "number" ? BigInt(value) * multiple : value.num * (multiple / value.den);
}

export function identityMatrix(size: number): Rational[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}
