import {
  absBall,
  type Ball,
  ballIsExact,
  divideBall,
  type Enclosed,
  isZero,
  lowerPoint,
  magnitude,
  midpoint,
  negateBall,
  subtractBall,
  unionBall,
  upperPoint,
  widenBall,
} from "../ball.ts";
import { absInteger, floorQuotient, shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { clampBall, hull, ONE, roundBall, ZERO } from "../rounding.ts";
import { piFixed } from "./constants.ts";
import { monotone } from "./monotone.ts";

/** Arguments from `2^LARGEST_MAGNITUDE` on are not reduced: the answer is then `[-1, 1]`. */
const LARGEST_MAGNITUDE = 100_000;
/** Below this radius the bound `|f(m+d) - f(m)| <= |d|` is used; above it, the extremes. */
const SMALL_RADIUS = -8;
/** A ball narrower than this many digits beyond the precision is taken to be wider when extremes are looked for. */
const LARGEST_EXCESS = 4096;
const UNIT: Ball = { mid: 0n, rad: 1n, exp: 0 };

/** The sine, with relative accuracy also near multiples of pi, and within `[-1, 1]`. */
export function sinBall(x: Ball, bits: number): Enclosed {
  return sinusoid(x, 0, bits);
}

/** The cosine, with relative accuracy also near odd multiples of pi/2, and within `[-1, 1]`. */
export function cosBall(x: Ball, bits: number): Enclosed {
  return sinusoid(x, 1, bits);
}

/** `"unknown"` when the ball meets a pole (no rational number is one). */
export function tanBall(x: Ball, bits: number): Enclosed {
  if (magnitude(x) > LARGEST_MAGNITUDE) return "unknown";
  if (!ballIsExact(x) && extremesWithin(x, 0, bits).length > 0) return "unknown";
  return monotone(x, bits, tanOfPoint);
}

function tanOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  return divideBall(sinusoidOfPoint(x, 0, bits + 4), sinusoidOfPoint(x, 1, bits + 4), bits);
}

/** `sin(x + turns·pi/2)` for `turns` 0 or 1. */
function sinusoid(x: Ball, turns: 0 | 1, bits: number): Ball {
  if (magnitude(x) > LARGEST_MAGNITUDE) return UNIT;
  if (ballIsExact(x)) return sinusoidOfPoint(x, turns, bits);
  const radius = x.exp + bitLength(x.rad);
  if (radius > 2) return UNIT;
  if (radius < SMALL_RADIUS) {
    const value = sinusoidOfPoint(midpoint(x), turns, bits, radius - 8);
    return spread(value, x, radius, bits);
  }
  const ends = unionBall(
    sinusoidOfPoint(lowerPoint(x), turns, bits, -bits),
    sinusoidOfPoint(upperPoint(x), turns, bits, -bits),
    bits,
  );
  return extremesWithin(x, turns, bits).reduce((range, extreme) => unionBall(range, extreme, bits), ends);
}

/**
 * The sinusoid with value `value` at the midpoint, over a ball of radius `r <= 2^radius`: off by at most `r|f'| +
 * r^2/2`, where `f'^2 = 1 - f^2 <= 2(1 - |f|)`.
 */
function spread(value: Ball, x: Ball, radius: number, bits: number): Ball {
  const rest = subtractBall(ONE, absBall(value), bits);
  const slope = isZero(rest) ? -Infinity : Math.ceil((magnitude(rest) + 1) / 2);
  if (slope >= 0) return clampBall(widenBall(value, x.rad, x.exp, bits), -1n, 1n, bits);
  const linear = slope === -Infinity ? value : widenBall(value, x.rad, x.exp + slope, bits);
  return clampBall(widenBall(linear, 1n, 2 * radius - 1, bits), -1n, 1n, bits);
}

/**
 * The extreme values ±1 of `sin(x + turns·pi/2)` that may be taken inside the ball (never one too few): the points
 * `(k + 1/2)·pi`, or `k·pi` for the cosine, with `k` between the end points.
 */
function extremesWithin(x: Ball, turns: 0 | 1, bits: number): Ball[] {
  const width = Math.min(-x.exp - bitLength(x.rad), bits + LARGEST_EXCESS);
  const p = Math.max(bits, width) + Math.max(magnitude(x), 0) + 16;
  const pi = piFixed(p);
  const half = turns === 0 ? pi >> 1n : 0n;
  const slack = 1n << BigInt(Math.max(magnitude(x), 0) + 4);
  const first = floorQuotient(shift(x.mid - x.rad, x.exp + p) - half - slack, pi) + 1n;
  const last = floorQuotient(shift(x.mid + x.rad, x.exp + p) - half + slack, pi);
  if (last < first) return [];
  const value = first % 2n === 0n ? ONE : negateBall(ONE);
  return last === first ? [value] : [value, negateBall(value)];
}

