import {
  addBall,
  type Ball,
  ballIsExact,
  ballSign,
  type Enclosed,
  isZero,
  magnitude,
  midpoint,
  widenBall,
} from "../ball.ts";
import { absInteger, shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { isNarrow, ONE, roundBall, ZERO } from "../rounding.ts";
import { inverseHyperbolicTangent, log2Fixed } from "./constants.ts";
import { fixedPointCache } from "./fixed-point-cache.ts";
import { monotone } from "./monotone.ts";

/**
 * The natural logarithm, with relative accuracy also near 1. `"undefined"` for `x <= 0`, `"unknown"` when `x` meets
 * both sides.
 */
export function logBall(x: Ball, bits: number): Enclosed {
  if (x.mid <= x.rad) return x.mid + x.rad <= 0n ? "undefined" : "unknown";
  if (ballIsExact(x)) return logOfPoint(x, bits);
  if (!isNarrow(x)) return monotone(x, bits, logOfPoint);
  // |log(m+d) - log(m)| <= |d|/(m-r) for |d| <= r < m
  const digits = bitLength(x.mid) - bitLength(x.rad) + 16;
  const slack = (x.rad << BigInt(digits)) / (x.mid - x.rad) + 1n;
  const value = logOfPoint(midpoint(x), bits);
  return typeof value === "string" ? value : widenBall(value, slack, -digits, bits);
}

/**
 * `log(1 + x)`, with relative accuracy also near zero. `"undefined"` for `x <= -1`, `"unknown"` when `x` meets both
 * sides.
 */
export function log1pBall(x: Ball, bits: number): Enclosed {
  const top = magnitude(x);
  // |log(1+x) - x| <= x^2 for |x| <= 1/2
  if (top < -bits - 2) return isZero(x) ? ZERO : widenBall(x, 1n, 2 * top, bits);
  const y = onePlus(x, bits);
  if (ballIsExact(x) || ballSign(y) !== 1) return logBall(y, bits);
  return monotone(x, bits, log1pBall);
}

/** Exact where digits would cancel. */
function onePlus(x: Ball, bits: number): Ball {
  if (magnitude(x) > 1) return addBall(x, ONE, bits + 8);
  const exp = Math.min(x.exp, 0);
  return { mid: shift(x.mid, x.exp - exp) + (1n << BigInt(-exp)), rad: shift(x.rad, x.exp - exp), exp };
}

/** `x > 0` exact. */
function logOfPoint(x: Ball, bits: number): Enclosed {
  const [n, y] = normalise(x);
  if (n !== 0) return logOfProduct(n, y, bits);
  const u: Ball = { mid: y.mid - (1n << BigInt(-y.exp)), rad: 0n, exp: y.exp };
  if (isZero(u)) return ZERO;
  const top = magnitude(u);
  if (top < -bits - 2) return widenBall(u, 1n, 2 * top, bits);
  // |log y| >= 0.7|u|, so this many digits leave `bits` of them significant.
  const p = bits + 4 - top + bitLength(BigInt(bits - top));
  const { value, error } = logFixed(shift(y.mid, y.exp + p), p);
  return roundBall(value, error + 2n, -p, bits);
}

/** `x = y·2^n` with `45/64 <= y < 90/64`. */
function normalise(x: Ball): [n: number, y: Ball] {
  const size = bitLength(x.mid);
  const leading = Number(shift(x.mid, 7 - size));
  const digits = leading < 90 ? size - 1 : size;
  return [x.exp + digits, x.exp + digits === 0 ? x : { mid: x.mid, rad: 0n, exp: -digits }];
}

/** `n log 2 + log y`, which is at least a third in absolute value. */
function logOfProduct(n: number, y: Ball, bits: number): Ball {
  const p = bits + 4 + bitLength(BigInt(bits));
  const { value, error } = logFixed(shift(y.mid, y.exp + p), p);
  const guard = bitLength(BigInt(n)) + 1;
  const multiple = (BigInt(n) * log2Fixed(p + guard)) >> BigInt(guard);
  // The cut of y costs less than 2 units (1/y < 1.5), the multiple of log 2 another 2.
  return roundBall(multiple + value, error + 4n, -p, bits);
}

/**
 * `log(y/2^p)·2^p` to within `error`, for `45/64 <= y/2^p <= 91/64`: with `c = j/128` the nearest entry of a table,
 * `log y = log c + 2 atanh((y-c)/(y+c))`. In the series each power is too small by less than 2 (as `z^2 < 2^-16`), each
 * quotient by less than 2, and so is the tail.
 */
function logFixed(y: bigint, p: number): { readonly value: bigint; readonly error: bigint } {
  const shifted = BigInt(p);
  const j = Number(((y >> BigInt(p - 20)) + 4096n) >> 13n);
  const scaled = y << 7n;
  const entry = BigInt(j) << shifted;
  const difference = ((scaled - entry) << shifted) / (scaled + entry);
  const z = absInteger(difference);
  const square = (z * z) >> shifted;
  let power = z;
  let sum = z;
  let odd = 1n;
  while (power > 0n) {
    power = (power * square) >> shifted;
    odd += 2n;
    sum += power / odd;
  }
  const value = logOfEntry(j, p) + 2n * (difference < 0n ? -sum : sum);
  return { value, error: 2n * odd + 8n };
}

const entries = new Map<number, (precision: number) => bigint>();

/** Within 2 of `log(j/128)·2^p`. */
function logOfEntry(j: number, p: number): bigint {
  if (j === 128) return 0n;
  let entry = entries.get(j);
  if (entry === undefined) {
    entry = fixedPointCache((precision) => {
      const half = inverseHyperbolicTangent(BigInt(Math.abs(j - 128)), BigInt(j + 128), precision);
      return j < 128 ? -2n * half : 2n * half;
    });
    entries.set(j, entry);
  }
  return entry(p);
}
