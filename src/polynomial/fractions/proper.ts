import { multiply } from "../multivariate/multiplication.ts";
import { add, constant, fromTerms, type Multivariate } from "../multivariate/polynomial.ts";

/** A numerator as `quotient·denominator + remainder`. */
export interface Proper {
  readonly quotient: Multivariate;
  readonly remainder: Multivariate;
}

/** Terms of the quotient beyond which it is long. */
const MOST_TERMS = 3;

/**
 * A few steps of the division of one polynomial by another, leading terms first, until both parts are shortest; `null` where
 * they are longer than the numerator, or coefficients would be fractions.
 */
export function properPart(numerator: Multivariate, denominator: Multivariate): Proper | null {
  const { arity } = numerator;
  let quotient = constant(arity, 0n);
  let remainder = numerator;
  let best: Proper | null = null;
  for (let step = 0; step < MOST_TERMS; step += 1) {
    const term = leadingQuotient(remainder, denominator);
    if (term === null) break;
    quotient = add(quotient, term);
    remainder = add(remainder, multiply(multiply(term, denominator), constant(arity, -1n)));
    const length = remainder.coefficients.length + quotient.coefficients.length;
    const known =
      best === null
        ? numerator.coefficients.length
        : best.remainder.coefficients.length + best.quotient.coefficients.length;
    if (length <= known) best = { quotient, remainder };
  }
  return best;
}

/** The quotient of the first term that the leading one of the divisor divides. */
function leadingQuotient(p: Multivariate, divisor: Multivariate): Multivariate | null {
  const { arity } = p;
  const lead = divisor.coefficients[0]!;
  for (const [k, coefficient] of p.coefficients.entries()) {
    if (coefficient % lead !== 0n) continue;
    const exponents = Array.from({ length: arity }, (_, i) => p.exponents[k * arity + i]! - divisor.exponents[i]!);
    if (exponents.every((exponent) => exponent >= 0)) return fromTerms(arity, exponents, [coefficient / lead]);
  }
  return null;
}
