import {
  addRational,
  denominator,
  divideRational,
  fromBigInt,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
} from "../../number/rational.ts";
import {
  fromTerms,
  isConstant,
  isZero,
  type Multivariate,
  negate,
  occurringVariables,
  totalDegree,
} from "../multivariate/polynomial.ts";
import { primitivePart } from "../multivariate/primitive.ts";
import { toUnivariate } from "../multivariate/univariate-view.ts";
import { selectVariables } from "../multivariate/variables.ts";
import { semidefinite } from "../semidefinite.ts";
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
 * products of their variables), or a polynomial of degree 2 that is semidefinite (the linear ones of which it is a sum of
 * squares vanish where its gradient does); else `null`.
 */
export function partsOfRealZeros(p: Multivariate): readonly Multivariate[] | null {
  if (isConstant(p)) return null;
  if (constantTerm(p) === 0n && p.coefficients.length > 1 && hasEvenTermsOfOneSign(p)) {
    return p.coefficients.map((_, t) => radicalOfTerm(p, t));
  }
  const entries = [...occurringVariables(p), null];
  if (totalDegree(p) !== 2 || entries.length < 3) return null;
  if (![p, negate(p)].some((q) => semidefinite(matrixOf(q, entries)) === false)) return null;
  return reducedRows(matrixOf(p, entries)).map((row) => linearPolynomial(row, entries, p.arity));
}

/** The rows of the reduced echelon form that are not 0. */
function reducedRows(matrix: readonly (readonly Rational[])[]): readonly (readonly Rational[])[] {
  const rows = matrix.map((row) => [...row]);
  const done: Rational[][] = [];
  for (let column = 0; column < matrix.length; column += 1) {
    const place = rows.findIndex((row) => row[column] !== 0);
    if (place < 0) continue;
    const [found] = rows.splice(place, 1);
    const pivot = found!.map((entry) => divideRational(entry, found![column]!));
    for (const row of [...rows, ...done]) {
      const factor = negateRational(row[column]!);
      pivot.forEach((entry, j) => {
        row[j] = addRational(row[j]!, multiplyRational(factor, entry));
      });
    }
    done.push(pivot);
  }
  return done;
}

/** A multiple of `Σ row_k·x_(entries_k)`, with 1 for `null`. */
function linearPolynomial(row: readonly Rational[], entries: readonly (number | null)[], arity: number): Multivariate {
  const common = row.reduce<bigint>((product, entry) => product * denominator(entry), 1n);
  const exponents = entries.flatMap((i) => Array.from({ length: arity }, (_, k) => Number(i === k)));
  const coefficients = row.map((entry) => numerator(multiplyRational(entry, fromBigInt(common))));
  return primitivePart(fromTerms(arity, exponents, coefficients));
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
  return [p, negate(p)].some((q) => semidefinite(matrixOf(q, entries)) === true);
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
