import { ballFromRational, lowerEnd } from "../../number/ball.ts";
import {
  addRational,
  bitLength,
  compareRational,
  denominator,
  divideRational,
  fraction,
  fromBigInt,
  multiplyRational,
  negateRational,
  numerator,
  powerRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import type { Interval } from "../bounds.ts";

/** Digits to which long end points are rounded outwards. */
const BITS = 48;
/** Digits that an end point may have, numerator and denominator together. */
const LONGEST = 110;
/** Beyond `2^LARGEST_MAGNITUDE` a number is as good as infinite, below its inverse as good as 0. */
const LARGEST_MAGNITUDE = 2048;
const LARGEST: Rational = fromBigInt(1n << BigInt(LARGEST_MAGNITUDE - 2));
const SMALLEST_NEGATIVE: Rational = fraction(-1n, 1n << BigInt(LARGEST_MAGNITUDE - 2));

export const LINE: Interval = { from: "-oo", to: "+oo" };

export function pointInterval(value: Rational): Interval {
  return { from: value, to: value };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  const from = a.from === "-oo" || b.from === "-oo" ? "-oo" : addRational(a.from, b.from);
  const to = a.to === "+oo" || b.to === "+oo" ? "+oo" : addRational(a.to, b.to);
  return roundedOut({ from, to });
}

type End = Rational | "-oo" | "+oo";

/** Infinite ends are no members, so that 0 times one of them is 0. */
function multiplyEnds(a: End, b: End): End {
  const sign = signOfEnd(a) * signOfEnd(b);
  if (sign === 0) return 0;
  if (typeof a === "string" || typeof b === "string") return sign > 0 ? "+oo" : "-oo";
  return multiplyRational(a, b);
}

function signOfEnd(a: End): number {
  return a === "-oo" ? -1 : a === "+oo" ? 1 : signOfRational(a);
}

function compareEnds(a: End, b: End): number {
  if (a === b) return 0;
  if (a === "-oo" || b === "+oo") return -1;
  return a === "+oo" || b === "-oo" ? 1 : compareRational(a, b);
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const ends = [a.from, a.to].flatMap((x) => [b.from, b.to].map((y) => multiplyEnds(x, y)));
  return hullOfEnds(ends);
}

export function scaleInterval(a: Interval, factor: Rational): Interval {
  return hullOfEnds([multiplyEnds(a.from, factor), multiplyEnds(a.to, factor)]);
}

function hullOfEnds(ends: readonly End[]): Interval {
  const least = ends.reduce((m, end) => (compareEnds(end, m) < 0 ? end : m));
  const greatest = ends.reduce((m, end) => (compareEnds(end, m) > 0 ? end : m));
  return roundedOut({ from: least === "+oo" ? "-oo" : least, to: greatest === "-oo" ? "+oo" : greatest });
}

export function intersectIntervals(a: Interval, b: Interval): Interval {
  return {
    from: compareEnds(a.from, b.from) >= 0 ? a.from : b.from,
    to: compareEnds(a.to, b.to) <= 0 ? a.to : b.to,
  };
}

export function unionOfIntervals(a: Interval, b: Interval): Interval {
  return {
    from: compareEnds(a.from, b.from) <= 0 ? a.from : b.from,
    to: compareEnds(a.to, b.to) >= 0 ? a.to : b.to,
  };
}

/** The values of `x^n` for a natural number n. */
export function powerOfInterval(x: Interval, n: number): Interval {
  const power = (end: End): End => {
    if (typeof end === "string") return end === "+oo" || n % 2 === 0 ? "+oo" : "-oo";
    return powerRational(end, n);
  };
  const hull = hullOfEnds([power(x.from), power(x.to)]);
  return n % 2 === 0 && holdsZero(x) ? { from: 0, to: hull.to } : hull;
}

/** The values of `1/x` at the members other than 0. */
export function inverseOfInterval(x: Interval): Interval {
  const inverse = (end: End): Rational => (typeof end === "string" ? 0 : divideRational(1, end));
  if (signOfEnd(x.from) >= 0) return { from: inverse(x.to), to: x.from === 0 ? "+oo" : inverse(x.from) };
  if (signOfEnd(x.to) <= 0) return { from: x.to === 0 ? "-oo" : inverse(x.to), to: inverse(x.from) };
  return LINE;
}

export function holdsZero(x: Interval): boolean {
  return signOfEnd(x.from) <= 0 && signOfEnd(x.to) >= 0;
}

/** Ends with many digits are replaced by shorter ones outside, of a magnitude that can be worked with. */
function roundedOut({ from, to }: Interval): Interval {
  return {
    from: typeof from === "object" ? lowered(from) : from,
    to: typeof to === "object" ? negated(lowered(negateRational(to))) : to,
  };
}

function negated(end: Rational | "-oo"): Rational | "+oo" {
  return end === "-oo" ? "+oo" : negateRational(end);
}

/** A number at most so large, with fewer digits. */
function lowered(value: Rational): Rational | "-oo" {
  const [above, below] = [bitLength(numerator(value)), bitLength(denominator(value))];
  if (above + below <= LONGEST) return value;
  const negative = signOfRational(value) < 0;
  if (above - below > LARGEST_MAGNITUDE) return negative ? "-oo" : LARGEST;
  if (below - above > LARGEST_MAGNITUDE) return negative ? SMALLEST_NEGATIVE : 0;
  return lowerEnd(ballFromRational(value, BITS));
}
