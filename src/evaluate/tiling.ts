import { number, scale, sum } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Bound, Break, Piece, UnaryDefinition } from "../functions/definition.ts";
import { ballFromRational, divideBall, lowerEnd, subtractBall, upperEnd } from "../number/ball.ts";
import { floorRational, fromBigInt, negateRational, type Rational, signOfRational } from "../number/rational.ts";
import { encloseBound, type Interval } from "./bounds.ts";

/** Ascending pieces of a function and the breaks between and around them. */
export interface Tiling {
  readonly pieces: readonly Piece[];
  readonly breaks: readonly Break[];
}

/** Digits of the quotient that says in which period a number lies. */
const BITS = 128;

/**
 * Pieces and breaks of a function that cover an interval, and perhaps more; null when they go on through several periods
 * or poles, so that no one slope or curvature is possible.
 */
export function tilingOver(definition: UnaryDefinition, x: Interval): Tiling | null {
  if (definition.period !== undefined) return periodicTiling(definition, definition.period, x);
  if (definition.negativePieces !== undefined) return gammaTiling(definition, definition.negativePieces, x);
  return { pieces: definition.pieces, breaks: definition.breaks ?? [] };
}

function periodicTiling(definition: UnaryDefinition, period: Expr, x: Interval): Tiling | null {
  const start = definition.pieces[0]!.from;
  if (x.from === "-oo" || x.to === "+oo") return null;
  const first = periodOf(x.from, start, period)?.[0];
  const last = periodOf(x.to, start, period)?.[1];
  if (first === undefined || last === undefined || last - first > 2n) return null;
  const pieces: Piece[] = [];
  const breaks: Break[] = [];
  for (let k = first; k <= last + 1n; k += 1n) {
    const offset = scale(period, fromBigInt(k));
    const shifted = (bound: Bound): Bound =>
      typeof bound === "object" && "kind" in bound ? sum(bound, offset) : bound;
    breaks.push(...(definition.breaks ?? []).map((b) => ({ ...b, at: shifted(b.at) })));
    if (k > last) break;
    pieces.push(...definition.pieces.map((p) => ({ ...p, from: shifted(p.from), to: shifted(p.to) })));
  }
  return { pieces, breaks };
}

/** The least and the greatest possible number of the period that holds `x`, counted from the one at `start`. */
function periodOf(x: Rational, start: Bound, period: Expr): readonly [bigint, bigint] | null {
  const [origin, length] = [encloseBound(start, BITS), encloseBound(period, BITS)];
  if (origin === null || length === null) return null;
  const count = divideBall(subtractBall(ballFromRational(x, BITS), origin, BITS), length, BITS);
  return typeof count === "string" ? null : [floorRational(lowerEnd(count)), floorRational(upperEnd(count))];
}

/** Unit intervals between the poles 0, -1, -2, ...; at most three of them. */
function gammaTiling(
  definition: UnaryDefinition,
  negativePieces: (k: number) => readonly Piece[],
  x: Interval,
): Tiling | null {
  const breaks: Break[] = [...(definition.breaks ?? [])];
  if (x.from !== "-oo" && signOfRational(x.from) >= 0) return { pieces: definition.pieces, breaks };
  if (x.from === "-oo") return null;
  const furthest = floorRational(negateRational(x.from));
  const nearest = x.to === "+oo" || signOfRational(x.to) >= 0 ? 0n : floorRational(negateRational(x.to));
  if (furthest - nearest > 2n || furthest > BigInt(Number.MAX_SAFE_INTEGER) / 8n) return null;
  const pieces: Piece[] = nearest === 0n ? [...definition.pieces] : [];
  for (let k = Number(nearest); k <= Number(furthest); k += 1) {
    pieces.unshift(...negativePieces(k));
    breaks.push({ at: number(-k - 1), kind: "pole" });
    if (k > 0) breaks.push({ at: number(-k), kind: "pole" });
  }
  return { pieces, breaks };
}
