import { compareRational, type Rational } from "../number/rational.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import { countRealRoots } from "../polynomial/sturm.ts";
import { degreeOf, signAt, type UnivariatePolynomial } from "../polynomial/univariate.ts";

/** An open interval, or a point when both ends are equal. */
export type RootInterval = readonly [Rational, Rational];

/** Sturm chains of a higher degree have too long coefficients: the roots are isolated anew instead. */
const LARGEST_STURM_DEGREE = 60;

/**
 * Whether each interval holds one real root of a square-free polynomial, and all are held: the intervals ascend without a
 * common point, each with a change of sign (or the root itself), and there are as many as real roots.
 */
export function isolateAllRoots(intervals: readonly RootInterval[], q: UnivariatePolynomial): boolean {
  const eachHoldsRoots = intervals.every((interval, i) => {
    const next = intervals[i + 1];
    return holdsRoots(interval, q) && (next === undefined || isBefore(interval, next));
  });
  return eachHoldsRoots && intervals.length === countRoots(q);
}

/** The number of distinct real roots of a square-free polynomial. */
export function countRoots(q: UnivariatePolynomial): number {
  return degreeOf(q) <= LARGEST_STURM_DEGREE ? countRealRoots(q) : isolateRoots(q).length;
}

function holdsRoots([from, to]: RootInterval, q: UnivariatePolynomial): boolean {
  const order = compareRational(from, to);
  if (order === 0) return signAt(q, from) === 0;
  return order < 0 && signAt(q, from) * signAt(q, to) === -1;
}

function isBefore(a: RootInterval, b: RootInterval): boolean {
  const gap = compareRational(b[0], a[1]);
  return gap > 0 || (gap === 0 && compareRational(b[0], b[1]) !== 0);
}
