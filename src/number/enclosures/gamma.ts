import { type Ball, divideBall, type Enclosed, magnitude, multiplyBall, widenBall } from "../ball.ts";
import { bitLength } from "../rational.ts";
import { ONE, roundBall } from "../rounding.ts";
import { piBall } from "./constants.ts";
import { expBall } from "./exponential.ts";
import { logGammaOfLarge, overPositive, risingFactorial, stepsToStirling } from "./log-gamma.ts";
import { addInteger, isPole, meetsPole, nearestInteger, oneMinus, sinePi } from "./reflection.ts";

/** From `2^23` on gamma exceeds the range of balls. */
const LARGEST_ARGUMENT_BITS = 23;
/** Integers up to here are factorials. */
const LARGEST_FACTORIAL = 1024n;
/** A lower bound of gamma at positive arguments. */
const LEAST_GAMMA: Ball = { mid: 1021030967384831814n, rad: 0n, exp: -60 };

/**
 * The gamma function. `"undefined"` exactly at a pole, `"unknown"` when the ball meets one or the value would exceed
 * the range of balls.
 */
export function gammaBall(x: Ball, bits: number): Enclosed {
  if (meetsPole(x)) return isPole(x) ? "undefined" : "unknown";
  const top = magnitude(x);
  if (top < -bits - 4) return gammaNearZero(x, top, bits);
  return x.mid > 0n ? overPositive(x, bits, gammaOfPositive, LEAST_GAMMA) : gammaOfNegative(x, bits);
}

/** `gamma(x) = gamma(1 + x)/x` and `|gamma(1 + x) - 1| <= |x|` for `|x| <= 1/16`. */
function gammaNearZero(x: Ball, top: number, bits: number): Enclosed {
  const inverse = divideBall(ONE, x, bits + 4);
  return typeof inverse === "string" ? inverse : multiplyBall(inverse, widenBall(ONE, 1n, top, bits + 8), bits);
}

/** `gamma(x) gamma(1 - x) = pi/sin(pi x)` */
function gammaOfNegative(x: Ball, bits: number): Enclosed {
  const sine = sinePi(x, bits + 8);
  const other = gammaBall(oneMinus(x), bits + 8);
  if (typeof sine === "string" || typeof other === "string") return "unknown";
  return divideBall(piBall(bits + 8), multiplyBall(sine, other, bits + 8), bits);
}

/** `gamma(x) = gamma(x + n)/(x (x + 1) ... (x + n - 1))` for exact `x > 0`. */
function gammaOfPositive(x: Ball, bits: number): Enclosed {
  if (magnitude(x) > LARGEST_ARGUMENT_BITS) return "unknown";
  const { n: nearest, rest } = nearestInteger(x);
  if (rest.mid === 0n && nearest <= LARGEST_FACTORIAL) return roundBall(factorial(nearest - 1n), 0n, 0, bits);
  // The absolute accuracy of the logarithm is the relative accuracy of gamma.
  const working = bits + 16 + bitLength(BigInt(bits)) + Math.max(magnitude(x), 0);
  const n = stepsToStirling(x, working);
  const logarithm = logGammaOfLarge(addInteger(x, BigInt(n)), working);
  if (typeof logarithm === "string") return logarithm;
  const large = expBall(logarithm, bits + 8);
  return typeof large === "string" ? large : divideBall(large, risingFactorial(x, n, bits + 16), bits);
}

function factorial(n: bigint): bigint {
  let product = 1n;
  for (let k = 2n; k <= n; k++) product *= k;
  return product;
}
