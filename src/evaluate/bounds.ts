import { createMemo } from "../expr/arena.ts";
import { number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Bound, RootBound } from "../functions/definition.ts";
import { type Ball, ballFromRational, ballSign, lowerEnd, unionBall, upperEnd } from "../number/ball.ts";
import { addRational, compareRational, divideRational, type Rational, sameRational } from "../number/rational.ts";
import { enclose } from "./enclose.ts";

/** A closed interval of the real line; an infinite end is no member. */
export interface Interval {
  readonly from: Rational | "-oo";
  readonly to: Rational | "+oo";
  /** Irrational ends that the interval has in truth, just inside the rational ones. */
  readonly exact?: { readonly from?: Expr; readonly to?: Expr };
}

/** Precisions at which a comparison is tried before it is given up. */
const PRECISIONS: readonly number[] = [64, 256, 1024];
/** How often the bracket of a root is halved. */
const BISECTIONS = 52;
const NOWHERE: ReadonlyMap<string, Ball> = new Map();

/** The sign of `x - bound`; 0 only where they are proved equal, null where it stays undecided. */
export function compareToBound(x: Rational, bound: Bound): -1 | 0 | 1 | null {
  if (bound === "-oo") return 1;
  if (bound === "+oo") return -1;
  if ("rootOf" in bound) return compareToRoot(x, bound);
  if (bound.kind === "number") return signOf(compareRational(x, bound.value));
  for (const bits of PRECISIONS) {
    const ball = enclose(bound, NOWHERE, bits);
    if (typeof ball === "string") continue;
    if (compareRational(x, lowerEnd(ball)) < 0) return -1;
    if (compareRational(x, upperEnd(ball)) > 0) return 1;
  }
  return null;
}

/** The root lies inside its bracket, and the expression has one sign on each side of it. */
function compareToRoot(x: Rational, root: RootBound): -1 | 0 | 1 | null {
  if (compareRational(x, root.in[0]) <= 0) return -1;
  if (compareRational(x, root.in[1]) >= 0) return 1;
  const [low, high] = refinedBracket(root);
  if (compareRational(x, low) <= 0) return -1;
  return compareRational(x, high) >= 0 ? 1 : sideOfRoot(x, root, signAt(root.rootOf(number(root.in[0]))));
}

function sideOfRoot(x: Rational, { rootOf }: RootBound, left: -1 | 0 | 1 | null): -1 | 0 | 1 | null {
  const sign = signAt(rootOf(number(x)));
  return sign === null || sign === 0 || left === null ? sign : sign === left ? -1 : 1;
}

function signAt(expr: Expr): -1 | 0 | 1 | null {
  for (const bits of PRECISIONS) {
    const ball = enclose(expr, NOWHERE, bits);
    const sign = typeof ball === "string" ? null : ballSign(ball);
    if (sign !== null) return sign;
  }
  return null;
}

/** Keyed by the expression at the lower end of the bracket, which tells all roots apart. */
const brackets = createMemo<readonly [Rational, Rational]>();

/** The bracket, bisected to about the accuracy of doubles. */
function refinedBracket(root: RootBound): readonly [Rational, Rational] {
  const key = root.rootOf(number(root.in[0]));
  const known = brackets.get(key);
  if (known !== undefined) return known;
  let [low, high] = root.in;
  const left = signAt(key);
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = divideRational(addRational(low, high), 2);
    const side = sideOfRoot(middle, root, left);
    if (side === null) break;
    if (side <= 0) low = middle;
    if (side >= 0) high = middle;
  }
  brackets.set(key, [low, high]);
  return [low, high];
}

/** Whether `x` has members below the bound; true also when undecided. */
export function mayStartBefore(x: Interval, bound: Bound): boolean {
  if (x.exact?.from !== undefined && x.exact.from === bound) return false;
  return x.from === "-oo" ? bound !== "-oo" : (compareToBound(x.from, bound) ?? -1) < 0;
}

/** Whether `x` has members above the bound; true also when undecided. */
export function mayEndAfter(x: Interval, bound: Bound): boolean {
  if (x.exact?.to !== undefined && x.exact.to === bound) return false;
  return x.to === "+oo" ? bound !== "+oo" : (compareToBound(x.to, bound) ?? 1) > 0;
}

/** The bound is proved to lie above all of `x`. */
export function isAbove(bound: Bound, x: Interval): boolean {
  return x.to === "+oo" ? bound === "+oo" : compareToBound(x.to, bound) === -1;
}

/** The bound is proved to lie below all of `x`. */
export function isBelow(bound: Bound, x: Interval): boolean {
  return x.from === "-oo" ? bound === "-oo" : compareToBound(x.from, bound) === 1;
}

/** Whether the bound may be a member of `x`. */
export function touches(bound: Bound, x: Interval): boolean {
  return !isAbove(bound, x) && !isBelow(bound, x);
}

/** Whether two bounds are given in the same way. */
export function sameBound(a: Bound, b: Bound): boolean {
  if (typeof a === "string" || typeof b === "string" || "kind" in a || "kind" in b) return a === b;
  return sameRational(a.in[0], b.in[0]) && sameRational(a.in[1], b.in[1]);
}

/** A ball around a finite bound, null where there is none; a root is known to the accuracy of doubles only. */
export function encloseBound(bound: Bound, bits: number): Ball | null {
  if (typeof bound === "string") return null;
  if ("rootOf" in bound) {
    const [low, high] = refinedBracket(bound);
    return unionBall(ballFromRational(low, bits), ballFromRational(high, bits), bits);
  }
  const ball = enclose(bound, NOWHERE, bits);
  return typeof ball === "string" ? null : ball;
}

function signOf(difference: number): -1 | 0 | 1 {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}
