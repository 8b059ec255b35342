import type { Bound, Piece, UnaryDefinition } from "../functions/definition.ts";
import { type Ball, ballFromRational, lowerEnd, upperEnd } from "../number/ball.ts";
import { compareRational, type Rational, sameRational } from "../number/rational.ts";
import {
  compareToBound,
  encloseBound,
  type Interval,
  isAbove,
  isBelow,
  mayEndAfter,
  mayStartBefore,
  sameBound,
  touches,
} from "./bounds.ts";
import { tilingOver } from "./tiling.ts";

/** The interval that a ball is. */
export function intervalOf(ball: Ball): Interval {
  return { from: lowerEnd(ball), to: upperEnd(ball) };
}

/**
 * An interval that holds every value at the members of `x` in the domain, from the ends of the monotone pieces; null when
 * `x` is proved to miss the domain.
 */
export function rangeOn(definition: UnaryDefinition, x: Interval, bits: number): Interval | null {
  const whole = hullOfRange(definition, bits);
  if (x.from !== "-oo" && x.to !== "+oo" && sameRational(x.from, x.to)) {
    const value = definition.approximate(bits, ballFromRational(x.from, bits));
    return value === "undefined" ? null : value === "unknown" ? whole : intervalOf(value);
  }
  const tiling = tilingOver(definition, x);
  if (tiling === null || tiling.breaks.some((b) => b.kind === "jump" && touches(b.at, x))) return whole;
  const poles = tiling.breaks.filter(({ kind }) => kind === "pole").map(({ at }) => at);
  const isPole = (bound: Bound): boolean => poles.some((pole) => sameBound(pole, bound));
  const pieces = tiling.pieces.filter(
    ({ from, to }) =>
      (isPole(from) ? mayEndAfter(x, from) : !isAbove(from, x)) &&
      (isPole(to) ? mayStartBefore(x, to) : !isBelow(to, x)),
  );
  const valueAt = (point: Rational | Bound): Interval | null => {
    const singular = typeof point === "string" || (typeof point === "object" && !("den" in point) && isPole(point));
    const at = singular ? null : enclosePoint(point, bits);
    const value = at === null ? "unknown" : definition.approximate(bits, at);
    return typeof value === "string" ? null : intervalOf(value);
  };
  return pieces.map((piece) => rangeOfPiece(piece, x, whole, valueAt)).reduce(unionOfRanges, null);
}

function enclosePoint(point: Exclude<Rational | Bound, string>, bits: number): Ball | null {
  return typeof point === "number" || "den" in point ? ballFromRational(point, bits) : encloseBound(point, bits);
}

/** The values between those at the ends of the part of the piece inside `x`; where an end has none, up to the end of `whole`. */
function rangeOfPiece(
  piece: Piece,
  x: Interval,
  whole: Interval,
  valueAt: (point: Rational | Bound) => Interval | null,
): Interval {
  const start = valueAt(x.from !== "-oo" && compareToBound(x.from, piece.from) === 1 ? x.from : piece.from);
  const end = valueAt(x.to !== "+oo" && compareToBound(x.to, piece.to) === -1 ? x.to : piece.to);
  const [low, high] = piece.slope === "nonincreasing" ? [end, start] : [start, end];
  return { from: low?.from ?? whole.from, to: high?.to ?? whole.to };
}

function hullOfRange({ range }: UnaryDefinition, bits: number): Interval {
  const low = encloseBound(range[0]!.from, bits);
  const high = encloseBound(range.at(-1)!.to, bits);
  return { from: low === null ? "-oo" : lowerEnd(low), to: high === null ? "+oo" : upperEnd(high) };
}

function unionOfRanges(a: Interval | null, b: Interval): Interval {
  return a === null
    ? b
    : {
        from: a.from === "-oo" || b.from === "-oo" ? "-oo" : compareRational(a.from, b.from) < 0 ? a.from : b.from,
        to: a.to === "+oo" || b.to === "+oo" ? "+oo" : compareRational(a.to, b.to) > 0 ? a.to : b.to,
      };
}
