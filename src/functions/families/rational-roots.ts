import {
  denominator,
  fraction,
  negateRational,
  numerator,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { integerRoot } from "../../number/root.ts";

/** The real root of degree `degree >= 1` where it exists and is rational, else null. */
export function rationalRoot(value: Rational, degree: number): Rational | null {
  if (signOfRational(value) < 0) {
    const root = degree % 2 === 0 ? null : rationalRoot(negateRational(value), degree);
    return root === null ? null : negateRational(root);
  }
  const num = integerRoot(numerator(value), degree);
  const den = integerRoot(denominator(value), degree);
  const exact = num ** BigInt(degree) === numerator(value) && den ** BigInt(degree) === denominator(value);
  return exact ? fraction(num, den) : null;
}

/** The integer `k` with `base^k = value` for an integer base above 1, else null. */
export function integerLogarithm(value: Rational, base: number): Rational | null {
  if (signOfRational(value) <= 0) return null;
  const invert = numerator(value) === 1n;
  let rest = invert ? denominator(value) : numerator(value);
  if (!invert && denominator(value) !== 1n) return null;
  let exponent = 0;
  while (rest % BigInt(base) === 0n) {
    rest /= BigInt(base);
    exponent += 1;
  }
  if (rest !== 1n) return null;
  return invert ? (exponent === 0 ? 0 : -exponent) : exponent;
}
