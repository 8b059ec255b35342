import {
  degreeOf,
  derivativeOfUnivariate,
  primitivePart,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "./univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "./univariate-gcd.ts";

/** A factor of a polynomial with the power to which it divides it. */
export interface Factor {
  readonly polynomial: UnivariatePolynomial;
  readonly multiplicity: number;
}

/**
 * Square-free decomposition of a non-zero polynomial: its primitive part is the product of the factors to their
 * multiplicities; factors are primitive, square-free, pairwise coprime, not constant, in ascending multiplicity (Yun 1976).
 */
export function squareFreeFactors(p: UnivariatePolynomial): readonly Factor[] {
  const f = primitivePart(p);
  if (degreeOf(f) < 1) return [];
  const derivative = derivativeOfUnivariate(f);
  const common = gcdOfUnivariate(f, derivative);
  if (degreeOf(common) === 0) return [{ polynomial: f, multiplicity: 1 }];
  const factors: Factor[] = [];
  let c = quotientOfUnivariate(f, common);
  let d = subtractUnivariate(quotientOfUnivariate(derivative, common), derivativeOfUnivariate(c));
  for (let multiplicity = 1; degreeOf(c) > 0; multiplicity += 1) {
    const factor = primitivePart(gcdOfUnivariate(c, d));
    if (degreeOf(factor) > 0) factors.push({ polynomial: factor, multiplicity });
    c = quotientOfUnivariate(c, factor);
    d = subtractUnivariate(quotientOfUnivariate(d, factor), derivativeOfUnivariate(c));
  }
  return factors;
}

/** The product of the square-free factors: the same roots, each simple; primitive. */
export function squareFreePart(p: UnivariatePolynomial): UnivariatePolynomial {
  const f = primitivePart(p);
  if (degreeOf(f) < 1) return f;
  const common = gcdOfUnivariate(f, derivativeOfUnivariate(f));
  return degreeOf(common) === 0 ? f : primitivePart(quotientOfUnivariate(f, primitivePart(common)));
}
