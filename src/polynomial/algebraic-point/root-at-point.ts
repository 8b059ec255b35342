import { type Ball, lowerEnd, upperEnd } from "../../number/ball.ts";
import { compareRational, printRational } from "../../number/rational.ts";
import { distinctRealRoots } from "../algebraic.ts";
import type { Polynomial } from "../polynomial.ts";
import { type RealRoot, rationalAsRoot } from "../real-roots.ts";
import { divideExactly, scaleUnivariate, subtractUnivariate, type UnivariatePolynomial } from "../univariate.ts";
import { explicitNumber } from "./explicit-number.ts";
import { type ExplicitNumber, polynomialNumber } from "./field-number.ts";
import { minimalPolynomial } from "./minimal-polynomial.ts";
import type { PointField } from "./point-field.ts";
import type { RealPoint } from "./real-points.ts";
import { valueAtRationals, valueOnBalls } from "./value-at-point.ts";

const FIRST_BITS = 32;

/**
 * The values of one polynomial over Q in the coordinates, as roots of their minimal polynomials over Q; exact. Conjugate points
 * share the polynomial, which is worked out once.
 */
export function rootsAtPoints(h: Polynomial): (point: RealPoint) => RealRoot {
  const text = h.terms.map(({ coefficient, powers }) => `${printRational(coefficient)} ${powers.join()}`).join();
  return (point) => {
    if (point.rational !== null) return rationalAsRoot(valueAtRationals(h, point.rational));
    let polynomial = point.field.minimalPolynomials.get(text);
    if (polynomial === undefined) {
      const value = explicitValue(point.field, h);
      polynomial = isGenerator(point.field, value)
        ? point.field.representation.minimal
        : minimalPolynomial(point.field, value);
      point.field.minimalPolynomials.set(text, polynomial);
    }
    return rootIn(polynomial, (bits) => valueOnBalls(h, point.enclose(bits), bits));
  };
}

/** A coordinate has its numerator already. */
function explicitValue(field: PointField, h: Polynomial): ExplicitNumber {
  const [term] = h.terms;
  const isCoordinate =
    h.terms.length === 1 && term!.coefficient === 1 && term!.powers[1] === 1 && term!.powers.length === 2;
  if (isCoordinate) return { numerator: field.representation.numerators[term!.powers[0]!]!, content: 1n };
  return explicitNumber(field, polynomialNumber(field, h));
}

/** Whether the number is t itself, by an exact division. */
function isGenerator({ representation }: PointField, { numerator, content }: ExplicitNumber): boolean {
  const { minimal, denominator } = representation;
  const difference = subtractUnivariate(numerator, scaleUnivariate([0n, ...denominator], content));
  return divideExactly(difference, minimal) !== null;
}

/** The one real root of the polynomial in ever smaller balls that are known to hold it. */
function rootIn(polynomial: UnivariatePolynomial, enclose: (bits: number) => Ball): RealRoot {
  let left = distinctRealRoots(polynomial);
  for (let bits = FIRST_BITS; left.length > 1; bits *= 2) {
    const ball = enclose(bits);
    const [from, to] = [lowerEnd(ball), upperEnd(ball)];
    left = left.filter(
      ({ isolating }) => compareRational(isolating[0], to) <= 0 && compareRational(from, isolating[1]) <= 0,
    );
  }
  const { polynomial: own, isolating } = left[0]!;
  return { polynomial: own, isolating };
}
