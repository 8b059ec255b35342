import {
  addBall,
  type Ball,
  ballFromRational,
  type Enclosed,
  multiplyBall,
  unionBall,
  upperPoint,
} from "../../number/ball.ts";
import type { Rational } from "../../number/rational.ts";
import { encloseRationalPower } from "../enclose-power.ts";

/** A number that a non-negative real number is known not to exceed, as an exact ball; `null`: beyond the range of balls. */
export type UpperBound = Ball | null;

const BITS = 64;

function upperEndOf(value: Enclosed): UpperBound {
  return typeof value === "object" ? upperPoint(value) : null;
}

/** A bound of a non-negative rational that exceeds it by a relative `2^-60` at most. */
export function boundOfRational(q: Rational): UpperBound {
  return upperPoint(ballFromRational(q, BITS));
}

/** A bound of the product of all numbers that the given ones bound; of 1 for none. */
export function productOfBounds(...bounds: readonly UpperBound[]): UpperBound {
  return bounds.reduce((a, b) => (a === null || b === null ? null : upperPoint(multiplyBall(a, b, BITS))), ONE);
}

/** A bound of the sum. */
export function sumOfBounds(a: UpperBound, b: UpperBound): UpperBound {
  return a === null || b === null ? null : upperPoint(addBall(a, b, BITS));
}

/** A bound of both. */
export function greaterBound(a: UpperBound, b: UpperBound): UpperBound {
  return a === null || b === null ? null : upperPoint(unionBall(a, b, BITS));
}

/** A bound of the power with a non-negative exponent. */
export function powerOfBound(a: UpperBound, exponent: Rational): UpperBound {
  return a === null ? null : upperEndOf(encloseRationalPower(a, exponent, BITS));
}

const ONE: UpperBound = { mid: 1n, rad: 0n, exp: 0 };
