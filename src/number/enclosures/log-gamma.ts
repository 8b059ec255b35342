import { InternalError } from "../../diagnostic/internal-error.ts";
import {
  addBall,
  type Ball,
  ballIsExact,
  ballSign,
  type Enclosed,
  isZero,
  lowerPoint,
  magnitude,
  midpoint,
  multiplyBall,
  subtractBall,
  unionBall,
  upperPoint,
  widenBall,
} from "../ball.ts";
import { absInteger, shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { ONE, ZERO } from "../rounding.ts";
import { piBall } from "./constants.ts";
import { digammaBall } from "./digamma.ts";
import { fixedPointCache } from "./fixed-point-cache.ts";
import { logBall } from "./logarithm.ts";
import { monotone } from "./monotone.ts";
import { addInteger, isPole, meetsPole, nearestInteger, oneMinus, sinePi } from "./reflection.ts";
import { bernoulliSeries, stirlingStart, withRelativeAccuracy } from "./stirling.ts";

/**
 * The one minimum of gamma at positive arguments, between these multiples of `2^-60`, and a lower bound of log gamma
 * there.
 */
const MINIMUM_AT: Ball = { mid: 3370294263517314781n, rad: 1n, exp: -61 };
const LEAST_LOG_GAMMA: Ball = { mid: -140064156873696285n, rad: 0n, exp: -60 };

/**
 * `log |gamma(x)|`, with relative accuracy also near 1 and 2. `"undefined"` exactly at a pole of gamma, `"unknown"`
 * when the ball meets one.
 */
export function lgammaBall(x: Ball, bits: number): Enclosed {
  if (meetsPole(x)) return isPole(x) ? "undefined" : "unknown";
  const top = magnitude(x);
  // gamma(x) = gamma(1 + x)/x and |log gamma(1 + x)| <= |x| for |x| <= 1/8
  if (top < -bits - 4) {
    const logarithm = logBall({ mid: absInteger(x.mid), rad: x.rad, exp: x.exp }, bits);
    return typeof logarithm === "string" ? logarithm : widenBall({ ...logarithm, mid: -logarithm.mid }, 1n, top, bits);
  }
  if (x.mid > 0n) return overPositive(x, bits, lgammaOfPositive, LEAST_LOG_GAMMA);
  return withRelativeAccuracy(bits, (working) => lgammaOfNegative(x, working));
}

/** `gamma(x) gamma(1 - x) = pi/sin(pi x)` */
function lgammaOfNegative(x: Ball, bits: number): Enclosed {
  const sine = sinePi(x, bits);
  const other = lgammaBall(oneMinus(x), bits);
  if (typeof sine === "string" || typeof other === "string") return "unknown";
  const logarithm = logBall({ mid: absInteger(sine.mid), rad: sine.rad, exp: sine.exp }, bits);
  const constant = logBall(piBall(bits), bits);
  if (typeof logarithm === "string" || typeof constant === "string") return "unknown";
  return subtractBall(subtractBall(constant, logarithm, bits), other, bits);
}

/**
 * The range over `x > 0` of gamma or log gamma, given at points. Around the common minimum `x0`, in `[1.2, 1.8]`, both
 * have slope at most `|psi(x)| <= 2 |x - x0|` (gamma is below 1 and the trigamma function below 2 there).
 */
export function overPositive(
  x: Ball,
  bits: number,
  at: (point: Ball, bits: number) => Enclosed,
  least: Ball,
): Enclosed {
  const right = ballSign(subtractBall(lowerPoint(x), MINIMUM_AT, bits)) === 1;
  const left = ballSign(subtractBall(upperPoint(x), MINIMUM_AT, bits)) === -1;
  if (ballIsExact(x) || left || right) return monotone(x, bits, at);
  const radius = x.exp + bitLength(x.rad);
  if (radius > -3) {
    const ends = monotone(x, bits, at);
    return typeof ends === "string" ? ends : unionBall(ends, least, bits);
  }
  const value = at(midpoint(x), bits);
  if (typeof value === "string") return value;
  return widenBall(widenBall(value, 1n, 2 * radius + 2, bits), x.rad, x.exp - 58, bits);
}

function lgammaOfPositive(x: Ball, bits: number): Enclosed {
  if (magnitude(x) <= 2) {
    const { n, rest } = nearestInteger(x);
    const nearZero = (n === 1n || n === 2n) && magnitude(rest) < -bits - 4;
    if (nearZero) return isZero(rest) ? ZERO : lgammaNearZero(n, rest, bits);
  }
  return withRelativeAccuracy(bits, (working) => shiftedLogGamma(x, working + bitLength(BigInt(working)) + 8));
}

/** `log gamma(n + d) = psi(n) d` up to `d^2`, for `n` 1 or 2: half the trigamma function is below 1 there. */
function lgammaNearZero(n: bigint, d: Ball, bits: number): Enclosed {
  const slope = digammaBall({ mid: n, rad: 0n, exp: 0 }, bits + 4);
  if (typeof slope === "string") return slope;
  return widenBall(multiplyBall(slope, d, bits + 4), 1n, 2 * magnitude(d), bits);
}

/**
 * `log gamma(x) = log gamma(x + n) - log(x (x + 1) ... (x + n - 1))`, with absolute accuracy `2^-bits` for small `x`.
 */
function shiftedLogGamma(x: Ball, bits: number): Enclosed {
  const n = stepsToStirling(x, bits);
  const large = logGammaOfLarge(addInteger(x, BigInt(n)), bits);
  const product = logBall(risingFactorial(x, n, bits), bits);
  return typeof large === "string" || typeof product === "string" ? "unknown" : subtractBall(large, product, bits);
}

/** How many steps up bring the exact `x > 0` to where the asymptotic series are accurate. */
export function stepsToStirling(x: Ball, bits: number): number {
  const start = stirlingStart(bits);
  return magnitude(x) > 30 ? 0 : Math.max(0, start - Number(shift(x.mid, x.exp)));
}

/** `x (x + 1) ... (x + n - 1)` */
export function risingFactorial(x: Ball, n: number, bits: number): Ball {
  let product = ONE;
  for (let j = 0; j < n; j++) product = multiplyBall(product, addInteger(x, BigInt(j)), bits);
  return product;
}

/**
 * Stirling's series `(z - 1/2) log z - z + log(2 pi)/2 + Σ B_2k/(2k (2k-1) z^(2k-1))`, for `z >= stirlingStart(bits)`.
 */
export function logGammaOfLarge(z: Ball, bits: number): Enclosed {
  const logarithm = logBall(z, bits);
  if (typeof logarithm === "string") return logarithm;
  const series = bernoulliSeries(z, (k) => [1n, BigInt(2 * k * (2 * k - 1))], bits);
  const main = multiplyBall(subtractBall(z, { mid: 1n, rad: 0n, exp: -1 }, bits), logarithm, bits);
  const constant: Ball = { mid: logTwoPi(bits), rad: 2n, exp: -bits - 1 };
  const rest = addBall(constant, multiplyBall(series, z, bits), bits);
  return addBall(subtractBall(main, z, bits), rest, bits);
}

/** Within 2 of `log(2 pi)·2^precision`. */
const logTwoPi = fixedPointCache((precision) => {
  const pi = piBall(precision + 8);
  const value = logBall({ mid: pi.mid, rad: pi.rad, exp: pi.exp + 1 }, precision + 8);
  if (typeof value === "string") throw new InternalError("2 pi has no logarithm");
  return shift(value.mid, value.exp + precision);
});
