import { isEven, isInteger, type Rational, signOfRational } from "../../number/rational.ts";

/** The signs that a value may have, as a set of bits; the empty set belongs to what is defined nowhere. */
export type Signs = number;

export const NEGATIVE: Signs = 1;
export const NULL: Signs = 2;
export const POSITIVE: Signs = 4;
export const ANY: Signs = NEGATIVE | NULL | POSITIVE;

export function signsOfRational(value: Rational): Signs {
  const sign = signOfRational(value);
  return sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : NULL;
}

export function opposite(signs: Signs): Signs {
  return (signs & NULL) | (signs & NEGATIVE ? POSITIVE : 0) | (signs & POSITIVE ? NEGATIVE : 0);
}

/** The signs of a product of independent factors. */
export function productOfSigns(a: Signs, b: Signs): Signs {
  let result = 0;
  if (a & POSITIVE) result |= b;
  if (a & NEGATIVE) result |= opposite(b);
  if (a & NULL && b !== 0) result |= NULL;
  return result;
}

/** The signs of a sum of independent terms. */
export function sumOfSigns(a: Signs, b: Signs): Signs {
  if (a === 0 || b === 0) return 0;
  if (a & opposite(b) & (NEGATIVE | POSITIVE)) return ANY;
  return ((a | b) & (NEGATIVE | POSITIVE)) | (a & b & NULL);
}

/** Of the greatest of two numbers with these signs. */
export function greatestOfSigns(a: Signs, b: Signs): Signs {
  const atMostZero = NEGATIVE | NULL;
  const zero = (a & NULL && b & atMostZero) || (b & NULL && a & atMostZero) ? NULL : 0;
  return ((a | b) & POSITIVE) | zero | (a & b & NEGATIVE);
}

export function leastOfSigns(a: Signs, b: Signs): Signs {
  return opposite(greatestOfSigns(opposite(a), opposite(b)));
}

/** The signs of a power, over the bases for which it is defined: roots of negative numbers are not. */
export function powerOfSigns(base: Signs, exponent: Rational): Signs {
  const zero = signOfRational(exponent) > 0 ? base & NULL : 0;
  if (!isInteger(exponent)) return zero | (base & POSITIVE);
  if (isEven(exponent)) return zero | (base & (NEGATIVE | POSITIVE) ? POSITIVE : 0);
  return zero | (base & (NEGATIVE | POSITIVE));
}
