import {
  bitLength,
  denominator,
  fraction,
  isInteger,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { integerRoot, powerFits } from "../number/root.ts";

/**
 * `base^exponent` when it is rational and its digits fit; `"undefined"` for a root of a negative number and a negative power
 * of 0; `null` when it is a real number that is irrational or too long. `0^exponent` is 0 for positive exponents.
 */
export function exactPower(base: Rational, exponent: Rational): Rational | "undefined" | null {
  if (exponent === 1) return base;
  if (exponent === 0) return 1;
  const sign = signOfRational(base);
  if (sign === 0) return signOfRational(exponent) > 0 ? 0 : "undefined";
  if (isInteger(exponent)) return powerFits(base, exponent) ? smallPower(base, exponent) : null;
  if (sign < 0) return "undefined";
  const root = rationalRoot(base, denominator(exponent));
  return root === null || !powerFits(root, exponent) ? null : smallPower(root, fraction(numerator(exponent), 1n));
}

/** The exponent may be any integer for 1 and -1, and is a safe one otherwise. */
function smallPower(base: Rational, exponent: Rational): Rational {
  return powerRational(base, typeof exponent === "number" ? exponent : Number(exponent.num & 1n));
}

/** The positive root of a positive rational, when it is rational. */
function rationalRoot(value: Rational, degree: bigint): Rational | null {
  const num = integerRootExactly(numerator(value), degree);
  const den = num === null ? null : integerRootExactly(denominator(value), degree);
  return num === null || den === null ? null : fraction(num, den);
}

function integerRootExactly(value: bigint, degree: bigint): bigint | null {
  if (value === 1n) return 1n;
  if (degree > BigInt(bitLength(value))) return null;
  const root = integerRoot(value, Number(degree));
  return root ** degree === value ? root : null;
}
