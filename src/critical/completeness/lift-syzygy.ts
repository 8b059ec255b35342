import type { Consequence } from "../../certificates/completeness/consequences.ts";
import { subtractRow } from "../../matrix/modular.ts";
import { solvePAdically } from "../../matrix/p-adic-solve.ts";
import { commonDenominator, integerMultiple } from "../../matrix/rational-matrix.ts";
import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo, residue } from "../../number/prime-field.ts";
import type { LeadingSyzygy, Multiple } from "../../polynomial/macaulay/leading-syzygies.ts";
import { type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";

/** Larger equations are not solved. */
const MOST_MULTIPLES = 200;

/**
 * The syzygy over Q whose image modulo `p` is the given one, as a combination of the polynomials in which the terms of highest
 * degree cancel; `null` when there is none (the prime is bad) or it is too large.
 */
export function liftSyzygy(
  system: readonly Multivariate[],
  { multiples }: LeadingSyzygy,
  p: number,
): Consequence | null {
  if (multiples.length > MOST_MULTIPLES) return null;
  const rows = multiples.map((multiple) => leadingTermsOf(system[multiple.equation]!, multiple));
  const last = rows[rows.length - 1]!;
  const others = rows.slice(0, -1);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].map((monomial) => ({
    left: others.map((row) => row.get(monomial) ?? 0n),
    right: -(last.get(monomial) ?? 0n),
  }));
  const chosen = independent(columns, others.length, p);
  if (chosen === null) return null;
  poll(1 + others.length ** 3);
  const lefts = chosen.map(({ left }) => left);
  const rights = chosen.map(({ right }) => right);
  const solution = others.length === 0 ? [] : solvePAdically(lefts, rights);
  if (solution === null) return null;
  const denominator = commonDenominator(solution);
  const factors = solution.map((value) => integerMultiple(value, denominator));
  const cancels = columns.every(
    ({ left, right }) => left.reduce((sum, a, k) => sum + a * factors[k]!, 0n) === right * denominator,
  );
  return cancels ? combinationOf(multiples, [...factors, denominator]) : null;
}

/** The leading form of the multiple, by monomials. */
function leadingTermsOf(f: Multivariate, { monomial }: Multiple): ReadonlyMap<string, bigint> {
  const { arity, exponents, coefficients } = f;
  const degree = totalDegree(f);
  const terms = new Map<string, bigint>();
  coefficients.forEach((c, t) => {
    const term = Array.from(exponents.subarray(t * arity, (t + 1) * arity));
    if (term.reduce((sum, e) => sum + e, 0) === degree) terms.set(term.map((e, i) => e + monomial[i]!).join(), c);
  });
  return terms;
}

/** So many of the columns that are linearly independent modulo `p`; `null` when there are none. */
function independent<Column extends { readonly left: readonly bigint[] }>(
  columns: readonly Column[],
  count: number,
  p: number,
): readonly Column[] | null {
  const pivots: { readonly at: number; readonly vector: Float64Array }[] = [];
  const chosen: Column[] = [];
  for (const column of columns) {
    if (chosen.length === count) break;
    const vector = Float64Array.from(column.left, (a) => residue(a, p));
    for (const pivot of pivots) subtractRow(vector, pivot.vector, vector[pivot.at]!, 0, p);
    poll(1 + ((count * pivots.length) >> 4));
    const at = vector.findIndex((a) => a !== 0);
    if (at < 0) continue;
    const inverse = invertModulo(vector[at]!, p);
    pivots.push({ at, vector: vector.map((a) => multiplyModulo(a, inverse, p)) });
    chosen.push(column);
  }
  return chosen.length === count ? chosen : null;
}

/** The multiples gathered by polynomials. */
function combinationOf(multiples: readonly Multiple[], factors: readonly bigint[]): Consequence {
  const terms = multiples.map(({ equation, monomial }, k) => ({
    equation,
    coefficient: factors[k]!,
    exponents: monomial,
  }));
  const equations = [...new Set(multiples.map(({ equation }) => equation))];
  return equations.map((equation) => ({
    equation,
    cofactor: terms.flatMap(({ coefficient, exponents, ...term }) =>
      term.equation === equation && coefficient !== 0n ? [{ coefficient, exponents }] : [],
    ),
  }));
}
