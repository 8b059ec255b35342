import { residue } from "../../number/prime-field.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { rankModulo, type SparseRow } from "./rank.ts";
import { countOfDegree, monomialsOfDegree, topForm, weightedDegree } from "./weighted.ts";

/** Matrices with more columns are not eliminated. */
const MOST_COLUMNS = 1200;

/**
 * The number of complex zeros, with multiplicity, of n polynomials in n variables whose top forms for the weights have no zero
 * in common but 0: `Π degree_i / Π weight_i` (Bezout; weights: Lazard 1983); `null` when a polynomial has no positive degree.
 */
export function weightedBezoutNumber(system: readonly Multivariate[], weights: readonly number[]): number | null {
  const degrees = system.map((p) => weightedDegree(p, weights));
  if (system.length !== weights.length || degrees.some((degree) => degree < 1)) return null;
  const product = (factors: readonly number[]): number => factors.reduce((a, b) => a * b, 1);
  const [above, below] = [product(degrees), product(weights)];
  return Number.isSafeInteger(above) && above % below === 0 ? above / below : null;
}

/**
 * Whether the top forms of n polynomials in n variables are seen to have no zero in common but 0: modulo `p` their multiples
 * span every degree from `Σ(degree_i - weight_i) + 1` on, up to the largest weight further, from where all else follows
 * (Macaulay 1902). The rank over Q is not below that modulo a prime, so `true` is a proof; `false` says nothing.
 */
export function haveNoZeroAtInfinity(system: readonly Multivariate[], weights: readonly number[], p: number): boolean {
  const tops = system.map((q) => topForm(q, weights));
  const degrees = tops.map((top) => weightedDegree(top, weights));
  const last = degrees.reduce((sum, degree, i) => sum + degree - weights[i]!, 0);
  for (let degree = last + 1; degree <= last + Math.max(...weights); degree += 1) {
    const width = countOfDegree(weights, degree);
    if (width > MOST_COLUMNS) return false;
    if (width > 0 && !spansDegree(tops, degrees, weights, degree, p)) return false;
  }
  return true;
}

function spansDegree(
  tops: readonly Multivariate[],
  degrees: readonly number[],
  weights: readonly number[],
  degree: number,
  p: number,
): boolean {
  const monomials = monomialsOfDegree(weights, degree);
  const positions = new Map(monomials.map((monomial, i) => [monomial.join(), i]));
  function* rows(): Generator<SparseRow> {
    for (const [i, top] of tops.entries()) {
      if (degree < degrees[i]!) continue;
      for (const monomial of monomialsOfDegree(weights, degree - degrees[i]!)) yield rowOf(top, monomial, positions, p);
    }
  }
  return rankModulo(rows(), monomials.length, p) === monomials.length;
}

/** The coefficients modulo `p` of a monomial times a polynomial, in the columns of its monomials. */
export function rowOf(
  { arity, exponents, coefficients }: Multivariate,
  monomial: readonly number[],
  positions: ReadonlyMap<string, number>,
  p: number,
): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  for (let t = 0; t < coefficients.length; t += 1) {
    const value = residue(coefficients[t]!, p);
    if (value === 0) continue;
    columns.push(positions.get(monomial.map((e, i) => e + exponents[t * arity + i]!).join())!);
    values.push(value);
  }
  return { columns, values };
}
