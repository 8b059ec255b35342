import { product, scale, sum, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Matrix } from "../expr/matrix.ts";
import { joinResidues, largePrime, type Residues, symmetricResidue } from "../number/prime-field.ts";
import { bitLength, fraction, type Rational } from "../number/rational.ts";
import { determinantModulo, reduceMatrix } from "./modular.ts";
import { type RationalMatrix, scaledToIntegers } from "./rational-matrix.ts";

/** The determinant of a square matrix over Q, exactly: modulo 26-bit primes up to Hadamard's bound. */
export function determinant(A: RationalMatrix): Rational {
  const { entries, denominator } = scaledToIntegers(A);
  const bits = hadamardBits(entries) + 1;
  let known: Residues = { modulus: 1n, values: [0n] };
  for (let i = 0; bitLength(known.modulus) <= bits; i += 1) {
    const p = largePrime(i);
    known = joinResidues(known, [determinantModulo(reduceMatrix(entries, p), p)], p);
  }
  return fraction(symmetricResidue(known.values[0]!, known.modulus), denominator ** BigInt(A.length));
}

/** `|det|` is below 2 to this power: the product of the Euclidean lengths of the rows (Hadamard 1893). */
function hadamardBits(entries: readonly (readonly bigint[])[]): number {
  let doubled = 0;
  for (const row of entries) doubled += bitLength(row.reduce((total, a) => total + a * a, 0n));
  return Math.ceil(doubled / 2);
}

/** Minors that one symbolic determinant may visit. */
const LARGEST_MINORS = 4000;

/**
 * The determinant of a square matrix of expressions, by Laplace expansion with each minor worked out once and zeros
 * skipped; exact and not multiplied out. `null` when that would need more than a few thousand minors (dense, n > 11).
 */
export function symbolicDeterminant(A: Matrix): Expr | null {
  const order = rowsByNonzeros(A);
  const rows = order.map((i) => A[i]!);
  const minors = new Map<string, Expr>();
  const expand = (k: number, columns: readonly number[]): Expr | null => {
    if (k === rows.length) return product();
    const key = columns.join();
    const known = minors.get(key);
    if (known !== undefined) return known;
    if (minors.size >= LARGEST_MINORS) return null;
    const terms: Expr[] = [];
    for (let c = 0; c < columns.length; c += 1) {
      const entry = rows[k]![columns[c]!]!;
      if (entry === ZERO) continue;
      const minor = expand(k + 1, columns.toSpliced(c, 1));
      if (minor === null) return null;
      terms.push(scale(product(entry, minor), c % 2 === 0 ? 1 : -1));
    }
    const value = sum(...terms);
    minors.set(key, value);
    return value;
  };
  const value = expand(
    0,
    A.map((_, j) => j),
  );
  return value === null ? null : scale(value, signOfPermutation(order));
}

/** Rows with few entries first: minors stay few when the matrix is sparse. */
function rowsByNonzeros(A: Matrix): readonly number[] {
  const counts = A.map((row) => row.filter((entry) => entry !== ZERO).length);
  if (counts.every((count) => count === A.length)) return A.map((_, i) => i);
  return A.map((_, i) => i).sort((i, j) => counts[i]! - counts[j]! || i - j);
}

function signOfPermutation(order: readonly number[]): 1 | -1 {
  let inversions = 0;
  order.forEach((p, i) => {
    for (const q of order.slice(i + 1)) if (q < p) inversions += 1;
  });
  return inversions % 2 === 0 ? 1 : -1;
}

/** The sum of the diagonal entries. */
export function trace(A: Matrix): Expr {
  return sum(...A.map((row, i) => row[i]!));
}
