import { absInteger, ceilQuotient, floorQuotient, shift, trailingZeros } from "./integer.ts";
import { bitLength, denominator, fromBigInt, numerator, type Rational } from "./rational.ts";
import { hull, isNarrow, ONE, roundBall, ZERO } from "./rounding.ts";

/** The real numbers in `(mid ± rad)·2^exp`, `rad >= 0`: a closed interval with exact dyadic end points. */
export interface Ball {
  readonly mid: bigint;
  readonly rad: bigint;
  readonly exp: number;
}

/**
 * What enclosing arithmetic can say of a value: a ball that holds it; `"undefined"`, proved outside the domain for
 * every argument in the balls; `"unknown"`, the balls meet the edge of the domain (try more bits).
 */
export type Enclosed = Ball | "undefined" | "unknown";

/** Functions answer `"unknown"` above `2^LARGEST_EXPONENT`, and a ball around zero below its inverse. */
export const LARGEST_EXPONENT_BITS = 26;
export const LARGEST_EXPONENT = 2 ** LARGEST_EXPONENT_BITS;
/** Operands further apart than this and the precision are not aligned digit by digit. */
const LARGEST_GAP = 4096;

/** The ball `[0, 2^-LARGEST_EXPONENT]`: a positive value too small to be told from zero. */
export const UNDERFLOW: Ball = { mid: 1n, rad: 1n, exp: -LARGEST_EXPONENT - 1 };

/** The ball of radius 0 around `q`; `null` unless the denominator is a power of two. */
export function exactBall(q: Rational): Ball | null {
  if (q === 0) return ZERO;
  const den = denominator(q);
  const exp = trailingZeros(den);
  return den === 1n << BigInt(exp) ? { mid: numerator(q), rad: 0n, exp: -exp } : null;
}

/** A ball around `q` with relative radius at most about `2^-bits`; exact when `q` is dyadic and fits in `bits`. */
export function ballFromRational(q: Rational, bits: number): Ball {
  const num = numerator(q);
  return quotientHull(num, num, denominator(q), 0, bits);
}

/** The sum of any members of `a` and `b`; exact for exact balls when it fits in `bits`. */
export function addBall(a: Ball, b: Ball, bits: number): Ball {
  if (isZero(a)) return roundBall(b.mid, b.rad, b.exp, bits);
  if (isZero(b)) return roundBall(a.mid, a.rad, a.exp, bits);
  const gap = a.exp - b.exp;
  if (gap > bits + LARGEST_GAP || -gap > bits + LARGEST_GAP) return addDistant(a, b, bits);
  if (gap >= 0) {
    const s = BigInt(gap);
    return roundBall((a.mid << s) + b.mid, (a.rad << s) + b.rad, b.exp, bits);
  }
  const s = BigInt(-gap);
  return roundBall(a.mid + (b.mid << s), a.rad + (b.rad << s), a.exp, bits);
}

/** Digits far below the precision go into the radius before the operands are aligned. */
function addDistant(a: Ball, b: Ball, bits: number): Ball {
  const cut = Math.max(magnitude(a), magnitude(b)) - bits - LARGEST_GAP;
  const x = coarsen(a, cut);
  const y = coarsen(b, cut);
  return roundBall(x.mid + y.mid, x.rad + y.rad, cut, bits);
}

function coarsen(ball: Ball, exp: number): Ball {
  const by = ball.exp - exp;
  if (by >= 0) return { mid: shift(ball.mid, by), rad: shift(ball.rad, by), exp };
  return { mid: shift(ball.mid, by), rad: shift(ball.rad, by) + 2n, exp };
}

export function subtractBall(a: Ball, b: Ball, bits: number): Ball {
  return addBall(a, negateBall(b), bits);
}

/** The same midpoint, and a radius larger by `error·2^exp` (`error >= 0`). */
export function widenBall(ball: Ball, error: bigint, exp: number, bits: number): Ball {
  return addBall(ball, { mid: 0n, rad: error, exp }, bits);
}

export function multiplyBall(a: Ball, b: Ball, bits: number): Ball {
  const exp = a.exp + b.exp;
  if (a.rad === 0n && b.rad === 0n) return roundBall(a.mid * b.mid, 0n, exp, bits);
  if (isNarrow(a) && isNarrow(b)) {
    const rad = absInteger(a.mid) * b.rad + a.rad * (absInteger(b.mid) + b.rad);
    return roundBall(a.mid * b.mid, rad, exp, bits);
  }
  const [al, au, bl, bu] = [a.mid - a.rad, a.mid + a.rad, b.mid - b.rad, b.mid + b.rad];
  const ends = [al * bl, al * bu, au * bl, au * bu];
  return hull(least(ends), greatest(ends), exp, bits);
}

