import { fraction, type Rational } from "../../src/number/rational.ts";
import { randomIntegers } from "../polynomial/families.ts";

export function hilbert(n: number): Rational[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => fraction(1n, BigInt(i + j + 1))));
}

/** A reproducible symmetric matrix with integer entries below `size` in absolute value, many of them 0 when it is small. */
export function randomSymmetric(n: number, size: number, seed: number): Rational[][] {
  const next = randomIntegers(seed + 100);
  const rows = Array.from({ length: n }, () => new Array<Rational>(n).fill(0));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      rows[i]![j] = Number(next(30) % BigInt(size)) + 0;
      rows[j]![i] = rows[i]![j]!;
    }
  }
  return rows;
}

/** `B·Bᵀ` for a random n x k integer matrix B: positive semidefinite of rank at most k. */
export function gramMatrix(n: number, k: number, seed: number): number[][] {
  const next = randomIntegers(seed + 500);
  const B = Array.from({ length: n }, () => Array.from({ length: k }, () => Number(next(30) % 10n)));
  return B.map((row) => B.map((other) => row.reduce((total, b, i) => total + b * other[i]!, 0)));
}
