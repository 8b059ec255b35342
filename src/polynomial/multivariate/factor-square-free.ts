import { largePrime, residue } from "../../number/prime-field.ts";
import { factorsOverIntegers } from "../factor.ts";
import { derivativeModulo, gcdModulo, reduceUnivariate } from "../modular.ts";
import { primitivePart, type UnivariatePolynomial } from "../univariate.ts";
import { factorsFromImages } from "./factor-lifting.ts";
import { imageAt } from "./integer-evaluation.ts";
import { scattered } from "./modular.ts";
import type { Multivariate } from "./polynomial.ts";

/** Coordinates of the first point are at most this in absolute value, of the next ones more by the squares of 1, 2, 3… */
const SMALL = 2;

/**
 * The irreducible factors over Z, up to sign, of a primitive square-free polynomial in at least two variables without factors
 * that are free of `x_0`, which occurs. The value at an integer point for the other variables has at least as many factors; if
 * no more, they are the images of those of f (Wang 1978). By Hilbert's irreducibility theorem points with more are rare, so
 * that the search ends.
 */
export function factorsOfSquareFree(f: Multivariate): readonly Multivariate[] {
  for (let attempt = 0; ; attempt += 1) {
    const point = pointOf(f.arity, attempt);
    const image = primitivePart(imageAt(f, point));
    if (!isSquareFreeModulo(image, largePrime(attempt))) continue;
    const images = factorsOverIntegers(image);
    if (images.length === 1) return [f];
    const factors = factorsFromImages(f, point, images, attempt);
    if (factors !== null) return factors;
  }
}

function pointOf(arity: number, attempt: number): number[] {
  const largest = SMALL + attempt ** 2;
  return Array.from({ length: arity }, (_, i) => scattered(attempt, i, 2 * largest + 2) - 1 - largest);
}

/** Whether the leading coefficient, which may be 0, keeps from 0 modulo the prime, and no factor becomes multiple. */
function isSquareFreeModulo(f: UnivariatePolynomial, p: number): boolean {
  if (residue(f.at(-1)!, p) === 0) return false;
  const image = reduceUnivariate(f, p);
  return gcdModulo(image, derivativeModulo(image, p), p).length === 1;
}
