import { algebraicSign } from "../../evaluate/algebraic/sign.ts";
import { enclose } from "../../evaluate/enclose.ts";
import { call, difference, negate, ONE, PI, product, scale, sum, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { magnitude, scaleBall, subtractBall } from "../../number/ball.ts";
import { piBall } from "../../number/enclosures/constants.ts";
import {
  absRational,
  addRational,
  compareRational,
  denominator,
  fromBigInt,
  gcd,
  multiplyRational,
  type Rational,
  subtractRational,
} from "../../number/rational.ts";
import { type AngleSum, angleSumOf, type Point } from "./angle-terms.ts";
import { likelyHalfTurns } from "./cosines.ts";

const BITS = 192;
/** Of the multiples of all angles together. */
const LARGEST_MULTIPLE = 32;
const NOWHERE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * `r·pi` with a rational r of small denominator that is proved to equal a linear combination of pi and of inverse
 * trigonometric functions at algebraic constants, or `null`. With m a common denominator of the weights, m times the
 * combination is, modulo pi, the angle of a product of powers of points; that this is `m·r·pi` modulo pi is an algebraic
 * identity, and an enclosure tells the multiples of pi apart.
 */
export function recognizedAngle(expr: Expr): Expr | null {
  const angles = angleSumOf(expr);
  const value = angles === null ? "unknown" : enclose(expr, NOWHERE, BITS);
  const r = likelyHalfTurns(value, BITS);
  if (angles === null || typeof value === "string" || r === null) return null;
  const m = commonDenominator(angles);
  const distance = subtractBall(value, scaleBall(piBall(BITS), r, BITS), BITS);
  if (magnitude(scaleBall(distance, m, BITS)) > 1 || multiplesIn(angles, m) > LARGEST_MULTIPLE) return null;
  return pointsAt(angles, m, r) ? scale(PI, r) : null;
}

function commonDenominator({ terms }: AngleSum): Rational {
  return fromBigInt(terms.reduce((m, { weight }) => (m / gcd(m, denominator(weight))) * denominator(weight), 1n));
}

function multiplesIn({ terms }: AngleSum, m: Rational): number {
  const total = terms.reduce<Rational>((n, { weight }) => addRational(n, multiplyRational(m, absRational(weight))), 0);
  return compareRational(total, LARGEST_MULTIPLE) > 0 ? Number.POSITIVE_INFINITY : (total as number);
}

/** Whether m times the angles lie at `m·r·pi` modulo pi, proved: the product of the points lies on that line. */
function pointsAt({ terms, halfTurns }: AngleSum, m: Rational, r: Rational): boolean {
  const powers = terms.map(({ weight, point }) => powerOf(point, multiplyRational(m, weight) as number));
  const { x, y } = powers.reduce(rotated, { x: ONE, y: ZERO });
  const angle = scale(PI, multiplyRational(m, subtractRational(r, halfTurns)));
  return algebraicSign(difference(product(y, call("cos", angle)), product(x, call("sin", angle)))) === 0;
}

/** The point whose angle is the sum of the angles: complex multiplication. */
function rotated(a: Point, b: Point): Point {
  return {
    x: difference(product(a.x, b.x), product(a.y, b.y)),
    y: sum(product(a.x, b.y), product(a.y, b.x)),
  };
}

function powerOf(point: Point, exponent: number): Point {
  const base = exponent < 0 ? { x: point.x, y: negate(point.y) } : point;
  return new Array<Point>(Math.abs(exponent)).fill(base).reduce(rotated, { x: ONE, y: ZERO });
}
