import { divideExactly } from "../multivariate/division.ts";
import { gcdWithCofactors } from "../multivariate/gcd.ts";
import { multiply } from "../multivariate/multiplication.ts";
import {
  degreeIn,
  degrees,
  divideByInteger,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  negate,
} from "../multivariate/polynomial.ts";
import { integerContent } from "../multivariate/primitive.ts";
import type { Fraction, Power } from "./fraction.ts";
import { type Ring, reducedModulo } from "./ring.ts";

/** Longer numerators are not multiplied by conjugates. */
const TERMS = 24;

/**
 * The fraction with a square root moved from the numerator into a denominator that it divides: `(sqrt(x) - 1)/(x - 1)` as
 * `1/(sqrt(x) + 1)`. It is defined wherever the given one is, for the new denominator divides the old one; `null` when no
 * square root can be moved so.
 */
export function withRootsBelow(fraction: Fraction, ring: Ring): Fraction | null {
  let current = fraction;
  if (fraction.denominator.length === 0 || fraction.numerator.coefficients.length > TERMS) return null;
  for (const [i, relation] of ring.relations.entries()) {
    if (relation?.degree === 2 && degreeIn(current.numerator, i) === 1) current = moved(current, i, ring) ?? current;
  }
  return current === fraction ? null : current;
}

/** For the first base without the root that has a factor in common with the norm of the numerator. */
function moved({ numerator, divisor, denominator }: Fraction, i: number, ring: Ring): Fraction | null {
  if (denominator.every(({ base }) => isIndependent(base, i, ring))) return null;
  const conjugate = conjugated(numerator, i);
  const norm = reducedModulo(multiply(numerator, conjugate), ring);
  if (isZero(norm)) return null;
  for (const [at, { base, exponent }] of denominator.entries()) {
    if (degreeIn(base, i) > 0) continue;
    const common = gcdWithCofactors(norm, base);
    if (isConstant(common.gcd)) continue;
    const { left, right } = gcdWithCofactors(common.left, conjugate);
    if (!divides(right, base, i, ring)) continue;
    const [above, below] = leadingCoefficient(right) < 0n ? [negate(left), negate(right)] : [left, right];
    const parts = [
      { base, exponent: exponent - 1 },
      { base: common.right, exponent: 1 },
      { base: below, exponent: 1 },
    ].filter((power) => power.exponent > 0);
    const powers: readonly Power[] = parts.filter((power) => !isConstant(power.base));
    const constants = parts.filter((power) => isConstant(power.base));
    return {
      numerator: above,
      divisor: constants.reduce((product, power) => product * leadingCoefficient(power.base), divisor),
      denominator: denominator.toSpliced(at, 1, ...powers),
    };
  }
  return null;
}

/**
 * Whether a base is a generator that has nothing to do with the root `x_i`: modulo it the root stays one, and a norm that
 * vanishes is that of 0, so that it divides the norm only if it divides what the norm was made of.
 */
function isIndependent(base: Multivariate, i: number, ring: Ring): boolean {
  if (base.coefficients.length > 1) return false;
  const at = degrees(base).findIndex((degree) => degree > 0);
  return ring.relations[at] === null && degreeIn(ring.relations[i]!.value, at) === 0;
}

/** Whether `base = divisor · quotient` for a polynomial quotient over Q, by the relation of `x_i`. */
function divides(divisor: Multivariate, base: Multivariate, i: number, ring: Ring): boolean {
  const conjugate = conjugated(divisor, i);
  const norm = reducedModulo(multiply(divisor, conjugate), ring);
  if (isZero(norm)) return false;
  const multiple = reducedModulo(multiply(base, conjugate), ring);
  return divideExactly(multiple, divideByInteger(norm, integerContent(norm))) !== null;
}

/** The polynomial at `-x_i`, which occurs in the first power at most. */
export function conjugated(p: Multivariate, i: number): Multivariate {
  const coefficients = p.coefficients.map((c, t) => (p.exponents[t * p.arity + i]! % 2 === 1 ? -c : c));
  return { ...p, coefficients };
}
