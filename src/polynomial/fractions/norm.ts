import { multiply } from "../multivariate/multiplication.ts";
import {
  degreeIn,
  isConstant,
  isZero,
  type Multivariate,
  negate,
  sameMultivariate,
} from "../multivariate/polynomial.ts";
import { conjugated } from "./conjugate.ts";
import { type Fraction, fractionOf, multiplyFractions, raiseFraction } from "./fraction.ts";
import { type Ring, reducedModulo } from "./ring.ts";

/** Longer numerators are not multiplied by conjugates, nor so many times. */
const TERMS = 60;
const MOST_TIMES = 6;

/**
 * The fraction with denominators that hold a square root replaced by their norms: `1/(x + sqrt(x^2 + 1))` as `sqrt(x^2 + 1) - x`.
 * A zero of a conjugate is a zero of the norm: so what is left of the norms must be known not to vanish, or be a
 * denominator of the given fraction, or the conjugate must be one. `null` when there is no such denominator.
 */
export function withRootsAbove(
  fraction: Fraction,
  ring: Ring,
  isNonzero: (p: Multivariate) => boolean,
): Fraction | null {
  let current = fraction;
  for (const [i, relation] of ring.relations.entries()) {
    if (relation?.degree !== 2) continue;
    for (let next: Fraction | null = current; next !== null; next = liftedOnce(current, i, ring, isNonzero))
      current = next;
  }
  return current === fraction ? null : current;
}

/** For the first denominator with that root which can be replaced; then there is one less. */
function liftedOnce(
  fraction: Fraction,
  i: number,
  ring: Ring,
  isNonzero: (p: Multivariate) => boolean,
): Fraction | null {
  for (const { base, exponent } of fraction.denominator) {
    if (base.coefficients.length === 1 || degreeIn(base, i) !== 1 || exponent > MOST_TIMES) continue;
    const found = lifted(fraction, base, exponent, i, ring, isNonzero);
    if (found !== null) return found;
  }
  return null;
}

function lifted(
  fraction: Fraction,
  base: Multivariate,
  exponent: number,
  i: number,
  ring: Ring,
  isNonzero: (p: Multivariate) => boolean,
): Fraction | null {
  const conjugate = conjugated(base, i);
  const norm = reducedModulo(multiply(base, conjugate), ring);
  if (isZero(norm)) return null;
  const factor = raiseFraction(fractionOf(norm, 1n, ring), -1, ring);
  if (factor === null) return null;
  const given = fraction.denominator;
  const isGiven = (p: Multivariate): boolean => given.some((power) => sameMultivariate(power.base, p));
  let current: Fraction = { ...fraction, denominator: given.filter((power) => power.base !== base) };
  const multiplier = multiplyFractions(fractionOf(conjugate, 1n, ring), factor, ring);
  for (let k = 0; k < exponent; k += 1) {
    if (current.numerator.coefficients.length * conjugate.coefficients.length > TERMS ** 2) return null;
    current = multiplyFractions(current, multiplier, ring);
  }
  if (current.numerator.coefficients.length > TERMS) return null;
  const isKept = isGiven(conjugate) || isGiven(negate(conjugate));
  const isSafe = (p: Multivariate): boolean => isKept || isConstant(p) || isGiven(p) || isNonzero(p);
  return current.denominator.every((power) => isSafe(power.base)) ? current : null;
}
