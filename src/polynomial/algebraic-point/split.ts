import { InternalError } from "../../diagnostic/internal-error.ts";
import { gcd } from "../../number/rational.ts";
import { factorsOverIntegers } from "../factor.ts";
import type { RationalUnivariate } from "../rational-univariate/representation.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  divideExactly,
  multiplyUnivariate,
  primitivePart,
  sameUnivariate,
  scaleUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
  univariate,
} from "../univariate.ts";
import { fractionsFromImages, imageOfUnivariate } from "./explicit-number.ts";
import { multiplyInField } from "./modular-field.ts";
import { type PointField, pointField } from "./point-field.ts";

/**
 * The points of a representation, divided into conjugate ones: one field for each irreducible factor of `minimal`, its
 * denominator a multiple of the derivative of the factor, so that numerators are short (Rouillier 1999). In ascending degree.
 */
export function conjugateFields(whole: RationalUnivariate): readonly PointField[] {
  const factors = factorsOverIntegers(whole.minimal);
  return factors.map((minimal) => {
    const derivative = derivativeOfUnivariate(minimal);
    const unchanged =
      factors.length === 1 && sameUnivariate(primitivePart(whole.denominator), primitivePart(derivative));
    return pointField(unchanged ? whole : reduced(whole, minimal, derivative));
  });
}

/** The representation modulo a factor of its minimal polynomial, with a multiple of `derivative` as denominator. */
function reduced(
  { denominator, numerators, form }: RationalUnivariate,
  minimal: UnivariatePolynomial,
  derivative: UnivariatePolynomial,
): RationalUnivariate {
  const original = pointField({ minimal, denominator, numerators, form });
  const quotients = numerators.map((numerator) => {
    const candidates = fractionsFromImages(original, (at) => {
      const quotient = multiplyInField(at.field, imageOfUnivariate(at, numerator), at.inverseDenominator);
      return multiplyInField(at.field, quotient, imageOfUnivariate(at, derivative));
    });
    const expected = multiplyUnivariate(numerator, derivative);
    for (const found of candidates) {
      const claimed = multiplyUnivariate(univariate(found.numerators), denominator);
      if (divides(minimal, subtractUnivariate(scaleUnivariate(expected, found.denominator), claimed))) return found;
    }
    throw new InternalError("there are infinitely many primes");
  });
  const common = quotients.reduce((c, q) => (c / gcd(c, q.denominator)) * q.denominator, 1n);
  return {
    minimal,
    denominator: scaleUnivariate(derivative, common),
    numerators: quotients.map((q) => univariate(q.numerators.map((c) => c * (common / q.denominator)))),
    form,
  };
}

function divides(divisor: UnivariatePolynomial, f: UnivariatePolynomial): boolean {
  return f.length === 0 || (degreeOf(f) >= degreeOf(divisor) && divideExactly(f, divisor) !== null);
}