/**
 * For exact `x`: relative accuracy `bits`, or absolute accuracy `2^floor` where that asks for less. The value is zero
 * at `x = 0` only, so the loop ends.
 */
function sinusoidOfPoint(x: Ball, turns: 0 | 1, bits: number, floor = -Infinity): Ball {
  if (isZero(x)) return turns === 0 ? ZERO : ONE;
  const top = magnitude(x);
  if (2 * top < -bits - 2) return sinusoidNearZero(x, top, turns, bits);
  let p = bits + 8 + bitLength(BigInt(bits));
  if (turns === 0 && top < 0) p -= top;
  for (;;) {
    const { quadrant, rest } = reduce(x, p);
    const odd = (quadrant + turns) % 2 === 1;
    const magnitudeOfRest = bitLength(rest) - p;
    if (!odd && magnitudeOfRest < bits + 6 - p && -p > floor) {
      p += Math.max(bits + 10 - p - magnitudeOfRest, 8);
      continue;
    }
    const { value, error } = odd ? cosFixed(absInteger(rest), p) : sinFixed(absInteger(rest), p);
    const negative = (quadrant + turns) % 4 > 1 !== (!odd && rest < 0n);
    return clampBall(roundBall(negative ? -value : value, error + 2n, -p, bits), -1n, 1n, bits);
  }
}

/** `|sin x - x| <= |x|^3` and `1 - x^2 <= cos x <= 1`. */
function sinusoidNearZero(x: Ball, top: number, turns: 0 | 1, bits: number): Ball {
  if (turns === 0) return widenBall(x, 1n, 3 * top, bits);
  const one = 1n << BigInt(bits);
  return hull(one - 1n, one, -bits, bits);
}

/**
 * `x = n·pi/2 + rest/2^p` with `n` congruent to `quadrant` modulo 4 and `|rest|` at most `pi/4` and a unit; `rest` is
 * within 2 of the truth.
 */
function reduce(x: Ball, p: number): { readonly quadrant: number; readonly rest: bigint } {
  const guard = Math.max(magnitude(x), 0) + 8;
  const pi = piFixed(p + guard);
  const twice = shift(x.mid, x.exp + p + guard + 1);
  const n = floorQuotient(twice + (pi >> 1n), pi);
  return { quadrant: Number(((n % 4n) + 4n) % 4n), rest: (twice - n * pi) >> BigInt(guard + 1) };
}

interface FixedPoint {
  readonly value: bigint;
  /** In units of the precision. */
  readonly error: bigint;
}

/**
 * `sin(r/2^p)·2^p` for `0 <= r/2^p < 0.8`: Taylor at `r/3^k`, then `sin 3t = 3 sin t - 4 sin^3 t` `k` times. Each
 * Taylor term is off by less than 2 and the tail by less than 2; each tripling multiplies the error by at most 3 and
 * adds less than 6.
 */
function sinFixed(r: bigint, p: number): FixedPoint {
  const k = p < 400 ? 0 : Math.floor(Math.sqrt(p) / 6);
  const g = k === 0 ? 0 : Math.ceil(k * 1.6) + bitLength(BigInt(p)) + 4;
  const q = BigInt(p + g);
  const t = (r << BigInt(g)) / 3n ** BigInt(k);
  const square = (t * t) >> q;
  let term = t;
  let sum = t;
  let i = 1n;
  while (term > 0n) {
    i += 2n;
    term = ((term * square) >> q) / (i * (i - 1n));
    sum += i % 4n === 3n ? -term : term;
  }
  if (k === 0) return { value: sum, error: i + 4n };
  for (let j = 0; j < k; j++) sum = 3n * sum - (((((sum * sum) >> q) * sum) >> q) << 2n);
  return { value: sum >> BigInt(g), error: 2n };
}

/**
 * `cos(r/2^p)·2^p` for `0 <= r/2^p < 0.8`: Taylor of `v = 1 - cos` at `r/2^k`, then `v(2t) = 2 v(t) (2 - v(t))` `k`
 * times. Each Taylor term is off by less than 2 and the tail by less than 2; each doubling multiplies the error by at
 * most 4 and adds less than 2.
 */
function cosFixed(r: bigint, p: number): FixedPoint {
  const k = Math.floor(Math.sqrt(p) / 4);
  const g = 2 * k + bitLength(BigInt(p)) + 4;
  const q = BigInt(p + g);
  const t = r << BigInt(g - k);
  const square = (t * t) >> q;
  let term = square >> 1n;
  let sum = term;
  let i = 2n;
  while (term > 0n) {
    i += 2n;
    term = ((term * square) >> q) / (i * (i - 1n));
    sum += i % 4n === 0n ? -term : term;
  }
  const two = 2n << q;
  for (let j = 0; j < k; j++) sum = (sum * (two - sum)) >> (q - 1n);
  return { value: (1n << BigInt(p)) - (sum >> BigInt(g)), error: 2n };
}
