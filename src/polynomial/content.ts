import { denominator, fraction, gcd, numerator, type Rational } from "../number/rational.ts";

/** The greatest positive rational of which all the given ones are integer multiples; 0 if they are all 0. */
export function contentOf(coefficients: Iterable<Rational>): Rational {
  let over = 0n;
  let under = 1n;
  for (const value of coefficients) {
    over = gcd(over, numerator(value));
    under *= denominator(value) / gcd(under, denominator(value));
  }
  return fraction(over, under);
}
