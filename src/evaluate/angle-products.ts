import { difference, negate, ONE, product, sum, ZERO } from "../expr/build.ts";
import {
  absRational,
  addRational,
  compareRational,
  denominator,
  fromBigInt,
  gcd,
  multiplyRational,
  type Rational,
} from "../number/rational.ts";
import type { AngleSum, Point } from "./angle-terms.ts";

/** Of the multiples of all angles together. */
const LARGEST_MULTIPLE = 32;

/** The least m for which all multiples of angles in m times the sum are whole; `null` if they are many. */
export function wholeMultiple({ terms }: AngleSum): Rational | null {
  const m = fromBigInt(terms.reduce((m, { weight }) => (m / gcd(m, denominator(weight))) * denominator(weight), 1n));
  const total = terms.reduce<Rational>((n, { weight }) => addRational(n, multiplyRational(m, absRational(weight))), 0);
  return compareRational(total, LARGEST_MULTIPLE) > 0 ? null : m;
}

/** A point at m times the sum of the angles, without the half turns. */
export function pointAtMultiple({ terms }: AngleSum, m: Rational): Point {
  const powers = terms.map(({ weight, point }) => powerOf(point, multiplyRational(m, weight) as number));
  return powers.reduce(rotated, { x: ONE, y: ZERO });
}

/** The point whose angle is the sum of the angles: complex multiplication. */
export function rotated(a: Point, b: Point): Point {
  return {
    x: difference(product(a.x, b.x), product(a.y, b.y)),
    y: sum(product(a.x, b.y), product(a.y, b.x)),
  };
}

function powerOf(point: Point, exponent: number): Point {
  const base = exponent < 0 ? { x: point.x, y: negate(point.y) } : point;
  return new Array<Point>(Math.abs(exponent)).fill(base).reduce(rotated, { x: ONE, y: ZERO });
}
