import { residuesOf } from "../multivariate/modular.ts";
import { isZero, type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { rankModulo, type SparseRow } from "./rank.ts";

/** Larger matrices are not eliminated. */
const MOST_COLUMNS = 500;

/** The exponents of all monomials up to a degree. */
function monomialsUpTo(arity: number, degree: number): number[][] {
  if (arity === 0) return [[]];
  return Array.from({ length: degree + 1 }, (_, e) =>
    monomialsUpTo(arity - 1, degree - e).map((rest) => [e, ...rest]),
  ).flat();
}

/** How many monomials there are up to a degree. */
export function countUpTo(arity: number, degree: number): number {
  let count = 1;
  for (let i = 1; i <= arity; i += 1) count = (count * (degree + i)) / i;
  return count;
}

/**
 * Whether the multiples of the polynomials by monomials, up to a degree, are seen to span a space of this codimension
 * or less: modulo the prime `p`, from where the rank over Q can only be higher. False when the matrix is too large.
 */
export function spanUpTo(system: readonly Multivariate[], degree: number, codimension: number, p: number): boolean {
  const arity = system[0]!.arity;
  const width = countUpTo(arity, degree);
  if (width > MOST_COLUMNS) return false;
  const columns = monomialsUpTo(arity, degree).sort((a, b) => sumOf(b) - sumOf(a));
  const positions = new Map(columns.map((monomial, i) => [monomial.join(), i]));
  function* rows(): Generator<SparseRow> {
    for (const f of system) {
      if (isZero(f) || totalDegree(f) > degree) continue;
      const residues = residuesOf(f, p);
      for (const monomial of monomialsUpTo(arity, degree - totalDegree(f)))
        yield rowOf(f, residues, monomial, positions);
    }
  }
  return rankModulo(rows(), width, p, width - codimension) >= width - codimension;
}

function sumOf(monomial: readonly number[]): number {
  return monomial.reduce((sum, e) => sum + e, 0);
}

/** The coefficients modulo a prime of a monomial times a polynomial, in the columns of its monomials. */
function rowOf(
  { arity, exponents }: Multivariate,
  residues: readonly number[],
  monomial: readonly number[],
  positions: ReadonlyMap<string, number>,
): SparseRow {
  const occurring = residues.flatMap((value, t) => (value === 0 ? [] : [t]));
  return {
    columns: occurring.map((t) => positions.get(monomial.map((e, i) => e + exponents[t * arity + i]!).join())!),
    values: occurring.map((t) => residues[t]!),
  };
}
