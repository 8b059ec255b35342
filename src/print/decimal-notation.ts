import { decimalOfRational } from "../number/decimal.ts";
import { denominator, isInteger, type Rational } from "../number/rational.ts";

/** Longer decimals are written as fractions. */
const DIGITS = 12;

/** The decimal notation of a positive fraction that has one of few digits; `null` for integers and all others. */
export function shortDecimal(value: Rational): string | null {
  if (isInteger(value) || 10n ** BigInt(DIGITS) % denominator(value) !== 0n) return null;
  const text = decimalOfRational(value, 2 * DIGITS);
  return text.length <= DIGITS + 2 && !text.includes("e") ? text : null;
}
