import { divideExactly } from "../multivariate/division.ts";
import { multiply, power } from "../multivariate/multiplication.ts";
import {
  constant,
  degreeIn,
  divideByInteger,
  isZero,
  leadingCoefficient,
  type Multivariate,
  negate,
  occurringVariables,
  subtract,
  variableOf,
} from "../multivariate/polynomial.ts";
import { integerContent, primitivePart } from "../multivariate/primitive.ts";
import { coefficientsIn, leadingCoefficientIn } from "../multivariate/recursive.ts";
import { conjugated } from "./conjugate.ts";
import { type Ring, reducedModulo } from "./ring.ts";

/** Polynomials over Q(√d), where `√d` is the generator `root`, which has the only relation of the ring. */
export interface SurdRing {
  readonly ring: Ring;
  readonly root: number;
}

/** A quotient is `quotient/divisor`, an integer. */
export interface SurdQuotient {
  readonly quotient: Multivariate;
  readonly divisor: bigint;
}

/**
 * A greatest common divisor over Q(√d) of two polynomials that are not both 0, by primitive remainders in one variable after the
 * other (Brown 1971); primitive over Z, up to a number of the field.
 */
export function surdGcd(a: Multivariate, b: Multivariate, surds: SurdRing): Multivariate {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const shared = variablesOf(a, surds).filter((i) => degreeIn(b, i) > 0);
  const [main] = shared;
  if (main === undefined) return constant(a.arity, 1n);
  const [contentOfA, contentOfB] = [contentIn(a, main, surds), contentIn(b, main, surds)];
  let [upper, lower] = [surdQuotient(a, contentOfA, surds)!.quotient, surdQuotient(b, contentOfB, surds)!.quotient];
  if (degreeIn(upper, main) < degreeIn(lower, main)) [upper, lower] = [lower, upper];
  while (degreeIn(lower, main) > 0) {
    const rest = remainder(upper, lower, main, surds);
    upper = lower;
    lower = isZero(rest) ? rest : surdQuotient(rest, contentIn(rest, main, surds), surds)!.quotient;
  }
  const common = surdGcd(contentOfA, contentOfB, surds);
  return isZero(lower) ? primitivePart(reducedModulo(multiply(upper, common), surds.ring)) : common;
}

/** `p/divisor` when it is a polynomial over Q(√d), else `null`; by the norm of the divisor. */
export function surdQuotient(p: Multivariate, divisor: Multivariate, { ring, root }: SurdRing): SurdQuotient | null {
  const conjugate = conjugated(divisor, root);
  const norm = reducedModulo(multiply(divisor, conjugate), ring);
  const content = leadingCoefficient(norm) < 0n ? -integerContent(norm) : integerContent(norm);
  const quotient = divideExactly(reducedModulo(multiply(p, conjugate), ring), divideByInteger(norm, content));
  if (quotient === null) return null;
  return content < 0n ? { quotient: negate(quotient), divisor: -content } : { quotient, divisor: content };
}

function variablesOf(p: Multivariate, { root }: SurdRing): number[] {
  return occurringVariables(p).filter((i) => i !== root);
}

/** The gcd of the coefficients of a polynomial in one variable. */
function contentIn(p: Multivariate, main: number, surds: SurdRing): Multivariate {
  let content: Multivariate | null = null;
  for (const coefficient of coefficientsIn(p, main)) {
    if (isZero(coefficient)) continue;
    content = content === null ? coefficient : surdGcd(content, coefficient, surds);
    if (variablesOf(content, surds).length === 0) return constant(p.arity, integerContent(p));
  }
  return content!;
}

/** A multiple of the remainder of `a` by `b`. */
function remainder(a: Multivariate, b: Multivariate, main: number, { ring }: SurdRing): Multivariate {
  const x = variableOf(a.arity, main);
  const leading = leadingCoefficientIn(b, main);
  let rest = a;
  while (!isZero(rest) && degreeIn(rest, main) >= degreeIn(b, main)) {
    const shift = power(x, degreeIn(rest, main) - degreeIn(b, main));
    const multiple = multiply(multiply(leadingCoefficientIn(rest, main), shift), b);
    rest = primitivePart(reducedModulo(subtract(multiply(leading, rest), multiple), ring));
  }
  return rest;
}
