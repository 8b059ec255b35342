import { denominator, fraction, numerator, type Rational } from "../../number/rational.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import {
  degreeIn,
  isZero,
  leadingCoefficient,
  type Multivariate,
  occurringVariables,
  scale,
  subtract,
  variableOf,
} from "../../polynomial/multivariate/polynomial.ts";
import { leadingCoefficientIn } from "../../polynomial/multivariate/recursive.ts";

/** `top·den - num·bottom = h^multiplicity·cofactor` for the value `num/den`, and h does not divide the cofactor. */
export interface ConstantOn {
  readonly value: Rational;
  readonly multiplicity: number;
  readonly cofactor: Multivariate;
}

/**
 * The rational value that `top/bottom` takes wherever an irreducible polynomial h, which does not divide `bottom`, is 0; `null`
 * when there is no such number, or the quotient is constant everywhere.
 */
export function constantOn(top: Multivariate, bottom: Multivariate, h: Multivariate): ConstantOn | null {
  const value = candidateValue(top, bottom, h);
  if (value === null) return null;
  let cofactor = subtract(scale(top, denominator(value)), scale(bottom, numerator(value)));
  if (isZero(cofactor)) return null;
  let multiplicity = 0;
  for (let next = divideExactly(cofactor, h); next !== null; next = divideExactly(cofactor, h)) {
    cofactor = next;
    multiplicity += 1;
  }
  return multiplicity === 0 ? null : { value, multiplicity, cofactor };
}

/** If the quotient is constant modulo h, the remainders of its parts are proportional, and this is their ratio. */
function candidateValue(top: Multivariate, bottom: Multivariate, h: Multivariate): Rational | null {
  const i = occurringVariables(h)[0]!;
  const steps = Math.max(0, degreeIn(top, i) - degreeIn(h, i) + 1, degreeIn(bottom, i) - degreeIn(h, i) + 1);
  const above = scaledRemainder(top, h, i, steps);
  const below = scaledRemainder(bottom, h, i, steps);
  if (isZero(below)) return null;
  return isZero(above) ? 0 : fraction(leadingCoefficient(above), leadingCoefficient(below));
}

/** The remainder of `a^steps·p` modulo h as polynomials in `x_i`, a the leading coefficient of h. */
function scaledRemainder(p: Multivariate, h: Multivariate, i: number, steps: number): Multivariate {
  const lead = leadingCoefficientIn(h, i);
  let rest = p;
  for (let step = 0; step < steps; step += 1) {
    const shift = degreeIn(rest, i) - degreeIn(h, i);
    const scaled = multiply(rest, lead);
    rest =
      shift < 0
        ? scaled
        : subtract(scaled, multiply(multiply(h, leadingCoefficientIn(rest, i)), power(variableOf(h.arity, i), shift)));
  }
  return rest;
}
