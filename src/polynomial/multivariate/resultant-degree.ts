import { largePrime } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import type { Multivariate } from "./polynomial.ts";
import { degreeIn, isZero } from "./polynomial.ts";
import { resultantDegrees, squaredHeight } from "./resultant-bounds.ts";
import { resultantImage } from "./resultant-images.ts";

/** Bits of a prime, at least. */
const PRIME_BITS = 25;

/**
 * Whether the resultant in `x_0` of two polynomials in two variables is not 0 and has at most this degree in the other; exact. Its
 * coefficients above vanish modulo primes whose product exceeds them: none of it need be joined.
 */
export function hasResultantOfDegree(a: Multivariate, b: Multivariate, most: number): boolean {
  const needed = Math.ceil(bitLength(squaredHeight(a, b)) / 2) + 1;
  let isNonZero = false;
  for (let i = 0; i * PRIME_BITS < needed; i += 1) {
    const image = resultantImage(a, b, resultantDegrees(a, b), largePrime(i));
    if (degreeOfImage(image) > most) return false;
    isNonZero ||= image.some((c) => c !== 0);
  }
  return isNonZero;
}

/** The degree modulo the largest prime, which is seldom too small; -1 if one of the polynomials lacks `x_0` or it is 0. */
export function likelyResultantDegree(a: Multivariate, b: Multivariate): number {
  if (isZero(a) || isZero(b) || degreeIn(a, 0) < 1 || degreeIn(b, 0) < 1) return -1;
  return degreeOfImage(resultantImage(a, b, resultantDegrees(a, b), largePrime(0)));
}

function degreeOfImage(image: readonly number[]): number {
  return image.findLastIndex((c) => c !== 0);
}