/** `"undefined"` when `b` is exactly zero, `"unknown"` when it contains zero. */
export function divideBall(a: Ball, b: Ball, bits: number): Enclosed {
  if (containsZero(b)) return isZero(b) ? "undefined" : "unknown";
  if (b.mid < 0n) return divideBall(negateBall(a), negateBall(b), bits);
  const exp = a.exp - b.exp;
  if (b.rad === 0n) return quotientHull(a.mid - a.rad, a.mid + a.rad, b.mid, exp, bits);
  const [lower, upper] = [a.mid - a.rad, a.mid + a.rad];
  const [least, most] = [b.mid - b.rad, b.mid + b.rad];
  const extra = quotientShift(a, most, bits);
  const low = floorQuotient(shift(lower, extra), lower >= 0n ? most : least);
  const high = ceilQuotient(shift(upper, extra), upper >= 0n ? least : most);
  return hull(low, high, exp - extra, bits);
}

/** How far to shift a numerator to the left so that the quotient has `bits` digits and a few. */
function quotientShift(a: Ball, divisor: bigint, bits: number): number {
  return Math.max(bits + 4 + bitLength(divisor) - bitLength(absInteger(a.mid) + a.rad), 0);
}

/** A ball that contains `[lower, upper]/den·2^exp`, for `den > 0`. */
function quotientHull(lower: bigint, upper: bigint, den: bigint, exp: number, bits: number): Ball {
  if (den === 1n) return hull(lower, upper, exp, bits);
  const extra = Math.max(bits + 4 + bitLength(den) - Math.max(bitLength(lower), bitLength(upper)), 0);
  const low = floorQuotient(shift(lower, extra), den);
  const high = ceilQuotient(shift(upper, extra), den);
  return hull(low, high, exp - extra, bits);
}

export function negateBall(a: Ball): Ball {
  return a.mid === 0n ? a : { mid: -a.mid, rad: a.rad, exp: a.exp };
}

/** The absolute values; from exactly zero when the ball contains zero. */
export function absBall(a: Ball): Ball {
  if (absInteger(a.mid) >= a.rad) return a.mid < 0n ? negateBall(a) : a;
  const most = absInteger(a.mid) + a.rad;
  return { mid: most, rad: most, exp: a.exp - 1 };
}

/** The ball times a rational. */
export function scaleBall(ball: Ball, q: Rational, bits: number): Ball {
  return scaleByQuotient(ball, numerator(q), denominator(q), bits);
}

/** The ball times `num/den`, in lowest terms or not, for `den > 0`. */
export function scaleByQuotient(ball: Ball, num: bigint, den: bigint, bits: number): Ball {
  const [x, y] = [(ball.mid - ball.rad) * num, (ball.mid + ball.rad) * num];
  return num >= 0n ? quotientHull(x, y, den, ball.exp, bits) : quotientHull(y, x, den, ball.exp, bits);
}

/**
 * `a^n` for an integer `n`, `a^0 = 1`; `"undefined"` for a negative power of exactly zero, `"unknown"` when the base of
 * a negative power contains zero or the value would exceed `2^LARGEST_EXPONENT`.
 */
export function powerBall(a: Ball, n: number, bits: number): Enclosed {
  if (n === 0) return ONE;
  if (isZero(a)) return n > 0 ? ZERO : "undefined";
  const working = bits + 4 + 2 * bitLength(BigInt(n));
  if (n < 0) {
    const inverse = divideBall(ONE, a, working);
    return typeof inverse === "object" ? powerBall(inverse, -n, bits) : inverse;
  }
  if (isNarrow(a)) return roundEnclosed(squarings(a, n, working), bits);
  const base = n % 2 === 0 ? absBall(a) : a;
  const lower = squarings(lowerPoint(base), n, working);
  const upper = squarings(upperPoint(base), n, working);
  return typeof lower === "object" && typeof upper === "object" ? unionBall(lower, upper, bits) : "unknown";
}

/**
 * `a^n` for `n >= 1` and an exact or narrow `a`, by repeated squaring. Once a partial power has left the range, so has
 * `a^n`.
 */
