import { invertModulo, largePrime, multiplyModulo, residue, symmetricResidue } from "../number/prime-field.ts";
import { bitLength, fraction, type Rational } from "../number/rational.ts";
import { type ModularMatrix, reduceMatrix, subtractRow } from "./modular.ts";

const PRIMES_TRIED = 3;
const FIRST_DIGITS = 16;
const MOST_DIGITS = 1 << 14;

/**
 * The solution of `A·x = b` for a square integer matrix, by lifting it modulo powers of a prime and reconstructing fractions
 * (Dixon 1982), verified by substitution; `null` when A is singular modulo a few large primes or the solution is huge.
 */
export function solvePAdically(A: readonly (readonly bigint[])[], b: readonly bigint[]): readonly Rational[] | null {
  for (let i = 0; i < PRIMES_TRIED; i += 1) {
    const p = largePrime(i);
    const inverse = inverseModulo(reduceMatrix(A, p), p);
    if (inverse !== null) return lift(A, b, inverse, p);
  }
  return null;
}

function lift(
  A: readonly (readonly bigint[])[],
  b: readonly bigint[],
  inverse: ModularMatrix,
  p: number,
): readonly Rational[] | null {
  const prime = BigInt(p);
  const sums = b.map(() => 0n);
  let modulus = 1n;
  let rest: readonly bigint[] = b;
  for (let digits = 0, target = FIRST_DIGITS; target <= MOST_DIGITS; target *= 2) {
    for (; digits < target; digits += 1) {
      const digit = digitOf(inverse, rest, p).map(BigInt);
      for (let i = 0; i < digit.length; i += 1) sums[i]! += digit[i]! * modulus;
      rest = rest.map((r, i) => (r - dot(A[i]!, digit)) / prime);
      modulus *= prime;
    }
    const found = reconstruct(sums, modulus);
    if (found !== null && A.every((row, i) => dot(row, found.numerators) === b[i]! * found.denominator)) {
      return found.numerators.map((numerator) => fraction(numerator, found.denominator));
    }
  }
  return null;
}

/** `inverse · rest` modulo p. */
function digitOf(inverse: ModularMatrix, rest: readonly bigint[], p: number): number[] {
  const image = rest.map((r) => residue(r, p));
  return inverse.map((row) => {
    let total = 0;
    for (let j = 0; j < row.length; j += 1) {
      const x = total + row[j]! * image[j]!;
      total = x - Math.floor(x / p) * p;
    }
    return total;
  });
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== 0n) total += a[i]! * b[i]!;
  return total;
}

interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Fractions with a common denominator and the given residues, short against the modulus; `null` when there are none. */
function reconstruct(residues: readonly bigint[], modulus: bigint): CommonFractions | null {
  const most = Math.floor(bitLength(modulus) / 2) - 2;
  let denominator = 1n;
  for (const value of residues) {
    const scaled = symmetricResidue(value * denominator, modulus);
    if (bitLength(scaled) <= most) continue;
    denominator *= shortDenominator(scaled, modulus, most);
    if (bitLength(denominator) > most) return null;
  }
  return { numerators: residues.map((value) => symmetricResidue(value * denominator, modulus)), denominator };
}

/** The denominator, up to sign, of a fraction with short parts and the given residue (Wang 1981: half of Euclid's algorithm). */
function shortDenominator(value: bigint, modulus: bigint, most: number): bigint {
  let [r, s] = [modulus, value < 0n ? value + modulus : value];
  let [u, v] = [0n, 1n];
  while (bitLength(s) > most) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return v;
}

/** Gauss-Jordan elimination of `[A | I]`; `null` for a singular matrix. */
function inverseModulo(A: ModularMatrix, p: number): ModularMatrix | null {
  const n = A.length;
  const rows = A.map((row, i) => {
    const extended = new Float64Array(2 * n);
    extended.set(row);
    extended[n + i] = 1;
    return extended;
  });
  for (let k = 0; k < n; k += 1) {
    const r = rows.findIndex((row, i) => i >= k && row[k] !== 0);
    if (r < 0) return null;
    [rows[r], rows[k]] = [rows[k]!, rows[r]!];
    const pivotRow = rows[k]!;
    const inverse = invertModulo(pivotRow[k]!, p);
    for (let j = k; j < 2 * n; j += 1) pivotRow[j] = multiplyModulo(pivotRow[j]!, inverse, p);
    for (let i = 0; i < n; i += 1) if (i !== k) subtractRow(rows[i]!, pivotRow, rows[i]![k]!, k, p);
  }
  return rows.map((row) => row.subarray(n));
}
