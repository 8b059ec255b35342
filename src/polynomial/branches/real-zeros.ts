import {
  addRational,
  divideRational,
  fromBigInt,
  multiplyRational,
  negateRational,
  type Rational,
} from "../../number/rational.ts";
import {
  isConstant,
  isZero,
  type Multivariate,
  negate,
  occurringVariables,
  totalDegree,
  variableOf,
} from "../multivariate/polynomial.ts";
import { toUnivariate } from "../multivariate/univariate-view.ts";
import { selectVariables } from "../multivariate/variables.ts";
import { squareFreePart } from "../squarefree.ts";
import { countRealRoots } from "../sturm.ts";

const LARGEST_STURM_DEGREE = 60;

/**
 * Whether it is seen that a polynomial has no real zero: a constant; in one variable without real roots (Sturm); a sum of even
 * monomials and a constant with one sign; of degree 2 and definite.
 */
export function hasNoRealZero(p: Multivariate): boolean {
  if (isConstant(p)) return !isZero(p);
  const variables = occurringVariables(p);
  if (variables.length === 1) {
    const f = squareFreePart(toUnivariate(selectVariables(p, variables)));
    return f.length <= LARGEST_STURM_DEGREE + 1 && countRealRoots(f) === 0;
  }
  if (hasEvenTermsOfOneSign(p)) return constantTerm(p) !== 0n;
  return totalDegree(p) === 2 && isDefinite(p, [...variables, null]);
}

/**
 * Polynomials that are all 0 exactly at the real zeros of `p`, where that is a sum of even monomials with one sign (the
 * products of their variables), or a definite quadratic form (its variables); else `null`.
 */
export function partsOfRealZeros(p: Multivariate): readonly Multivariate[] | null {
  if (isConstant(p) || constantTerm(p) !== 0n) return null;
  const variables = occurringVariables(p);
  if (p.coefficients.length > 1 && hasEvenTermsOfOneSign(p)) return p.coefficients.map((_, t) => radicalOfTerm(p, t));
  const isForm = totalDegree(p) === 2 && p.coefficients.every((_, t) => degreeOfTerm(p, t) === 2);
  if (!isForm || variables.length < 2 || !isDefinite(p, variables)) return null;
  return variables.map((i) => variableOf(p.arity, i));
}

function hasEvenTermsOfOneSign({ exponents, coefficients }: Multivariate): boolean {
  return exponents.every((e) => e % 2 === 0) && coefficients.every((c) => c > 0n === coefficients[0]! > 0n);
}

/** The last term is the lowest. */
function constantTerm(p: Multivariate): bigint {
  const last = p.coefficients.length - 1;
  return degreeOfTerm(p, last) === 0 ? p.coefficients[last]! : 0n;
}

function degreeOfTerm({ arity, exponents }: Multivariate, t: number): number {
  return exponents.subarray(t * arity, (t + 1) * arity).reduce((sum, e) => sum + e, 0);
}

function radicalOfTerm({ arity, exponents }: Multivariate, t: number): Multivariate {
  const radical = exponents.slice(t * arity, (t + 1) * arity).map((e) => Math.min(e, 1));
  return { arity, exponents: radical, coefficients: [1n] };
}

/** Whether a polynomial of degree 2, homogenised by the entry `null`, is a definite form of these variables. */
function isDefinite(p: Multivariate, entries: readonly (number | null)[]): boolean {
  return isPositiveDefinite(matrixOf(p, entries)) || isPositiveDefinite(matrixOf(negate(p), entries));
}

/** Twice the matrix of the form. */
function matrixOf({ arity, exponents, coefficients }: Multivariate, entries: readonly (number | null)[]): Rational[][] {
  const matrix = entries.map(() => entries.map((): Rational => 0));
  coefficients.forEach((c, t) => {
    const places = entries.flatMap((i, k) => (i === null ? [] : new Array<number>(exponents[t * arity + i]!).fill(k)));
    const one = entries.indexOf(null);
    const [a, b] = [places[0] ?? one, places[1] ?? one];
    const value = fromBigInt(a === b ? 2n * c : c);
    matrix[a]![b] = value;
    matrix[b]![a] = value;
  });
  return matrix;
}

/** Elimination with the diagonal entries as pivots (Lagrange). */
function isPositiveDefinite(matrix: Rational[][]): boolean {
  const rows = matrix.map((row) => [...row]);
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows[k]![k]!;
    if (typeof pivot === "number" ? pivot <= 0 : pivot.num <= 0n) return false;
    for (let i = k + 1; i < rows.length; i += 1) {
      const factor = negateRational(divideRational(rows[i]![k]!, pivot));
      if (factor === 0) continue;
      rows[i] = rows[i]!.map((a, j) => addRational(a, multiplyRational(factor, rows[k]![j]!)));
    }
  }
  return true;
}
