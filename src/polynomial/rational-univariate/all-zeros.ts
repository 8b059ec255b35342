import { absInteger } from "../../number/integer.ts";
import { bitLength } from "../../number/rational.ts";
import { projectiveRank } from "../macaulay/projective-rank.ts";
import { resultantAtInfinity } from "../macaulay/resultant-at-infinity.ts";
import { derivativeModulo, gcdModulo, reduceUnivariate } from "../modular.ts";
import { type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { primitivePart } from "../multivariate/primitive.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  leadingCoefficient,
  maxNorm,
  sameUnivariate,
  scaleUnivariate,
} from "../univariate.ts";
import type { DivisionPlan } from "./quotient-image.ts";
import { PRIME_BITS, quotientImages } from "./quotient-images.ts";
import type { RationalUnivariate } from "./representation.ts";

/**
 * A number of bits: a representation that keeps its promises is that of all common zeros of n polynomials in n variables, if its
 * points are distinct zeros modulo so many primes that their product has more. `null` where that is not known to follow.
 *
 * It has D points, as many as the product of the degrees, and there are no zeros at infinity. For `E(T, s)`, the resultant of the
 * homogenised polynomials and `T·x_0 - Σ form_i·x_i - s·x_k`, lies in the ideal of these over Z (Macaulay 1916) and has degree D in T,
 * with the resultant r of the top forms, not 0, as leading coefficient. Modulo a prime at which the D points are distinct zeros,
 * `E` is therefore r times the product of the `T - t_j - s·x_jk`, also when that is 0, so that `E(T, 0)` and its derivative by s are
 * those multiples of `minimal` and of a numerator that their leading coefficients ask for, if the denominator is a multiple of the
 * derivative of `minimal`. All coefficients of E are at most `r·Π (2 + Σ |form_i|)·max(1, |x_j|)`, and r times the product of the
 * last is at most that of the sums of absolute values of coefficients, each to the power of the other degrees (Sombra 2004). What holds
 * modulo a product of primes that exceeds all coefficients involved, holds over Z.
 */
export function bitsForAll(system: readonly Multivariate[], representation: RationalUnivariate): number | null {
  const { minimal, denominator, numerators, form } = representation;
  const count = degreeOf(minimal);
  if (system.length !== form.length || system.some(({ coefficients }) => coefficients.length === 0)) return null;
  const degrees = system.map(totalDegree);
  if (degrees.includes(0) || degrees.reduce((product, d) => product * d, 1) !== count) return null;
  const derivative = derivativeOfUnivariate(minimal);
  const [above, below] = [leadingCoefficient(denominator), leadingCoefficient(derivative)];
  if (!sameUnivariate(scaleUnivariate(denominator, below), scaleUnivariate(derivative, above))) return null;
  const norm = system.reduce((total, f, i) => total * sumNorm(primitivePart(f)) ** BigInt(count / degrees[i]!), 1n);
  const size = form.reduce((sum, c) => sum + absInteger(BigInt(c)), 2n);
  const bound = bitLength(norm * size ** BigInt(count));
  const lead = bitLength(leadingCoefficient(minimal));
  const own = Math.max(
    bitLength(maxNorm(minimal)),
    lead + bitLength(above),
    bitLength(below) + bitLength(maxNorm(numerators.flat())),
  );
  return bound + own + 3;
}

/** Whether there are no zeros at infinity; for as many polynomials as variables. */
function hasNoneAtInfinity(system: readonly Multivariate[]): boolean {
  const r = resultantAtInfinity(system);
  return r === null ? projectiveRank(system) : r !== 0n;
}

/** Whether the points are seen to be all zeros, with primes of so many bits; `null` when there are not enough primes, or zeros at infinity. */
export function areAllZeros(
  system: readonly Multivariate[],
  { minimal, denominator, numerators }: RationalUnivariate,
  plan: DivisionPlan,
  bits: number,
): boolean | null {
  if (!hasNoneAtInfinity(system)) return null;
  const polynomials = [...numerators, denominator, minimal];
  let have = 0;
  for (const { field, image } of quotientImages(plan, polynomials, () => bits - have)) {
    if (image === "indivisible") return false;
    const { p } = field;
    const q = reduceUnivariate(minimal, p);
    if (q.length !== minimal.length || reduceUnivariate(denominator, p).length === 0) continue;
    if (gcdModulo(q, derivativeModulo(q, p), p).length !== 1) continue;
    have += PRIME_BITS;
    if (have > bits) return true;
  }
  return null;
}

function sumNorm({ coefficients }: Multivariate): bigint {
  return coefficients.reduce((sum, c) => sum + absInteger(c), 0n);
}
