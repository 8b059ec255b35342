import {
  type Ball,
  ballIsExact,
  ballSign,
  type Enclosed,
  isZero,
  LARGEST_EXPONENT_BITS,
  magnitude,
  multiplyBall,
  powerBall,
  unionBall,
  upperPoint,
} from "../ball.ts";
import { bitLength } from "../rational.ts";
import { ZERO } from "../rounding.ts";
import { expBall } from "./exponential.ts";
import { logBall } from "./logarithm.ts";
import { sqrtBall } from "./square-root.ts";

/** Exact exponents `n/2` below `2^8` go through products and a square root, which keeps exact results exact. */
const LARGEST_PRODUCT_BITS = 8;

/**
 * `x^y` for `x > 0`, and 0 for `x = 0 < y`. `"undefined"` for `x < 0` and for `x = 0 >= y`; `"unknown"` when the balls
 * meet the edge of that domain, or where the exponential is.
 */
export function powBall(x: Ball, y: Ball, bits: number): Enclosed {
  if (x.mid + x.rad < 0n) return "undefined";
  if (ballSign(x) === 1) return powerOfPositive(x, y, bits);
  if (x.mid < x.rad) return "unknown";
  if (ballSign(y) !== 1) return isZero(x) && y.mid + y.rad <= 0n ? "undefined" : "unknown";
  if (isZero(x)) return ZERO;
  const most = powerOfPositive(upperPoint(x), y, bits);
  return typeof most === "string" ? most : unionBall(ZERO, most, bits);
}

function powerOfPositive(x: Ball, y: Ball, bits: number): Enclosed {
  if (ballIsExact(y) && y.exp >= -1 && magnitude(y) < LARGEST_PRODUCT_BITS)
    return halfIntegerPower(x, Number(y.mid) * 2 ** (y.exp + 1), bits);
  // Digits before the point of y log x; more than those of the largest exponent end in the exponential's own answer.
  const whole = magnitude(y) + bitLength(BigInt(Math.abs(magnitude(x)) + 1));
  const working = bits + 8 + Math.min(Math.max(whole, 0), LARGEST_EXPONENT_BITS + 8);
  const logarithm = logBall(x, working);
  return typeof logarithm === "string" ? logarithm : expBall(multiplyBall(y, logarithm, working), bits);
}

/** `x^(n/2)` */
function halfIntegerPower(x: Ball, n: number, bits: number): Enclosed {
  if (n % 2 === 0) return powerBall(x, n / 2, bits);
  const root = sqrtBall(x, bits + 16);
  return typeof root === "string" ? root : powerBall(root, n, bits);
}
