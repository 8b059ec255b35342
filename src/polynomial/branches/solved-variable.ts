import { gcdWithCofactors } from "../multivariate/gcd.ts";
import { multiply } from "../multivariate/multiplication.ts";
import {
  add,
  constant,
  degreeIn,
  type Multivariate,
  negate,
  subtract,
  variableOf,
} from "../multivariate/polynomial.ts";
import { coefficientsIn } from "../multivariate/recursive.ts";

/** `x_variable = numerator/denominator`, in lowest terms. */
export interface SolvedVariable {
  readonly variable: number;
  readonly numerator: Multivariate;
  readonly denominator: Multivariate;
}

/** The solution of `a·x + b = 0`, where `a` is not 0. */
export function reducedValue(variable: number, b: Multivariate, a: Multivariate): SolvedVariable {
  const { left, right } = gcdWithCofactors(b, a);
  return { variable, numerator: negate(left), denominator: right };
}

/** A polynomial with the value in place of the variable, times the power of its denominator that is its degree. */
export function substituteIn(p: Multivariate, { variable, numerator, denominator }: SolvedVariable): Multivariate {
  let value = constant(p.arity, 0n);
  let scale = constant(p.arity, 1n);
  for (const coefficient of coefficientsIn(p, variable).toReversed()) {
    value = add(multiply(value, numerator), multiply(coefficient, scale));
    scale = multiply(scale, denominator);
  }
  return value;
}

export function substituteInValue(value: SolvedVariable, other: SolvedVariable): SolvedVariable {
  const [above, below] = [value.numerator, value.denominator].map((p) => substituteIn(p, other));
  const [m, n] = [value.numerator, value.denominator].map((p) => Math.max(0, degreeIn(p, other.variable)));
  const scaled = (p: Multivariate, times: number): Multivariate =>
    Array.from({ length: Math.max(0, times) }).reduce<Multivariate>((q) => multiply(q, other.denominator), p);
  return reducedValue(value.variable, negate(scaled(above!, n! - m!)), scaled(below!, m! - n!));
}

/** `denominator·x - numerator`. */
export function relationOf({ variable, numerator, denominator }: SolvedVariable): Multivariate {
  return subtract(multiply(denominator, variableOf(numerator.arity, variable)), numerator);
}
