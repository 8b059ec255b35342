import { add, constant, degreeIn, type Multivariate, variableOf } from "../multivariate/polynomial.ts";
import { type Conic, conicsOf, dependsOn, fromParameter, inParameter, parameterRing, unitOf } from "./conic.ts";
import { type Fraction, fractionOf, multiplyFractions, raiseFraction } from "./fraction.ts";
import type { Ring } from "./ring.ts";

/** Longer numerators, or denominators of higher degree, are left alone. */
const TERMS = 60;
const DEGREE = 24;

/**
 * The fraction with what numerator and denominator have in common on the conics of its ring cancelled, where generators of
 * one, such as the cosine and the sine of an angle, are below the line: `(1 - 3·c^2 + ...)/(...)`. By a parameter of the conic there
 * are greatest common divisors; the new denominator divides the old one, at the end of the parameter, too. `null` if nothing cancels.
 */
export function reducedOnConics(
  fraction: Fraction,
  ring: Ring,
  reduce: (fraction: Fraction, ring: Ring) => Fraction | null,
): Fraction | null {
  let current = fraction;
  for (const conic of conicsOf(ring)) current = reducedOn(conic, current, ring, reduce) ?? current;
  return current === fraction ? null : current;
}

function reducedOn(
  conic: Conic,
  fraction: Fraction,
  ring: Ring,
  reduce: (fraction: Fraction, ring: Ring) => Fraction | null,
): Fraction | null {
  if (!fraction.denominator.some(({ base }) => base.coefficients.length > 1 && dependsOn(base, conic))) return null;
  if (fraction.numerator.coefficients.length > TERMS || !dependsOn(fraction.numerator, conic)) return null;
  const inside = parameterRing(ring, conic);
  const above = inParameter(fraction.numerator, conic);
  const below = fraction.denominator.map(({ base, exponent }) => ({ ...inParameter(base, conic), exponent }));
  const degree = below.reduce((total, part) => total + part.degree * part.exponent, 0);
  if (degree > DEGREE || above.degree > DEGREE) return null;
  const parts = below.map(({ value, exponent }) => raised(value, -exponent, inside));
  parts.push(raised(unitOf(conic, ring.arity), degree - above.degree, inside));
  const whole = parts.reduce(
    (product, part) => multiplyFractions(product, part, inside),
    fractionOf(above.value, fraction.divisor, inside),
  );
  return fromParameters(reduce(whole, inside) ?? whole, degree, conic, ring);
}

/** In the generators of the conic, if the denominator has a lower degree than before there. */
function fromParameters(whole: Fraction, before: number, conic: Conic, ring: Ring): Fraction | null {
  const bases = whole.denominator.map(({ base, exponent }) => ({
    base,
    exponent,
    half: degreeIn(base, conic.cosine) / 2,
  }));
  if (bases.some(({ half }) => !Number.isInteger(half))) return null;
  const below = bases.reduce((total, { half, exponent }) => total + half * exponent, 0);
  const degree = Math.max(below, Math.ceil(degreeIn(whole.numerator, conic.cosine) / 2));
  if (degree >= before) return null;
  const parts = bases.map(({ base, half, exponent }) =>
    raised(fromParameter(base, half, conic, ring), -exponent, ring),
  );
  const end = add(constant(ring.arity, 1n), variableOf(ring.arity, conic.cosine));
  parts.push(raised(end, below - degree, ring));
  return parts.reduce(
    (product, part) => multiplyFractions(product, part, ring),
    fractionOf(fromParameter(whole.numerator, degree, conic, ring), whole.divisor, ring),
  );
}

/** `p^exponent` for a polynomial that is not 0. */
function raised(p: Multivariate, exponent: number, ring: Ring): Fraction {
  return raiseFraction(fractionOf(p, 1n, ring), exponent, ring)!;
}
