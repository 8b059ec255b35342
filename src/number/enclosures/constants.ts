import type { Ball } from "../ball.ts";
import { integerSqrt } from "../integer.ts";
import { fixedPointCache } from "./fixed-point-cache.ts";

/** Within 2 of `pi·2^precision`. */
export const piFixed: (precision: number) => bigint = fixedPointCache(chudnovsky);
/** Within 2 of `log(2)·2^precision`. */
export const log2Fixed: (precision: number) => bigint = fixedPointCache(logarithmOfTwo);
const eFixed = fixedPointCache(sumOfInverseFactorials);

/** A ball around pi of relative radius below `2^-bits`. */
export function piBall(bits: number): Ball {
  return { mid: piFixed(bits + 1), rad: 2n, exp: -bits - 1 };
}

/** A ball around Euler's number of relative radius below `2^-bits`. */
export function eBall(bits: number): Ball {
  return { mid: eFixed(bits + 1), rad: 2n, exp: -bits - 1 };
}

const C = 640320n;
/** Each term of the series below adds this many digits: log2(C^3/1728). */
const DIGITS_A_TERM = 47;

/**
 * Chudnovsky & Chudnovsky 1988: `1/pi = 12 Σ (-1)^k (6k)! (13591409 + 545140134 k) / ((3k)! (k!)^3 C^(3k+3/2))`, by
 * binary splitting (Brent & Zimmermann 2010, 4.9). The series alternates and decreases, so the tail is below its first
 * term.
 */
function chudnovsky(precision: number): bigint {
  const terms = Math.floor(precision / DIGITS_A_TERM) + 2;
  const [, q, t] = split(0, terms);
  const root = integerSqrt(10005n << BigInt(2 * precision));
  return (q * 426880n * root) / t;
}

function split(from: number, to: number): [p: bigint, q: bigint, t: bigint] {
  if (to - from === 1) {
    const k = BigInt(from);
    const p = from === 0 ? 1n : (6n * k - 5n) * (2n * k - 1n) * (6n * k - 1n);
    const q = from === 0 ? 1n : (k * k * k * C * C * C) / 24n;
    const t = p * (13591409n + 545140134n * k);
    return [p, q, from % 2 === 0 ? t : -t];
  }
  const middle = (from + to) >> 1;
  const [p1, q1, t1] = split(from, middle);
  const [p2, q2, t2] = split(middle, to);
  return [p1 * p2, q1 * q2, t1 * q2 + p1 * t2];
}

/** `log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749)` (Brent & Zimmermann 2010, 4.8.4). */
function logarithmOfTwo(precision: number): bigint {
  const inverse = (n: bigint) => inverseHyperbolicTangent(1n, n, precision);
  return 18n * inverse(26n) - 2n * inverse(4801n) + 8n * inverse(8749n);
}

/**
 * `atanh(a/b)·2^precision` for integers `0 <= a < b/2`, too small by less than 2 for each of fewer than `precision`
 * terms, each of which is at most a quarter of the one before.
 */
export function inverseHyperbolicTangent(a: bigint, b: bigint, precision: number): bigint {
  const [a2, b2] = [a * a, b * b];
  let power = (a << BigInt(precision)) / b;
  let sum = power;
  for (let odd = 3n; power > 0n; odd += 2n) {
    power = (power * a2) / b2;
    sum += power / odd;
  }
  return sum;
}

/** `Σ 1/k!`, too small by less than 2 for each of fewer than `precision` terms. */
function sumOfInverseFactorials(precision: number): bigint {
  let term = 1n << BigInt(precision);
  let sum = term;
  for (let k = 1n; term > 0n; k++) {
    term /= k;
    sum += term;
  }
  return sum;
}
