import { MINUS_ONE, ONE, ZERO } from "../../expr/build.ts";
import type { Bound, Piece, Stretch } from "../definition.ts";

/** A piece on which the function never falls. */
export function nondecreasing(from: Bound, to: Bound, curvature: Piece["curvature"]): Piece {
  return { from, to, slope: "nondecreasing", curvature };
}

/** A piece on which the function never rises. */
export function nonincreasing(from: Bound, to: Bound, curvature: Piece["curvature"]): Piece {
  return { from, to, slope: "nonincreasing", curvature };
}

export const REALS: readonly Stretch[] = [{ from: "-oo", to: "+oo" }];
export const POSITIVE: readonly Stretch[] = [{ from: ZERO, to: "+oo" }];
export const NONNEGATIVE: readonly Stretch[] = [{ from: ZERO, to: "+oo", closed: "from" }];
export const NONZERO: readonly Stretch[] = [
  { from: "-oo", to: ZERO },
  { from: ZERO, to: "+oo" },
];
/** The open interval (-1, 1). */
export const INSIDE_UNIT: readonly Stretch[] = [{ from: MINUS_ONE, to: ONE }];
/** All numbers of absolute value at least 1: where a secant lies. */
export const OUTSIDE_UNIT: readonly Stretch[] = [
  { from: "-oo", to: MINUS_ONE, closed: "to" },
  { from: ONE, to: "+oo", closed: "from" },
];
/** All numbers of absolute value above 1: where a hyperbolic cotangent lies. */
export const STRICTLY_OUTSIDE_UNIT: readonly Stretch[] = [
  { from: "-oo", to: MINUS_ONE },
  { from: ONE, to: "+oo" },
];

export function open(from: Bound, to: Bound): readonly Stretch[] {
  return [{ from, to }];
}

export function closed(from: Bound, to: Bound): readonly Stretch[] {
  return [{ from, to, closed: "both" }];
}
