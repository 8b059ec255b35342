import { type Ball, lowerEnd, upperEnd } from "../../number/ball.ts";
import { compareRational, printRational } from "../../number/rational.ts";
import { distinctRealRoots, rememberRoots } from "../algebraic.ts";
import type { Polynomial } from "../polynomial.ts";
import { type RealRoot, rationalAsRoot } from "../real-roots.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import { boundedMinimalPolynomial } from "./bounded-minimal-polynomial.ts";
import { rootsOfGenerator } from "./conjugate-roots.ts";
import { explicitNumber } from "./explicit-number.ts";
import { type ExplicitNumber, polynomialNumber } from "./field-number.ts";
import { minimalPolynomial } from "./minimal-polynomial.ts";
import { isVariable, type PointField } from "./point-field.ts";
import type { RealPoint } from "./real-points.ts";
import { valueAtRationals, valueOnBalls } from "./value-at-point.ts";
import { heightFrom, type ValueHeight, type ValueHeights } from "./value-heights.ts";

const FIRST_BITS = 32;
/** From this degree on, roots are found by the points that they belong to rather than by isolation. */
const LARGE_FIELD = 24;

/**
 * The values of one polynomial over Q in the coordinates, as roots of their minimal polynomials over Q; exact. Conjugate points
 * share the polynomial, which is worked out once; sooner when the points are among the zeros that `heights` was made for.
 */
export function rootsAtPoints(h: Polynomial, heights?: () => ValueHeights | null): (point: RealPoint) => RealRoot {
  const text = textOf(h);
  return (point) => {
    if (point.rational !== null) return rationalAsRoot(valueAtRationals(h, point.rational));
    let polynomial = point.field.minimalPolynomials.get(text);
    if (polynomial === undefined) {
      polynomial = polynomialOfValue(point.field, h, heights);
      point.field.minimalPolynomials.set(text, polynomial);
      if (point.field.degree >= LARGE_FIELD) {
        const roots = rootsOfGenerator(polynomial, h, point.field);
        if (roots !== null) rememberRoots(polynomial, roots);
      }
    }
    return rootIn(polynomial, (bits) => valueOnBalls(h, point.enclose(bits), bits));
  };
}

/** The degree from which it is worth while to bound heights. */
const LARGE_DEGREE = 8;

function polynomialOfValue(
  field: PointField,
  h: Polynomial,
  heights?: () => ValueHeights | null,
): UnivariatePolynomial {
  const coordinate = explicitCoordinate(field, h);
  if (coordinate !== null && isGenerator(field, coordinate)) return field.representation.minimal;
  const ofZeros = field.degree < LARGE_DEGREE ? null : heights?.();
  const bounded =
    ofZeros == null
      ? null
      : boundedMinimalPolynomial(
          field,
          polynomialNumber(field, h),
          coordinate === null ? withCoordinates(field, h, ofZeros(h)) : ofZeros(h),
        );
  if (bounded !== null) return bounded;
  const value = coordinate ?? explicitNumber(field, polynomialNumber(field, h));
  return isGenerator(field, value) ? field.representation.minimal : minimalPolynomial(field, value);
}

/** A better bound once the minimal polynomials of all coordinates are known. */
function withCoordinates(field: PointField, { variables }: Polynomial, height: ReturnType<ValueHeights>): ValueHeight {
  const coordinates = variables.flatMap((_, i) => {
    const known = field.minimalPolynomials.get(textOf(coordinateOf(variables, i)));
    return known === undefined ? [] : [known];
  });
  return coordinates.length < variables.length ? height : heightFrom(height, field.degree, coordinates);
}

export function coordinateOf(variables: readonly string[], i: number): Polynomial {
  return { variables, terms: [{ coefficient: 1, powers: [i, 1] }] };
}

function textOf({ terms }: Polynomial): string {
  return terms.map(({ coefficient, powers }) => `${printRational(coefficient)} ${powers.join()}`).join();
}

/** A coordinate has its numerator already. */
function explicitCoordinate(field: PointField, h: Polynomial): ExplicitNumber | null {
  const [term] = h.terms;
  const isCoordinate =
    h.terms.length === 1 && term!.coefficient === 1 && term!.powers[1] === 1 && term!.powers.length === 2;
  return isCoordinate ? { numerator: field.representation.numerators[term!.powers[0]!]!, content: 1n } : null;
}

function isGenerator({ representation }: PointField, { numerator, content }: ExplicitNumber): boolean {
  return isVariable(representation, numerator, content);
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
