import {
  addBall,
  type Ball,
  ballFromRational,
  ballSign,
  type Enclosed,
  isZero,
  LARGEST_EXPONENT,
  lowerEnd,
  lowerPoint,
  magnitude,
  multiplyBall,
  negateBall,
  powerBall,
  subtractBall,
  upperEnd,
  upperPoint,
} from "../../number/ball.ts";
import { isInteger, negateRational, type Rational, signOfRational } from "../../number/rational.ts";
import { ZERO } from "../../number/rounding.ts";
import type { Interval } from "../bounds.ts";
import { encloseRationalPower } from "../enclose-power.ts";

/**
 * An interval with exact ends, `null` for an infinite one. It holds every value of an expression at the points of a box where
 * there is one; unlike a ball, it does not say that there is one everywhere.
 */
export interface Span {
  readonly lower: Ball | null;
  readonly upper: Ball | null;
}

/** A ball: a value everywhere in the box; `"undefined"`: nowhere. */
export type Extended = Ball | Span | "undefined";

export const LINE: Span = { lower: null, upper: null };

export function isBall(value: Extended): value is Ball {
  return typeof value === "object" && "mid" in value;
}

export function spanOf(value: Ball | Span): Span {
  return "mid" in value ? span(lowerPoint(value), upperPoint(value)) : value;
}

/** From the least member of one ball to the greatest of another; without a bound where there is none. */
export function spanBetween(low: Ball | null, high: Ball | null): Span {
  return span(low === null ? null : lowerPoint(low), high === null ? null : upperPoint(high));
}

/** Ends of a larger or smaller exponent are rounded outwards, to keep numbers short. */
const LARGEST = 4096;

function span(lower: Ball | null, upper: Ball | null): Span {
  return {
    lower: lower === null ? null : bounded(lower),
    upper: upper === null ? null : negative(bounded(negateBall(upper))),
  };
}

function negative(ball: Ball | null): Ball | null {
  return ball === null ? null : negateBall(ball);
}

/** A lower bound of moderate exponent. */
function bounded(lower: Ball): Ball | null {
  const size = magnitude(lower);
  if (isZero(lower) || (size < LARGEST && size > -LARGEST)) return lower;
  if (size >= LARGEST) return lower.mid > 0n ? { mid: 1n, rad: 0n, exp: LARGEST } : null;
  return lower.mid > 0n ? ZERO : { mid: -1n, rad: 0n, exp: -LARGEST };
}

export function intervalOfSpan({ lower, upper }: Span): Interval {
  return { from: lower === null ? "-oo" : lowerEnd(lower), to: upper === null ? "+oo" : upperEnd(upper) };
}

export function spanOfInterval({ from, to }: Interval, bits: number): Span {
  const [low, high] = [
    from === "-oo" ? null : ballFromRational(from, bits),
    to === "+oo" ? null : ballFromRational(to, bits),
  ];
  return span(low === null ? null : lowerPoint(low), high === null ? null : upperPoint(high));
}

export function addSpans(a: Span, b: Span, bits: number): Span {
  return span(
    a.lower === null || b.lower === null ? null : lowerPoint(addBall(a.lower, b.lower, bits)),
    a.upper === null || b.upper === null ? null : upperPoint(addBall(a.upper, b.upper, bits)),
  );
}

export function negateSpan({ lower, upper }: Span): Span {
  return { lower: negative(upper), upper: negative(lower) };
}

type End = Ball | "-oo" | "+oo";

export function multiplySpans(a: Span, b: Span, bits: number): Span {
  const ends = [a.lower ?? "-oo", a.upper ?? "+oo"] as const;
  const products = ends.flatMap((x) => [productOf(x, b.lower ?? "-oo", bits), productOf(x, b.upper ?? "+oo", bits)]);
  if (products.includes("-oo") || products.includes("+oo")) {
    const finite = products.filter((end) => typeof end === "object");
    return span(products.includes("-oo") ? null : least(finite), products.includes("+oo") ? null : greatest(finite));
  }
  return span(least(products as Ball[]), greatest(products as Ball[]));
}

