import {
  type Ball,
  ballIsExact,
  type Enclosed,
  isZero,
  magnitude,
  midpoint,
  negateBall,
  scaleBall,
  widenBall,
} from "../ball.ts";
import { absInteger, integerSqrt, shift } from "../integer.ts";
import { bitLength, fraction } from "../rational.ts";
import { integerRoot } from "../root.ts";
import { isNarrow, roundBall, ZERO } from "../rounding.ts";
import { expBall } from "./exponential.ts";
import { logBall } from "./logarithm.ts";
import { monotone } from "./monotone.ts";

/**
 * The square root; exact for an exact square. `"undefined"` below zero, `"unknown"` when `x` meets both sides; zero
 * belongs to the domain.
 */
export function sqrtBall(x: Ball, bits: number): Enclosed {
  if (x.mid < x.rad) return x.mid + x.rad < 0n ? "undefined" : "unknown";
  if (ballIsExact(x)) return rootOfPoint(x, 2, bits);
  if (!isNarrow(x)) return monotone(x, bits, (point) => rootOfPoint(point, 2, bits));
  // |sqrt(m+d) - sqrt(m)| = |d|/(sqrt(m+d) + sqrt(m)) <= r/sqrt(m)
  const value = rootOfPoint(midpoint(x), 2, Math.max(bits, 16));
  const most = value.mid - value.rad;
  const digits = bitLength(most) - bitLength(x.rad) + 16;
  const slack = shift(x.rad, digits) / most + 1n;
  return widenBall(value, slack, x.exp - value.exp - digits, bits);
}

/** Above this degree the digits of the radicand outgrow those of a logarithm. */
const LARGEST_DEGREE = 16;

/**
 * The real `n`-th root for `n >= 1`; exact for an exact power when `n <= 16`. An odd root of a negative number is
 * negative; an even one has the domain of the square root.
 */
export function rootBall(x: Ball, n: number, bits: number): Enclosed {
  if (n === 2) return sqrtBall(x, bits);
  if (n % 2 === 0 && x.mid < x.rad) return x.mid + x.rad < 0n ? "undefined" : "unknown";
  return monotone(x, bits, (point) => {
    const root = anyRootOfPoint({ mid: absInteger(point.mid), rad: 0n, exp: point.exp }, n, bits);
    return point.mid < 0n && typeof root === "object" ? negateBall(root) : root;
  });
}

function anyRootOfPoint(x: Ball, n: number, bits: number): Enclosed {
  if (n <= LARGEST_DEGREE || isZero(x)) return rootOfPoint(x, n, bits);
  const working = bits + 8 + bitLength(BigInt(Math.abs(magnitude(x))));
  const logarithm = logBall(x, working);
  if (typeof logarithm === "string") return logarithm;
  return expBall(scaleBall(logarithm, fraction(1n, BigInt(n)), working), bits);
}

/** For exact `x >= 0`: exact, or one unit of `bits + 4` digits wide. */
function rootOfPoint(x: Ball, n: number, bits: number): Ball {
  if (isZero(x)) return ZERO;
  const exp = Math.floor(magnitude(x) / n) - bits - 4;
  const by = x.exp - n * exp;
  const radicand = shift(x.mid, by);
  const root = n === 2 ? integerSqrt(radicand) : integerRoot(radicand, n);
  const exact = shift(radicand, -by) === x.mid && root ** BigInt(n) === radicand;
  return exact ? roundBall(root, 0n, exp, bits) : roundBall(2n * root + 1n, 1n, exp - 1, bits);
}
