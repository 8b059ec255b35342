import type { Ball } from "./ball.ts";
import { poll } from "./patience.ts";
import { bitLength } from "./rational.ts";

/** Digits worth keeping in a radius that is small beside the midpoint (Johansson 2017, "Arb"). */
const RADIUS_BITS = 30;
/** A ball is narrow when its midpoint has this many digits more than its radius. */
const NARROW_BITS = 4;

export const ZERO: Ball = { mid: 0n, rad: 0n, exp: 0 };
export const ONE: Ball = { mid: 1n, rad: 0n, exp: 0 };

/** The radius is below a sixteenth of the midpoint (an exact ball other than zero is narrow). */
export function isNarrow(ball: Ball): boolean {
  return bitLength(ball.mid) > bitLength(ball.rad) + NARROW_BITS;
}

/**
 * A ball that contains `(mid ± rad)·2^exp`, its midpoint rounded to about `bits` digits; a wide one keeps the signs of
 * its ends.
 */
export function roundBall(mid: bigint, rad: bigint, exp: number, bits: number): Ball {
  poll();
  if (rad === 0n) return roundExact(mid, exp, bits);
  const size = bitLength(mid);
  const radius = bitLength(rad);
  if (size > radius + NARROW_BITS) return roundNarrow(mid, rad, exp, Math.max(size - bits, radius - RADIUS_BITS));
  return hull(mid - rad, mid + rad, exp, bits);
}

/** A ball that contains `[lower, upper]·2^exp`; `lower >= 0` or `upper <= 0` remain so. */
export function hull(lower: bigint, upper: bigint, exp: number, bits: number): Ball {
  if (lower === upper) return roundExact(lower, exp, bits);
  const excess = Math.max(bitLength(lower), bitLength(upper)) - bits;
  if (excess <= 0) return fromEnds(lower, upper, exp, bits);
  const s = BigInt(excess);
  return fromEnds(lower >> s, -(-upper >> s), exp + excess, bits);
}

function fromEnds(lower: bigint, upper: bigint, exp: number, bits: number): Ball {
  const mid = lower + upper;
  const rad = upper - lower;
  const size = bitLength(mid);
  const radius = bitLength(rad);
  if (size <= radius + NARROW_BITS) return { mid, rad, exp: exp - 1 };
  return roundNarrow(mid, rad, exp - 1, Math.max(size - bits - 1, radius - RADIUS_BITS));
}

function roundExact(mid: bigint, exp: number, bits: number): Ball {
  if (mid === 0n) return ZERO;
  const excess = bitLength(mid) - bits;
  if (excess <= 0) return { mid, rad: 0n, exp };
  const s = BigInt(excess);
  const kept = (mid + (1n << (s - 1n))) >> s;
  return { mid: kept, rad: kept << s === mid ? 0n : 1n, exp: exp + excess };
}

/** The midpoint moves by at most half a unit and the radius is cut by less than one, hence the 2. */
function roundNarrow(mid: bigint, rad: bigint, exp: number, excess: number): Ball {
  if (excess <= 0) return { mid, rad, exp };
  const s = BigInt(excess);
  return {
    mid: (mid + (1n << (s - 1n))) >> s,
    rad: (rad >> s) + 2n,
    exp: exp + excess,
  };
}

/** The part of the ball between two integers (`null`: no bound), both known to bound the value. */
export function clampBall(ball: Ball, least: bigint | null, most: bigint | null, bits: number): Ball {
  if (ball.exp > 0 || -ball.exp > LARGEST_CLAMPED) return ball;
  const lower = ball.mid - ball.rad;
  const upper = ball.mid + ball.rad;
  const from = least === null ? lower : least << BigInt(-ball.exp);
  const to = most === null ? upper : most << BigInt(-ball.exp);
  return lower >= from && upper <= to
    ? ball
    : hull(lower < from ? from : lower, upper > to ? to : upper, ball.exp, bits);
}

/** A ball with more digits after the point is not worth cutting. */
const LARGEST_CLAMPED = 1 << 20;
