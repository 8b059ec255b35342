import {
  addBall,
  type Ball,
  ballIsExact,
  ballSign,
  containsZero,
  divideBall,
  type Enclosed,
  isZero,
  magnitude,
  midpoint,
  negateBall,
  subtractBall,
  widenBall,
} from "../ball.ts";
import { absInteger, shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { isNarrow, roundBall, ZERO } from "../rounding.ts";
import { piBall, piFixed } from "./constants.ts";
import { fixedPointCache } from "./fixed-point-cache.ts";
import { monotone } from "./monotone.ts";

/** The arctangent, with relative accuracy also near zero. */
export function atanBall(x: Ball, bits: number): Enclosed {
  if (ballIsExact(x)) return atanOfPoint(x, bits);
  if (!isNarrow(x)) return monotone(x, bits, atanOfPoint);
  // |atan(m+d) - atan(m)| <= |d|/(1 + (|m|-r)^2), and |m|-r >= 15/17 2^(top-1)
  const decay = Math.max(2 * magnitude(x) - 3, 0);
  return widenBall(atanOfPoint(midpoint(x), bits), x.rad, x.exp - decay, bits);
}

/**
 * The angle of the point `(x, y)`, in `(-pi, pi]`. `"undefined"` at the origin, `"unknown"` when the balls meet it;
 * a box that crosses the negative half-axis of `x` gets `[-pi, pi]`.
 */
export function atan2Ball(y: Ball, x: Ball, bits: number): Enclosed {
  if (containsZero(x) && containsZero(y)) return isZero(x) && isZero(y) ? "undefined" : "unknown";
  const pi = piBall(bits + 4);
  if (ballSign(x) === 1) return atanOfQuotient(y, x, bits);
  if (containsZero(x)) {
    // The angle of (x, y) is a right angle minus that of (y, x).
    const half = { ...pi, exp: pi.exp - 1 };
    const angle = atanOfQuotient(x, y, bits + 4);
    return typeof angle === "string" ? angle : subtractBall(y.mid > 0n ? half : negateBall(half), angle, bits);
  }
  const angle = atanOfQuotient(y, x, bits + 4);
  if (typeof angle === "string") return angle;
  if (y.mid >= y.rad) return addBall(angle, pi, bits);
  if (y.mid + y.rad < 0n) return subtractBall(angle, pi, bits);
  return { mid: 0n, rad: pi.mid + pi.rad, exp: pi.exp };
}

function atanOfQuotient(y: Ball, x: Ball, bits: number): Enclosed {
  const quotient = divideBall(y, x, bits + 4);
  return typeof quotient === "string" ? quotient : atanBall(quotient, bits);
}

function atanOfPoint(x: Ball, bits: number): Ball {
  if (x.mid < 0n) return negateBall(atanOfPoint(negateBall(x), bits));
  if (isZero(x)) return ZERO;
  const top = magnitude(x);
  // |atan x - x| <= |x|^3
  if (2 * top < -bits - 2) return widenBall(x, 1n, 3 * top, bits);
  const p = bits + 6 - Math.min(top, 0) + bitLength(BigInt(bits));
  if (top <= 0) {
    const { value, error } = atanFixed(shift(x.mid, x.exp + p), p);
    return roundBall(value, error + 1n, -p, bits);
  }
  // atan x = pi/2 - atan(1/x); beyond 2^(p+1) the second term is less than a unit.
  const inverse = top > p + 1 ? 0n : reciprocal(x, p);
  const { value, error } = atanFixed(inverse, p);
  return roundBall(piFixed(p - 1) - value, error + 4n, -p, bits);
}

/** `2^p/x` rounded down, for `1 <= x <= 2^(p+1)`. */
function reciprocal(x: Ball, p: number): bigint {
  return p - x.exp >= 0 ? (1n << BigInt(p - x.exp)) / x.mid : 0n;
}

/**
 * `atan(y/2^p)·2^p` to within `error`, for `0 <= y/2^p <= 1`: with `c = j/64` the nearest entry of a table, `atan y =
 * atan c + atan((y-c)/(1+cy))`. In the series each power is off by less than 2 (as `z^2 < 2^-13`), each quotient by
 * less than 2, and so is the tail.
 */
function atanFixed(y: bigint, p: number): { readonly value: bigint; readonly error: bigint } {
  const precision = BigInt(p);
  const j = Number(((y >> BigInt(p - 20)) + 8192n) >> 14n);
  const difference = (((y << 6n) - (BigInt(j) << precision)) << precision) / ((64n << precision) + y * BigInt(j));
  const z = absInteger(difference);
  const square = (z * z) >> precision;
  let power = z;
  let sum = z;
  let odd = 1n;
  while (power > 0n) {
    power = (power * square) >> precision;
    odd += 2n;
    sum += odd % 4n === 3n ? -(power / odd) : power / odd;
  }
  return { value: atanOfEntry(j, p) + (difference < 0n ? -sum : sum), error: odd + 6n };
}

const entries = new Map<number, (precision: number) => bigint>();

/** Within 2 of `atan(j/64)·2^p`. */
function atanOfEntry(j: number, p: number): bigint {
  if (j === 0) return 0n;
  let entry = entries.get(j);
  if (entry === undefined) {
    entry = fixedPointCache((precision) => atanByEuler(BigInt(j), 64n, precision));
    entries.set(j, entry);
  }
  return entry(p);
}

/**
 * `atan(a/b)·2^precision` for integers `0 < a <= b`, by Euler's series `Σ 4^n (n!)^2/(2n+1)! · ab/(a^2+b^2) ·
 * (a^2/(a^2+b^2))^n`: the terms at least halve, each is too small by less than 2, and so is the tail.
 */
function atanByEuler(a: bigint, b: bigint, precision: number): bigint {
  const norm = a * a + b * b;
  let term = ((a * b) << BigInt(precision)) / norm;
  let sum = term;
  for (let n = 1n; term > 0n; n++) {
    term = (term * 2n * n * a * a) / ((2n * n + 1n) * norm);
    sum += term;
  }
  return sum;
}
