import { InternalError } from "../../diagnostic/internal-error.ts";
import { fractionsFromImages } from "../../polynomial/algebraic-point/explicit-number.ts";
import { polynomialNumber } from "../../polynomial/algebraic-point/field-number.ts";
import { invertInField, multiplyInField } from "../../polynomial/algebraic-point/modular-field.ts";
import type { PointField } from "../../polynomial/algebraic-point/point-field.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, type Multivariate, subtract, variableOf } from "../../polynomial/multivariate/polynomial.ts";
import { restoreVariables } from "../../polynomial/multivariate/variables.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { satisfies } from "../../polynomial/rational-univariate/satisfies.ts";
import { scaleUnivariate, univariate } from "../../polynomial/univariate.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/**
 * The points of a field with one more coordinate, the reciprocal of a polynomial that is not 0 at any of them: so that rational
 * functions of the coordinates are polynomials. Found modulo primes, proved by the equation that defines it.
 */
export function withInverse(field: PointField, divisor: Multivariate): RationalUnivariate {
  const { minimal, denominator, numerators, form } = field.representation;
  const value = polynomialNumber(field, polynomialFrom(divisor));
  const candidates = fractionsFromImages(field, (at) => {
    const image = value.image(at);
    const inverse = image === null ? null : invertInField(at.field, image);
    return inverse === null ? null : multiplyInField(at.field, inverse, at.denominator);
  });
  const equation = reciprocalEquation(divisor);
  for (const found of candidates) {
    const extended = {
      minimal,
      denominator: scaleUnivariate(denominator, found.denominator),
      numerators: [...numerators.map((p) => scaleUnivariate(p, found.denominator)), univariate(found.numerators)],
      form: [...form, 0],
    };
    if (satisfies([equation], extended)) return extended;
  }
  throw new InternalError("there are infinitely many primes");
}

/** `w·p - 1` in one more variable. */
function reciprocalEquation(p: Multivariate): Multivariate {
  const arity = p.arity + 1;
  const places = Array.from({ length: p.arity }, (_, i) => i);
  const product = multiply(restoreVariables(p, places, arity), variableOf(arity, p.arity));
  return subtract(product, constant(arity, 1n));
}
