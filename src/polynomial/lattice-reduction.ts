import { absInteger, floorQuotient } from "../number/integer.ts";
import { poll } from "../number/patience.ts";
import { bitLength } from "../number/rational.ts";

/** A lattice by a basis of integer vectors; `determinants[i]` is the Gram determinant of the first i vectors. */
export interface ReducedLattice {
  readonly basis: readonly (readonly bigint[])[];
  readonly determinants: readonly bigint[];
}

/** The state of the integral algorithm: `lambda[i][j] = determinants[j+1]·mu[i][j]` for `j < i`. */
interface State {
  readonly basis: bigint[][];
  readonly determinants: bigint[];
  readonly lambda: bigint[][];
}

/**
 * A basis of the lattice of the given linearly independent vectors that is reduced with the factor 3/4 (Lenstra, Lenstra &
 * Lovász 1982; in integers only, de Weger 1987; Cohen 1993, algorithm 2.6.7). Exact.
 */
export function reduceLattice(vectors: readonly (readonly bigint[])[]): ReducedLattice {
  const state: State = { basis: vectors.map((v) => [...v]), determinants: [1n], lambda: vectors.map(() => []) };
  let known = 0;
  for (let k = 0; k < vectors.length; ) {
    if (k === known) {
      orthogonalize(state, k);
      known += 1;
    }
    if (k > 0) reduceBy(state, k, k - 1);
    if (k > 0 && !isLovasz(state, k)) {
      exchange(state, k, known);
      k -= 1;
      continue;
    }
    for (let j = k - 2; j >= 0; j -= 1) reduceBy(state, k, j);
    k += 1;
  }
  return state;
}

/** Row k of the Gram-Schmidt coefficients (fraction-free, by Bareiss's identity). */
function orthogonalize({ basis, determinants, lambda }: State, k: number): void {
  for (let j = 0; j <= k; j += 1) {
    let u = dot(basis[k]!, basis[j]!);
    for (let i = 0; i < j; i += 1) {
      u = (determinants[i + 1]! * u - lambda[k]![i]! * lambda[j]![i]!) / determinants[i]!;
    }
    if (j < k) lambda[k]![j] = u;
    else determinants[k + 1] = u;
  }
  poll((k + 1) ** 2);
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== 0n && b[i] !== 0n) total += a[i]! * b[i]!;
  return total;
}

/** Makes `|mu[k][l]|` at most 1/2. */
function reduceBy({ basis, determinants, lambda }: State, k: number, l: number): void {
  const d = determinants[l + 1]!;
  const twice = 2n * lambda[k]![l]!;
  if (absInteger(twice) <= d) return;
  const q = floorQuotient(twice + d, 2n * d);
  poll(basis[k]!.length + (l * bitLength(d)) / 64);
  subtractRow(basis[k]!, basis[l]!, q);
  subtractRow(lambda[k]!, lambda[l]!, q, l);
  lambda[k]![l]! -= q * d;
}

function subtractRow(row: bigint[], other: readonly bigint[], q: bigint, length: number = row.length): void {
  for (let i = 0; i < length; i += 1) if (other[i] !== 0n) row[i]! -= q * other[i]!;
}

function isLovasz({ determinants, lambda }: State, k: number): boolean {
  const coefficient = lambda[k]![k - 1]!;
  const middle = determinants[k]!;
  return 4n * (determinants[k + 1]! * determinants[k - 1]! + coefficient * coefficient) >= 3n * middle * middle;
}

/** Exchanges vectors k and k-1. */
function exchange({ basis, determinants, lambda }: State, k: number, known: number): void {
  [basis[k], basis[k - 1]] = [basis[k - 1]!, basis[k]!];
  for (let j = 0; j < k - 1; j += 1) [lambda[k]![j], lambda[k - 1]![j]] = [lambda[k - 1]![j]!, lambda[k]![j]!];
  const coefficient = lambda[k]![k - 1]!;
  const [below, old, above] = [determinants[k - 1]!, determinants[k]!, determinants[k + 1]!];
  const exchanged = (below * above + coefficient * coefficient) / old;
  for (let i = k + 1; i < known; i += 1) {
    const t = lambda[i]![k]!;
    lambda[i]![k] = (above * lambda[i]![k - 1]! - coefficient * t) / old;
    lambda[i]![k - 1] = (exchanged * t + coefficient * lambda[i]![k]!) / above;
  }
  determinants[k] = exchanged;
  poll(known);
}
