import type { Multivariate } from "../multivariate/polynomial.ts";
import { totalDegree } from "../multivariate/polynomial.ts";
import {
  addUnivariate,
  divideExactly,
  multiplyUnivariate,
  powerUnivariate,
  primitivePart,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "../univariate.ts";
import type { RationalUnivariate } from "./representation.ts";

const NONE: UnivariatePolynomial = [];

/** `denominator^d · p(numerators/denominator)` for `p` of total degree `d`: not reduced modulo `minimal`. */
export function homogenisedValue(
  p: Multivariate,
  { denominator, numerators }: RationalUnivariate,
): UnivariatePolynomial {
  const { arity, exponents, coefficients } = p;
  const degree = totalDegree(p);
  const bases = [...numerators, denominator];
  const known = bases.map(() => new Map<number, UnivariatePolynomial>());
  const raised = (i: number, exponent: number): UnivariatePolynomial => {
    const found = known[i]!.get(exponent) ?? powerUnivariate(bases[i]!, exponent);
    known[i]!.set(exponent, found);
    return found;
  };
  // The terms from `start` to `end` share the exponents of the variables before `i`, and descend in that of `x_i` (Horner).
  const slice = (start: number, end: number, i: number, left: number): UnivariatePolynomial => {
    if (i === arity) return scaleUnivariate(raised(arity, left), coefficients[start]!);
    let total = NONE;
    for (let t = start; t < end; ) {
      const exponent = exponents[t * arity + i]!;
      let next = t + 1;
      while (next < end && exponents[next * arity + i] === exponent) next += 1;
      total = addUnivariate(total, slice(t, next, i + 1, left - exponent));
      const drop = exponent - (next < end ? exponents[next * arity + i]! : 0);
      if (drop > 0) total = multiplyUnivariate(total, raised(i, drop));
      t = next;
    }
    return total;
  };
  return slice(0, coefficients.length, 0, degree);
}

/** Whether `p` is 0 at every point of the representation: `minimal` divides an integer polynomial, so the quotient is one (Gauss). */
export function vanishesOn(p: Multivariate, representation: RationalUnivariate): boolean {
  return divides(representation.minimal, homogenisedValue(p, representation));
}

/** Whether the quotient is a polynomial over Q; the divisor is not 0. */
export function divides(divisor: UnivariatePolynomial, p: UnivariatePolynomial): boolean {
  return divideExactly(p, primitivePart(divisor)) !== null;
}
