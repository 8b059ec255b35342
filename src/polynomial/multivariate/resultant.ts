import { joinResidues, largePrime, type Residues, symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { quotientBy } from "./division.ts";
import { power } from "./multiplication.ts";
import { type Packing, packingFor, unpack } from "./packing.ts";
import { degreeIn, degrees, divideByInteger, isZero, type Multivariate, negate, scale, zero } from "./polynomial.ts";
import { integerContent } from "./primitive.ts";
import { coefficientsIn, derivativeIn, leadingCoefficientIn } from "./recursive.ts";
import { resultantDegrees, squaredHeight } from "./resultant-bounds.ts";
import { resultantImage } from "./resultant-images.ts";
import { resultantBySubresultants } from "./subresultants.ts";
import { restoreVariables, selectVariables } from "./variables.ts";

/** Subresultants are faster than images at more points than this to the power of the lower degree. */
const POINTS_FOR_A_DEGREE = 5;
const LARGEST_GRID = 10 ** 7;

/** The resultant in `x_i`, the determinant of Sylvester's matrix; 0 if one of the polynomials is 0. */
export function resultant(a: Multivariate, b: Multivariate, i: number): Multivariate {
  if (isZero(a) || isZero(b)) return zero(a.arity);
  const [m, n] = [degreeIn(a, i), degreeIn(b, i)];
  if (m === 0) return power(a, n);
  if (n === 0) return power(b, m);
  const order = [i, ...othersOccurring(a, b, i)];
  const [contentOfA, contentOfB] = [integerContent(a), integerContent(b)];
  const left = divideByInteger(selectVariables(a, order), contentOfA);
  const right = divideByInteger(selectVariables(b, order), contentOfB);
  const value = scale(eliminateFirst(left, right), contentOfA ** BigInt(n) * contentOfB ** BigInt(m));
  return restoreVariables(value, order, a.arity);
}

/** `(-1)^(m(m-1)/2) · res(p, p′)/lead(p)` in `x_i`, where `p` has the positive degree m. */
export function discriminant(p: Multivariate, i: number): Multivariate {
  const degree = degreeIn(p, i);
  if (degree < 1) throw new RangeError("the discriminant of a polynomial without the variable");
  const value = quotientBy(resultant(p, derivativeIn(p, i), i), leadingCoefficientIn(p, i));
  return degree % 4 < 2 ? value : negate(value);
}

function othersOccurring(a: Multivariate, b: Multivariate, i: number): number[] {
  const degreesOfB = degrees(b);
  return degrees(a).flatMap((degree, k) => (k !== i && (degree > 0 || degreesOfB[k]! > 0) ? [k] : []));
}

/** The resultant in `x_0` of polynomials in which it occurs. */
function eliminateFirst(a: Multivariate, b: Multivariate): Multivariate {
  const highest = resultantDegrees(a, b);
  const bound = squaredHeight(a, b);
  const packing = packingFor(highest);
  const worth = Math.min(POINTS_FOR_A_DEGREE ** Math.min(degreeIn(a, 0), degreeIn(b, 0)), LARGEST_GRID);
  if (packing !== null && packing.size * primesFor(bound) <= worth)
    return resultantFromImages(a, b, bound, highest, packing);
  return resultantBySubresultants(coefficientsIn(a, 0), coefficientsIn(b, 0));
}

/** About so many primes have a product beyond twice the square root. */
function primesFor(squaredBound: bigint): number {
  return Math.ceil((bitLength(squaredBound) / 2 + 1) / 26);
}

/** Images modulo so many primes that coefficients below the bound are determined. */
function resultantFromImages(
  a: Multivariate,
  b: Multivariate,
  squaredBound: bigint,
  highest: readonly number[],
  packing: Packing,
): Multivariate {
  let known: Residues = { modulus: 1n, values: new Array<bigint>(packing.size).fill(0n) };
  for (let i = 0; known.modulus ** 2n <= 4n * squaredBound; i += 1) {
    const p = largePrime(i);
    known = joinResidues(known, resultantImage(a, b, highest, p), p);
  }
  const { modulus, values } = known;
  const keys: number[] = [];
  for (let key = values.length - 1; key >= 0; key -= 1) if (values[key] !== 0n) keys.push(key);
  return unpack(
    keys,
    keys.map((key) => symmetricResidue(values[key]!, modulus)),
    packing,
  );
}
