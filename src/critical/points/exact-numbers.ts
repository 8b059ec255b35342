import { call, linearCombination, number, quotient, rationalPower } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { ExactReal } from "../../expr/real.ts";
import { fromBigInt } from "../../number/rational.ts";
import { distinctRealRoots, realNumberOfRoot, sameRoot } from "../../polynomial/algebraic.ts";
import { explicitNumber } from "../../polynomial/algebraic-point/explicit-number.ts";
import { type ExplicitNumber, polynomialNumber } from "../../polynomial/algebraic-point/field-number.ts";
import type { PointField } from "../../polynomial/algebraic-point/point-field.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { rootsAtPoints } from "../../polynomial/algebraic-point/root-at-point.ts";
import type { ValueHeights } from "../../polynomial/algebraic-point/value-heights.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import { scaleUnivariate, type UnivariatePolynomial } from "../../polynomial/univariate.ts";

/** Fields of a higher degree get no minimal polynomials of their numbers. */
export const LARGEST_DEGREE = 256;

/**
 * The values of one polynomial over Q at algebraic points, exact: roots of their minimal polynomials, beyond degree 256
 * quotients of polynomials in the root that generates the field.
 */
export function numbersAtPoints(h: Polynomial, heights?: () => ValueHeights | null): (point: RealPoint) => ExactReal {
  const roots = rootsAtPoints(h, heights);
  const known = new Map<PointField, ExplicitNumber>();
  return (point) => {
    const { field } = point;
    if (field.degree <= LARGEST_DEGREE) return realNumberOfRoot(roots(point));
    let value = known.get(field);
    if (value === undefined) {
      value = explicitNumber(field, polynomialNumber(field, h));
      known.set(field, value);
    }
    return { kind: "closed-form", expr: inGenerator(value, point) };
  };
}

/** An explicit number as a quotient of polynomials in `rootof(minimal, k)`. */
function inGenerator({ numerator, content }: ExplicitNumber, { root, representation }: RealPoint): Expr {
  const { minimal, denominator } = representation;
  const k = distinctRealRoots(minimal).findIndex((other) => sameRoot(other, root)) + 1;
  const generator = call("rootof", ...minimal.map((c) => number(fromBigInt(c))), number(k));
  return quotient(polynomialIn(numerator, generator), polynomialIn(scaleUnivariate(denominator, content), generator));
}

function polynomialIn(p: UnivariatePolynomial, x: Expr): Expr {
  const powers = p.slice(1).map((_, i) => rationalPower(x, i + 1));
  return linearCombination(powers, p.slice(1).map(fromBigInt), fromBigInt(p[0] ?? 0n));
}
