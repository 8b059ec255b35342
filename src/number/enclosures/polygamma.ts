import {
  addBall,
  type Ball,
  ballIsExact,
  ballSign,
  divideBall,
  type Enclosed,
  lowerPoint,
  magnitude,
  midpoint,
  multiplyBall,
  negateBall,
  powerBall,
  scaleByQuotient,
  subtractBall,
  unionBall,
  upperPoint,
  widenBall,
} from "../ball.ts";
import { shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { ONE, ZERO } from "../rounding.ts";
import { digammaBall } from "./digamma.ts";
import { monotone } from "./monotone.ts";
import { addInteger, isPole, meetsPole } from "./reflection.ts";
import { bernoulliSeries, stirlingStart, withRelativeAccuracy } from "./stirling.ts";

/** Orders, and steps of the recurrence, beyond which the answer is `"unknown"`. */
const LARGEST_ORDER = 2000;
const LARGEST_STEPS = 20_000;

/**
 * The `k`-th derivative of the digamma function, for an integer `k >= 0`. `"undefined"` exactly at a pole; `"unknown"`
 * when the ball meets one, for `k` beyond 2000, and for arguments below -20000.
 */
export function polygammaBall(k: number, x: Ball, bits: number): Enclosed {
  if (k === 0) return digammaBall(x, bits);
  if (meetsPole(x)) return isPole(x) ? "undefined" : "unknown";
  if (k > LARGEST_ORDER) return "unknown";
  const value = hurwitz(k, x, bits);
  return typeof value === "string" || k % 2 === 1 ? value : negateBall(value);
}

/** `h_k(x) = k! Σ_{j>=0} 1/(x + j)^(k+1)`, which is `psi^(k)` up to sign, and `h_k' = -h_(k+1)`. */
function hurwitz(k: number, x: Ball, bits: number): Enclosed {
  const at = (point: Ball) => withRelativeAccuracy(bits, (working) => hurwitzOfPoint(k, point, working));
  if (ballIsExact(x)) return at(x);
  // Decreasing for x > 0, and between two poles when k is even; convex between them when k is odd.
  const ends = monotone(x, bits, at);
  if (x.mid > 0n || k % 2 === 0 || typeof ends === "string") return ends;
  return overConvex(k, x, ends, bits, at);
}

function overConvex(k: number, x: Ball, ends: Ball, bits: number, at: (point: Ball) => Enclosed): Enclosed {
  const slope = monotone(x, Math.min(bits, 64), (point, digits) => hurwitzOfPoint(k + 1, point, digits));
  if (typeof slope === "string") return slope;
  if (ballSign(slope) !== null) return ends;
  // Some pole is at most 1/2 away.
  const least: Ball = { mid: factorial(k) << BigInt(k + 1), rad: 0n, exp: 0 };
  const center = at(midpoint(x));
  if (typeof center === "string") return center;
  const radius: Ball = { mid: x.rad, rad: 0n, exp: x.exp };
  const drop = lowerPoint(subtractBall(center, multiplyBall(radius, upperPoint(absolute(slope)), bits), bits));
  const above = ballSign(subtractBall(drop, least, bits)) === 1;
  return unionBall(ends, above ? drop : least, bits);
}

/** Up to the larger end in absolute value. */
function absolute(ball: Ball): Ball {
  return { mid: ball.mid < 0n ? -ball.mid : ball.mid, rad: ball.rad, exp: ball.exp };
}

function hurwitzOfPoint(k: number, x: Ball, bits: number): Enclosed {
  if (magnitude(x) < -bits - 4) return hurwitzNearZero(k, x, bits);
  const working = bits + bitLength(BigInt(bits + k)) + 8;
  const start = stirlingStart(working) + k;
  if (magnitude(x) > 30) return x.mid > 0n ? hurwitzOfLarge(k, x, working) : "unknown";
  const n = Math.max(0, start - Number(shift(x.mid, x.exp)));
  if (n > start + LARGEST_STEPS) return "unknown";
  let sum: Ball = ZERO;
  for (let j = 0; j < n; j++) {
    const term = powerBall(addInteger(x, BigInt(j)), -k - 1, working);
    if (typeof term === "string") return term;
    sum = addBall(sum, term, working);
  }
  const large = hurwitzOfLarge(k, addInteger(x, BigInt(n)), working);
  return typeof large === "string" ? large : addBall(scaleByQuotient(sum, factorial(k), 1n, working), large, working);
}

/** The term `k!/x^(k+1)` leaves a relative rest below `2 |x|^(k+1) (16/15)^(k+1) <= |2x|^(k+1)` for `|x| <= 1/16`. */
function hurwitzNearZero(k: number, x: Ball, bits: number): Enclosed {
  const power = powerBall(x, -k - 1, bits + 8);
  if (typeof power === "string") return power;
  const value = scaleByQuotient(power, factorial(k), 1n, bits + 8);
  return multiplyBall(value, widenBall(ONE, 1n, (magnitude(x) + 1) * (k + 1), bits + 8), bits);
}

/** `(k-1)!/z^k (1 + k/(2z) + Σ B_2j (2j+1) ... (2j+k-1)/(k-1)! z^(-2j))` */
function hurwitzOfLarge(k: number, z: Ball, bits: number): Enclosed {
  const scale = factorial(k - 1);
  const series = bernoulliSeries(z, (j) => [product(2 * j + 1, 2 * j + k - 1), scale], bits);
  const second = divideBall({ mid: BigInt(k), rad: 0n, exp: -1 }, z, bits);
  const power = powerBall(z, -k, bits);
  if (typeof second === "string" || typeof power === "string") return "unknown";
  const factor = addBall(addBall(ONE, second, bits), series, bits);
  return multiplyBall(scaleByQuotient(power, scale, 1n, bits), factor, bits);
}

function factorial(n: number): bigint {
  return product(1, n);
}

/** `from (from + 1) ... to`; 1 when empty. */
function product(from: number, to: number): bigint {
  let result = 1n;
  for (let i = from; i <= to; i++) result *= BigInt(i);
  return result;
}
