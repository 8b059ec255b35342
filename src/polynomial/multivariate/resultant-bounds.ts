import { degreeIn, type Multivariate } from "./polynomial.ts";

const SLOPES: readonly number[] = [-2, -1, -0.5, 0, 0.5, 1, 2];

/**
 * Bounds of the degrees of the resultant in `x_0` in each variable; that in `x_0` is 0. With the weight 1 for `x_k` and any
 * slope for `x_0` the products of Sylvester's determinant are homogeneous in `x_0` of degree `mn`, which is subtracted.
 */
export function resultantDegrees(a: Multivariate, b: Multivariate): number[] {
  const [m, n] = [degreeIn(a, 0), degreeIn(b, 0)];
  return Array.from({ length: a.arity }, (_, k) => {
    if (k === 0) return 0;
    const bounds = SLOPES.map(
      (slope) => n * highestWeight(a, k, slope) + m * highestWeight(b, k, slope) - slope * m * n,
    );
    return Math.max(0, Math.floor(Math.min(...bounds)));
  });
}

function highestWeight({ arity, exponents }: Multivariate, k: number, slope: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < exponents.length; t += arity) {
    highest = Math.max(highest, exponents[t + k]! + slope * exponents[t]!);
  }
  return highest;
}

/** The square of a bound of the coefficients of the resultant in `x_0` (Hadamard's inequality on the unit torus). */
export function squaredHeight(a: Multivariate, b: Multivariate): bigint {
  const [m, n] = [degreeIn(a, 0), degreeIn(b, 0)];
  return squaredNorm(a) ** BigInt(n) * squaredNorm(b) ** BigInt(m);
}

/** The sum over the powers of `x_0` of the squares of the sums of absolute values of coefficients. */
function squaredNorm({ arity, exponents, coefficients }: Multivariate): bigint {
  let norm = 0n;
  for (let t = 0; t < coefficients.length; ) {
    const power = exponents[t * arity];
    let sum = 0n;
    for (; t < coefficients.length && exponents[t * arity] === power; t += 1) {
      sum += coefficients[t]! < 0n ? -coefficients[t]! : coefficients[t]!;
    }
    norm += sum * sum;
  }
  return norm;
}
