import { denominator, multiplyRational, numerator, type Rational } from "../../number/rational.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { gcdWithCofactors } from "../../polynomial/multivariate/gcd.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import { constant, type Multivariate, variableOf } from "../../polynomial/multivariate/polynomial.ts";
import { restoreVariables } from "../../polynomial/multivariate/variables.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import type { Placed } from "./placement.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** A polynomial that every denominator divides, up to powers: the least common multiple of their bases. */
export function commonDivisor(fractions: readonly Placed[], arity: number): Multivariate {
  let common = constant(arity, 1n);
  for (const { denominator: powers } of fractions) {
    for (const { base } of powers) common = multiply(common, gcdWithCofactors(base, common).left);
  }
  return common;
}

/** A fraction as a polynomial over Q in the unknowns and the reciprocal of `common`, which every base divides. */
export function asPolynomial({ scale, numerator: top, denominator: powers }: Placed, common: Multivariate): Polynomial {
  const arity = top.arity + 1;
  const places = Array.from({ length: top.arity }, (_, i) => i);
  const lift = (p: Multivariate): Multivariate => restoreVariables(p, places, arity);
  const product = powers.reduce((total, { base, exponent }) => {
    const reciprocal = multiply(lift(divideExactly(common, base)!), variableOf(arity, arity - 1));
    return multiply(total, power(reciprocal, exponent));
  }, lift(top));
  return scaled(polynomialFrom(product), scale);
}

function scaled(p: Polynomial, factor: Rational): Polynomial {
  if (numerator(factor) === denominator(factor)) return p;
  return { ...p, terms: p.terms.map((t) => ({ ...t, coefficient: multiplyRational(t.coefficient, factor) })) };
}
