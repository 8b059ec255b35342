import { multiplyRational, type Rational } from "../number/rational.ts";
import { type Polynomial, totalDegree } from "./polynomial.ts";

/** `½·xᵀ·matrix·x + linearᵀ·x + constant`: the matrix is the Hessian, `matrix·x + linear` the gradient. */
export interface QuadraticForm {
  readonly matrix: readonly (readonly Rational[])[];
  readonly linear: readonly Rational[];
  readonly constant: Rational;
}

/** Beyond so many variables a dense matrix would not fit. */
const LARGEST_SIZE = 3000;

/**
 * The coefficients of a polynomial of total degree at most 2, rows and columns in the order of its variables; `null` for a
 * higher degree or more than 3000 variables.
 */
export function quadraticFormOf(polynomial: Polynomial): QuadraticForm | null {
  const size = polynomial.variables.length;
  if (totalDegree(polynomial) > 2 || size > LARGEST_SIZE) return null;
  const matrix = Array.from({ length: size }, () => new Array<Rational>(size).fill(0));
  const linear = new Array<Rational>(size).fill(0);
  let constant: Rational = 0;
  for (const { coefficient, powers } of polynomial.terms) {
    const [i, exponent, j] = powers;
    if (i === undefined) constant = coefficient;
    else if (j !== undefined) {
      matrix[i]![j] = coefficient;
      matrix[j]![i] = coefficient;
    } else if (exponent === 2) matrix[i]![i] = multiplyRational(2, coefficient);
    else linear[i] = coefficient;
  }
  return { matrix, linear, constant };
}