/** An infinite end stands for numbers without bound, so that `0·oo` is 0. */
function productOf(a: End, b: End, bits: number): End {
  const sign = signOfEnd(a) * signOfEnd(b);
  if (sign === 0) return ZERO;
  if (typeof a === "string" || typeof b === "string") return sign > 0 ? "+oo" : "-oo";
  return multiplyBall(a, b, bits);
}

function signOfEnd(end: End): number {
  return end === "-oo" ? -1 : end === "+oo" ? 1 : ballSign(end)!;
}

function least(balls: readonly Ball[]): Ball | null {
  return extreme(balls.map(lowerPoint), 1);
}

function greatest(balls: readonly Ball[]): Ball | null {
  return extreme(balls.map(upperPoint), -1);
}

/** The least (`sign` 1) or greatest of exact numbers; `null` of none. */
function extreme(points: readonly Ball[], sign: 1 | -1): Ball | null {
  let best: Ball | null = null;
  for (const point of points) {
    if (best === null || ballSign(subtractBall(point, best, LARGEST_EXPONENT)) === -sign) best = point;
  }
  return best;
}

export function uniteSpans(a: Span, b: Span): Span {
  return {
    lower: a.lower === null || b.lower === null ? null : extreme([a.lower, b.lower], 1),
    upper: a.upper === null || b.upper === null ? null : extreme([a.upper, b.upper], -1),
  };
}

/** `max` (`sign` 1) or `min` of members of both. */
export function extremumOfSpans(a: Span, b: Span, sign: 1 | -1): Span {
  if (sign === -1) return negateSpan(extremumOfSpans(negateSpan(a), negateSpan(b), 1));
  const lower = a.lower === null ? b.lower : b.lower === null ? a.lower : extreme([a.lower, b.lower], -1);
  return { lower, upper: uniteSpans(a, b).upper };
}

/** `x^exponent` over the members where it has a value; `"undefined"` where none has. */
export function powerOfSpan(x: Span, exponent: Rational, bits: number): Span | "undefined" {
  if (signOfRational(exponent) < 0) {
    const power = powerOfSpan(x, negateRational(exponent), bits);
    return power === "undefined" ? power : reciprocal(power, bits);
  }
  if (typeof exponent === "number") return integerPower(x, exponent, bits);
  if (isInteger(exponent)) return LINE;
  if (x.upper !== null && ballSign(x.upper) === -1) return "undefined";
  const from = x.lower === null || ballSign(x.lower) !== 1 ? ZERO : x.lower;
  return span(
    lowerOf(encloseRationalPower(from, exponent, bits)),
    x.upper === null ? null : upperOf(encloseRationalPower(x.upper, exponent, bits)),
  );
}

function lowerOf(value: Enclosed): Ball | null {
  return typeof value === "object" ? lowerPoint(value) : null;
}

function upperOf(value: Enclosed): Ball | null {
  return typeof value === "object" ? upperPoint(value) : null;
}

function integerPower(x: Span, n: number, bits: number): Span {
  const at = (end: Ball | null): Enclosed => (end === null ? "unknown" : powerBall(end, n, bits));
  if (n % 2 === 1) return span(lowerOf(at(x.lower)), upperOf(at(x.upper)));
  const size = absolute(x);
  return span(lowerOf(at(size.lower)) ?? ZERO, upperOf(at(size.upper)));
}

/** The absolute values of the members. */
export function absolute(x: Span): Span {
  if (x.lower !== null && ballSign(x.lower) !== -1) return x;
  if (x.upper !== null && ballSign(x.upper) !== 1) return negateSpan(x);
  return {
    lower: ZERO,
    upper: x.lower === null || x.upper === null ? null : extreme([negateBall(x.lower), x.upper], -1),
  };
}

/** `1/x` over the members other than 0. */
function reciprocal(x: Span, bits: number): Span | "undefined" {
  const low = x.lower === null ? -1 : ballSign(x.lower)!;
  const high = x.upper === null ? 1 : ballSign(x.upper)!;
  if (low === 0 && high === 0) return "undefined";
  if (low < 0 && high > 0) return LINE;
  const inverse = (end: Ball | null): Enclosed => (end === null ? ZERO : powerBall(end, -1, bits));
  return span(high === 0 ? null : lowerOf(inverse(x.upper)), low === 0 ? null : upperOf(inverse(x.lower)));
}
