import {
  type Ball,
  divideBall,
  type Enclosed,
  isZero,
  LARGEST_EXPONENT,
  magnitude,
  multiplyBall,
  negateBall,
  subtractBall,
  UNDERFLOW,
} from "../ball.ts";
import { shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { clampBall, hull, ONE, roundBall, ZERO } from "../rounding.ts";
import { piBall } from "./constants.ts";
import { expBall } from "./exponential.ts";
import { monotone } from "./monotone.ts";
import { sqrtBall } from "./square-root.ts";

/** The error function, with relative accuracy also near zero, and within `[-1, 1]`. */
export function erfBall(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, erfOfPoint);
}

/** `1 - erf x`, with relative accuracy also in its tail, and within `[0, 2]`. */
export function erfcBall(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, erfcOfPoint);
}

function erfOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  if (x.mid < 0n) return negated(erfOfPoint(negateBall(x), bits));
  // 1 - erf x <= e^(-x^2) for x >= 0
  if (decay(x) <= bits + 2) return erfBySeries(x, bits);
  const one = 1n << BigInt(bits);
  return hull(one - 1n, one, -bits, bits);
}

function erfcOfPoint(x: Ball, bits: number): Enclosed {
  if (x.mid <= 0n) return oneMinus(erfOfPoint(x, bits + 4), bits);
  const digits = decay(x);
  if (digits > LARGEST_EXPONENT) return UNDERFLOW;
  if (digits > bits + 8 + 2 * bitLength(BigInt(bits))) return erfcByAsymptoticSeries(x, bits);
  return oneMinus(erfBySeries(x, bits + digits + 8 + Math.max(magnitude(x), 0)), bits);
}

function oneMinus(value: Enclosed, bits: number): Enclosed {
  return typeof value === "string" ? value : clampBall(subtractBall(ONE, value, bits), 0n, 2n, bits);
}

/** An integer at most one below `x^2 log2(e)`, that is `e^(-x^2) < 2^-decay`. */
function decay(x: Ball): number {
  if (2 * magnitude(x) > 60) return Number.MAX_SAFE_INTEGER;
  // 23637/2^14 < log2(e)
  return Number(shift(x.mid * x.mid * 23637n, 2 * x.exp - 14));
}

/**
 * `erf x = 2/sqrt(pi) e^(-x^2) S` with `S = x Σ (2x^2)^n/(2n+1)!!` (Abramowitz & Stegun 7.1.6), for `x > 0`, of
 * relative accuracy `bits`.
 *
 * All terms are positive and rounded down. A cut of less than 2 units in term `i` costs at most `2 S/x` units of the
 * sum, as the later terms relative to term `i` are below those relative to term 0; the cut of `2x^2` costs less than
 * `S` units (as `Σ n t_n <= x^2 S`), and the cut of `x` at most `S' = 1 + 2xS` units. Terms after the last one computed
 * are cut to zero by the same recurrence.
 */
function erfBySeries(x: Ball, bits: number): Enclosed {
  const top = magnitude(x);
  const p = bits + 16 - Math.min(top, 0) + Math.max(top, 0) + bitLength(BigInt(bits));
  const precision = BigInt(p);
  const scaled = shift(x.mid, x.exp + p);
  const square = (scaled * scaled) >> (precision - 1n);
  let term = scaled;
  let sum = scaled;
  let odd = 1n;
  while (term > 0n) {
    odd += 2n;
    term = ((term * square) >> precision) / odd;
    sum += term;
  }
  const units = (odd * sum) / scaled + (sum >> precision) + ((2n * sum * scaled) >> (2n * precision)) + 4n;
  // The bound holds for the exact S, which is below twice the computed one.
  const series = roundBall(sum, 2n * units, -p, bits + 8);
  return timesGaussian(series, x, 1, bits);
}

/**
 * `erfc x = e^(-x^2)/(x sqrt(pi)) Σ (-1)^k (2k-1)!!/(2x^2)^k` (Abramowitz & Stegun 7.1.23), for `x > 0`; the error lies
 * between zero and the first term left out, and thus is also below the last term taken. While the terms decrease, each
 * is off by less than 3 units more than the one before.
 */
function erfcByAsymptoticSeries(x: Ball, bits: number): Enclosed {
  const p = bits + 16 + 2 * bitLength(BigInt(bits));
  const precision = BigInt(p);
  const double = multiplyBall(x, x, p + 4);
  const inverse = divideBall({ mid: 1n, rad: 0n, exp: -1 }, double, p + 4);
  if (typeof inverse === "string") return inverse;
  const y = shift(inverse.mid - inverse.rad, inverse.exp + p);
  let term = 1n << precision;
  let sum = term;
  let k = 1n;
  let next = y;
  while (next < term && next > 0n) {
    term = next;
    sum += k % 2n === 0n ? term : -term;
    k += 1n;
    next = (term * (2n * k - 1n) * y) >> precision;
  }
  const left = next < term ? next : term;
  const series = roundBall(sum, left + 4n * k * k + 8n, -p, bits + 8);
  const value = divideBall(series, x, bits + 8);
  return typeof value === "string" ? value : timesGaussian(value, x, 0, bits);
}

/** `ball · 2^twos / sqrt(pi) · e^(-x^2)` */
function timesGaussian(ball: Ball, x: Ball, twos: number, bits: number): Enclosed {
  const working = bits + 8;
  const gaussian = expBall({ mid: -x.mid * x.mid, rad: 0n, exp: 2 * x.exp }, working);
  const root = sqrtBall(piBall(working), working);
  if (typeof gaussian === "string" || typeof root === "string") return "unknown";
  const value = divideBall(multiplyBall(ball, gaussian, working), root, bits);
  return typeof value === "string" ? value : clampBall({ ...value, exp: value.exp + twos }, -1n, 1n, bits);
}

function negated(value: Enclosed): Enclosed {
  return typeof value === "string" ? value : negateBall(value);
}
