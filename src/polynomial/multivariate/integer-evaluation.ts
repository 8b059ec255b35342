import { poll } from "../../number/patience.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import type { Multivariate } from "./polynomial.ts";

/** The value at an integer point. */
export function valueAt(p: Multivariate, point: readonly number[]): bigint {
  poll(p.coefficients.length);
  return p.coefficients.reduce((sum, _, t) => sum + termAt(p, t, 0, point), 0n);
}

/** The value in `x_0`, low to high up to its degree in p, at an integer point for the other variables. */
export function imageAt(p: Multivariate, point: readonly number[]): UnivariatePolynomial {
  const image = new Array<bigint>(p.exponents[0]! + 1).fill(0n);
  poll(p.coefficients.length);
  for (let t = 0; t < p.coefficients.length; t += 1) image[p.exponents[t * p.arity]!]! += termAt(p, t, 1, point);
  return image;
}

/** The value of a term without the variables before `from`. */
function termAt(
  { arity, exponents, coefficients }: Multivariate,
  t: number,
  from: number,
  point: readonly number[],
): bigint {
  let value = coefficients[t]!;
  for (let i = from; i < arity; i += 1) {
    const e = exponents[t * arity + i]!;
    if (e > 0) value *= BigInt(point[i]!) ** BigInt(e);
  }
  return value;
}
