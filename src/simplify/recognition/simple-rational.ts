import { type Ball, isZero, magnitude, relativeBits } from "../../number/ball.ts";
import { absInteger, floorQuotient, shift } from "../../number/integer.ts";
import { bitLength, fraction, type Rational } from "../../number/rational.ts";

/** Numbers of other sizes are no simple closed forms. */
const LARGEST_MAGNITUDE = 100;
/** Of the digits known, the part that numerator and denominator together may have: chance would need all of them. */
const LARGEST_PART = 0.6;

/**
 * A rational number in the ball that is much shorter than chance would have it, or `null`: being so near, it is a convergent of the
 * midpoint (Legendre 1798).
 */
export function likelyRational(ball: Ball): Rational | null {
  if (isZero(ball)) return 0;
  if (Math.abs(magnitude(ball)) > LARGEST_MAGNITUDE) return null;
  const longest = LARGEST_PART * Math.min(relativeBits(ball), 2 ** 10);
  const [mid, rad, unit] = integersOf(ball);
  let [a, b] = [mid, unit];
  let [p, q, before, beneath] = [1n, 0n, 0n, 1n];
  while (b !== 0n) {
    const term = floorQuotient(a, b);
    [a, b] = [b, a - term * b];
    [p, q, before, beneath] = [term * p + before, term * q + beneath, p, q];
    if (bitLength(p) + bitLength(q) > longest) return null;
    if (absInteger(p * unit - mid * q) <= rad * q) return fraction(p, q);
  }
  return null;
}

/** Midpoint and radius as integers over a common denominator. */
function integersOf({ mid, rad, exp }: Ball): readonly [mid: bigint, rad: bigint, unit: bigint] {
  return exp >= 0 ? [shift(mid, exp), shift(rad, exp), 1n] : [mid, rad, shift(1n, -exp)];
}
