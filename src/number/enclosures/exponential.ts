import {
  addBall,
  type Ball,
  ballIsExact,
  type Enclosed,
  isZero,
  LARGEST_EXPONENT_BITS,
  magnitude,
  midpoint,
  multiplyBall,
  roundEnclosed,
  subtractBall,
  UNDERFLOW,
  widenBall,
} from "../ball.ts";
import { floorQuotient, shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { clampBall, ONE, ZERO } from "../rounding.ts";
import { log2Fixed } from "./constants.ts";
import { monotone } from "./monotone.ts";

/** The argument is narrow enough for `e^(m±r) = e^m (1 ± (r + r^2))`. */
const SMALL_RADIUS = -8;

/** `e^x`. `"unknown"` above `2^LARGEST_EXPONENT`; below its inverse, a ball from zero. */
export function expBall(x: Ball, bits: number): Enclosed {
  if (ballIsExact(x)) return expOfPoint(x, bits);
  const radius: Ball = { mid: x.rad, rad: 0n, exp: x.exp };
  if (magnitude(radius) > SMALL_RADIUS) return monotone(x, bits, expOfPoint);
  const value = expOfPoint(midpoint(x), bits);
  if (typeof value === "string") return value;
  const spread: Ball = { mid: 0n, rad: x.rad + 1n + shift(x.rad, magnitude(radius)), exp: x.exp };
  return multiplyBall(value, addBall(ONE, spread, bits + 8), bits);
}

/** `e^x - 1`, with relative accuracy also near zero. */
export function expm1Ball(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, expm1OfPoint);
}

function expm1OfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  const top = magnitude(x);
  // |e^x - 1 - x| <= x^2 for |x| <= 1
  if (top < -bits - 2) return widenBall(x, 1n, 2 * top, bits);
  const value = expOfPoint(x, bits + 4 - Math.min(top, 0));
  return typeof value === "string" ? value : clampBall(subtractBall(value, ONE, bits), -1n, null, bits);
}

function expOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ONE;
  const top = magnitude(x);
  if (top > LARGEST_EXPONENT_BITS) return x.mid < 0n ? UNDERFLOW : "unknown";
  // |e^x - 1| <= 2|x| < 2^-bits
  if (top < -bits - 2) return { mid: 1n << BigInt(bits), rad: 1n, exp: -bits };
  const p = bits + 4;
  const ln2 = log2Fixed(p + REDUCTION_GUARD);
  const scaled = shift(x.mid, x.exp + p + REDUCTION_GUARD);
  const n = floorQuotient(scaled, ln2);
  // The reduced argument is off by (1 + 2|n|)/2^32 + 1 < 1.3 units, the exponential (below 2) by 2.6, and the kernel by
  // 2.
  const reduced = (scaled - n * ln2) >> BigInt(REDUCTION_GUARD);
  return roundEnclosed({ mid: expFixed(reduced, p), rad: 5n, exp: Number(n) - p }, bits);
}

const REDUCTION_GUARD = 32;

/**
 * `exp(x/2^p)·2^p` for `0 <= x <= 2^p`, too small by less than 2. Taylor at `x/2^k`, then `k` squarings. In units of
 * the working precision `q = p + g`, every Taylor term is too small by less than 2 and there are fewer than `q`, the
 * tail adds at most 4; each squaring doubles the relative error and adds a unit: in all `e·2^k (2q + 5)`, below `2^g`
 * for `g = k + bitLength(p) + 6`.
 */
function expFixed(x: bigint, p: number): bigint {
  const k = Math.floor(Math.sqrt(p) * 0.7);
  const g = k + bitLength(BigInt(p)) + 6;
  const q = BigInt(p + g);
  const r = x << BigInt(g - k);
  let term = r;
  let sum = (1n << q) + r;
  for (let i = 2n; term > 0n; i++) {
    term = ((term * r) >> q) / i;
    sum += term;
  }
  for (let i = 0; i < k; i++) sum = (sum * sum) >> q;
  return sum >> BigInt(g);
}
