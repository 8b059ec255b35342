import { poll } from "../../number/patience.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";

/** A vector of rational numbers by position; the other coordinates are 0. */
export type SparseVector = ReadonlyMap<number, Rational>;

/**
 * The order of the subgroup of `(Q/Z)^dimension` that the vectors generate. Exact: with N their common denominator it is the
 * index of `N·Z^dimension` in the lattice that N times the vectors and N times the unit vectors generate, whose basis is kept
 * triangular.
 */
export function orderOfTorsionGroup(vectors: readonly SparseVector[], dimension: number): bigint {
  const n = vectors.reduce((common, vector) => commonDenominator(common, vector), 1n);
  const rows: (bigint[] | undefined)[] = new Array(dimension).fill(undefined);
  for (const vector of vectors) insert(rows, integersOf(vector, n, dimension), n);
  return rows.reduce((order, row, i) => (row === undefined ? order : order * (n / row[i]!)), 1n);
}

function commonDenominator(start: bigint, vector: SparseVector): bigint {
  let common = start;
  for (const q of vector.values()) common *= denominator(q) / greatestCommonDivisor(common, denominator(q)).gcd;
  return common;
}

function integersOf(vector: SparseVector, n: bigint, dimension: number): bigint[] {
  const integers: bigint[] = new Array(dimension).fill(0n);
  for (const [i, q] of vector) integers[i] = residue((numerator(q) * n) / denominator(q), n);
  return integers;
}

/** Adds a vector to the lattice; an absent row i stands for n times the unit vector i. */
function insert(rows: (bigint[] | undefined)[], vector: bigint[], n: bigint): void {
  for (let i = 0; i < rows.length; i += 1) {
    if (vector[i] === 0n) continue;
    poll(rows.length);
    const row = rows[i] ?? vector.map((_, j) => (i === j ? n : 0n));
    const { gcd, a, b } = greatestCommonDivisor(row[i]!, vector[i]!);
    const [p, q] = [row[i]! / gcd, vector[i]! / gcd];
    rows[i] = row.map((c, j) => (j === i ? gcd : residue(a * c + b * vector[j]!, n)));
    for (let j = i; j < vector.length; j += 1) vector[j] = residue(p * vector[j]! - q * row[j]!, n);
  }
}

function residue(value: bigint, n: bigint): bigint {
  const rest = value % n;
  return rest < 0n ? rest + n : rest;
}

/** `gcd = a·x + b·y` for positive x and y. */
function greatestCommonDivisor(x: bigint, y: bigint): { readonly gcd: bigint; readonly a: bigint; readonly b: bigint } {
  let [r, s, a, c, b, d] = [x, y, 1n, 0n, 0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s, a, c, b, d] = [s, r - q * s, c, a - q * c, d, b - q * d];
  }
  return { gcd: r, a, b };
}
