import type { Multivariate } from "../multivariate/polynomial.ts";
import {
  addUnivariate,
  degreeOf,
  derivativeOfUnivariate,
  divideExactly,
  leadingCoefficient,
  primitivePart,
  sameUnivariate,
  scaleUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "../univariate.ts";
import { gcdOfUnivariate } from "../univariate-gcd.ts";
import type { RationalUnivariate } from "./representation.ts";
import { vanishAt } from "./vanishing.ts";

/**
 * Whether a representation keeps what its type promises, and every polynomial vanishes at all its points: exactly decided,
 * whoever found it. It then has as many distinct points in C^n as `minimal` has roots; there may be others. Also false
 * when degrees and coefficients are so large that it cannot be shown.
 */
export function satisfies(system: readonly Multivariate[], representation: RationalUnivariate): boolean {
  const arity = representation.form.length;
  return system.every((f) => f.arity === arity) && isRepresentation(representation) && vanishAt(system, representation);
}

/** Degrees, `minimal` square-free and primitive, `denominator` coprime to it, and `Σ form_i·x_i = t`. */
export function isRepresentation({ minimal, denominator, numerators, form }: RationalUnivariate): boolean {
  const degree = degreeOf(minimal);
  if (degree < 1 || !isCanonical(minimal) || numerators.length !== form.length || !form.every(Number.isSafeInteger))
    return false;
  if (!sameUnivariate(primitivePart(minimal), minimal)) return false;
  if (![denominator, ...numerators].every((p) => degreeOf(p) < degree && isCanonical(p))) return false;
  if (degreeOf(gcdOfUnivariate(minimal, derivativeOfUnivariate(minimal))) !== 0) return false;
  if (denominator.length === 0 || degreeOf(gcdOfUnivariate(minimal, denominator)) !== 0) return false;
  const combination = numerators.reduce<UnivariatePolynomial>(
    (sum, numerator, i) => addUnivariate(sum, scaleUnivariate(numerator, BigInt(form[i]!))),
    [],
  );
  return divideExactly(subtractUnivariate([0n, ...denominator], combination), minimal) !== null;
}

function isCanonical(p: UnivariatePolynomial): boolean {
  return p.length === 0 || leadingCoefficient(p) !== 0n;
}
