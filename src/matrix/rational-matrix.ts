import { bitLength, denominator, gcd, type Rational } from "../number/rational.ts";

/** A dense matrix over Q, rows first. */
export type RationalMatrix = readonly (readonly Rational[])[];
export type RationalVector = readonly Rational[];

/** An integer matrix over one positive denominator. */
interface ScaledMatrix {
  readonly entries: bigint[][];
  readonly denominator: bigint;
}

/** `A = entries / denominator` with the least positive denominator. */
export function scaledToIntegers(A: RationalMatrix): ScaledMatrix {
  const common = commonDenominator(A.flat());
  return { entries: A.map((row) => row.map((a) => integerMultiple(a, common))), denominator: common };
}

/**
 * An integer matrix `P·S·A·S·Pᵀ` or a positive multiple of `A`, whichever is shorter: the same inertia. S is diagonal and
 * positive; rows with large scales come last, so that elimination meets long numbers late.
 */
export function congruentIntegers(A: RationalMatrix): bigint[][] {
  const { entries, denominator: common } = scaledToIntegers(A);
  if (common === 1n) return entries;
  const scales = A.map(() => 1n);
  for (const [i, row] of A.entries()) {
    for (let j = 0; j < i; j += 1) scales[i]! *= missingFactor(row[j]!, scales[i]! * scales[j]!);
    scales[i]! *= missingFactor(row[i]!, scales[i]! * scales[i]!);
  }
  const bits = scales.map(bitLength);
  if (2 * bits.reduce((total, count) => total + count, 0) >= A.length * bitLength(common)) return entries;
  const order = A.map((_, i) => i).sort((i, j) => bits[i]! - bits[j]!);
  return order.map((i) => order.map((j) => integerMultiple(A[i]![j]!, scales[i]! * scales[j]!)));
}

/** What `multiple` lacks to be a multiple of the denominator. */
function missingFactor(value: Rational, multiple: bigint): bigint {
  const den = denominator(value);
  return multiple % den === 0n ? 1n : den / gcd(den, multiple);
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