function squarings(a: Ball, n: number, bits: number): Ball | "unknown" {
  let result = a;
  for (let bit = bitLength(BigInt(n)) - 2; bit >= 0; bit--) {
    result = multiplyBall(result, result, bits);
    if (Math.floor(n / 2 ** bit) % 2 === 1) result = multiplyBall(result, a, bits);
    if (magnitude(result) > LARGEST_EXPONENT) return "unknown";
    if (magnitude(result) < -LARGEST_EXPONENT) return isZero(result) ? ZERO : underflowOf(a, n);
  }
  return result;
}

function underflowOf(a: Ball, n: number): Ball {
  return a.mid < 0n && n % 2 !== 0 ? negateBall(UNDERFLOW) : UNDERFLOW;
}

/** The smallest ball around both, up to rounding to `bits` (by default, as many as the operands have). */
export function unionBall(a: Ball, b: Ball, bits?: number): Ball {
  const digits = bits ?? Math.max(bitLength(a.mid), bitLength(a.rad), bitLength(b.mid), bitLength(b.rad), 64) + 1;
  const cut = Math.max(magnitude(a), magnitude(b)) - digits - LARGEST_GAP;
  const exp = Math.max(Math.min(a.exp, b.exp), Number.isFinite(cut) ? cut : 0);
  const x = coarsen(a, exp);
  const y = coarsen(b, exp);
  const lower = least([x.mid - x.rad, y.mid - y.rad]);
  return hull(lower, greatest([x.mid + x.rad, y.mid + y.rad]), exp, digits);
}

/** The sign shared by all members; 0 only for exactly zero, `null` when undecided. */
export function ballSign(ball: Ball): -1 | 0 | 1 | null {
  if (ball.mid > ball.rad) return 1;
  if (-ball.mid > ball.rad) return -1;
  return isZero(ball) ? 0 : null;
}

/** The exact lower end point (a denominator of `2^-exp`: beware of tiny balls). */
export function lowerEnd(ball: Ball): Rational {
  return dyadic(ball.mid - ball.rad, ball.exp);
}

/** The exact upper end point. */
export function upperEnd(ball: Ball): Rational {
  return dyadic(ball.mid + ball.rad, ball.exp);
}

function dyadic(mantissa: bigint, exp: number): Rational {
  if (mantissa === 0n) return 0;
  if (exp >= 0) return fromBigInt(mantissa << BigInt(exp));
  const zeros = Math.min(trailingZeros(mantissa), -exp);
  const num = mantissa >> BigInt(zeros);
  return zeros === -exp ? fromBigInt(num) : { num, den: 1n << BigInt(-exp - zeros) };
}

/** The lower end point as an exact ball. */
export function lowerPoint(ball: Ball): Ball {
  return { mid: ball.mid - ball.rad, rad: 0n, exp: ball.exp };
}

/** The upper end point as an exact ball. */
export function upperPoint(ball: Ball): Ball {
  return { mid: ball.mid + ball.rad, rad: 0n, exp: ball.exp };
}

/** The midpoint as an exact ball. */
export function midpoint(ball: Ball): Ball {
  return { mid: ball.mid, rad: 0n, exp: ball.exp };
}

export function containsZero(ball: Ball): boolean {
  return absInteger(ball.mid) <= ball.rad;
}

export function ballIsExact(ball: Ball): boolean {
  return ball.rad === 0n;
}

/** Exactly zero. */
export function isZero(ball: Ball): boolean {
  return ball.mid === 0n && ball.rad === 0n;
}

/** The least `e` such that every member is below `2^e` in absolute value; `-Infinity` for exactly zero. */
export function magnitude(ball: Ball): number {
  return isZero(ball) ? -Infinity : ball.exp + bitLength(absInteger(ball.mid) + ball.rad);
}

/**
 * About how many leading binary digits are certain: `log2 |mid/rad|` to within 1; infinite for an exact ball, at most 0
 * around zero.
 */
export function relativeBits(ball: Ball): number {
  return ball.rad === 0n ? Infinity : bitLength(ball.mid) - bitLength(ball.rad);
}

/** The same value with a midpoint of about `bits` digits. */
export function roundEnclosed(value: Enclosed, bits: number): Enclosed {
  return typeof value === "object" ? roundBall(value.mid, value.rad, value.exp, bits) : value;
}

function least(values: readonly bigint[]): bigint {
  let result = values[0]!;
  for (const value of values) if (value < result) result = value;
  return result;
}

function greatest(values: readonly bigint[]): bigint {
  let result = values[0]!;
  for (const value of values) if (value > result) result = value;
  return result;
}
