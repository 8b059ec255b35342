import {
  addBall,
  type Ball,
  divideBall,
  type Enclosed,
  isZero,
  magnitude,
  multiplyBall,
  subtractBall,
  widenBall,
} from "../ball.ts";
import { shift } from "../integer.ts";
import { bitLength } from "../rational.ts";
import { ONE, ZERO } from "../rounding.ts";
import { piBall } from "./constants.ts";
import { logBall } from "./logarithm.ts";
import { monotone } from "./monotone.ts";
import { addInteger, isPole, meetsPole, nearestInteger, oneMinus } from "./reflection.ts";
import { bernoulliSeries, stirlingStart, withRelativeAccuracy } from "./stirling.ts";
import { cosBall, sinBall } from "./trigonometric.ts";

/** The derivative of `log gamma`. `"undefined"` exactly at a pole, `"unknown"` when the ball meets one. */
export function digammaBall(x: Ball, bits: number): Enclosed {
  if (meetsPole(x)) return isPole(x) ? "undefined" : "unknown";
  // Increasing between any two poles.
  return monotone(x, bits, (point) => withRelativeAccuracy(bits, (working) => digammaOfPoint(point, working)));
}

function digammaOfPoint(x: Ball, bits: number): Enclosed {
  // psi(x) = psi(1 + x) - 1/x and |psi(1 + x)| <= 1 for |x| <= 1/16
  if (magnitude(x) < -bits - 4) {
    const inverse = divideBall({ mid: -1n, rad: 0n, exp: 0 }, x, bits);
    return typeof inverse === "string" ? inverse : widenBall(inverse, 1n, 0, bits);
  }
  return x.mid > 0n ? digammaOfPositive(x, bits + bitLength(BigInt(bits))) : digammaOfNegative(x, bits);
}

/** `psi(x) = psi(1 - x) - pi cot(pi x)` */
function digammaOfNegative(x: Ball, bits: number): Enclosed {
  const other = digammaOfPoint(oneMinus(x), bits);
  const { rest } = nearestInteger(x);
  const pi = piBall(bits + 4);
  const angle = multiplyBall(rest, pi, bits + 4);
  // The cosine is exactly zero at rest = -1/2 (it is never +1/2).
  const cosine = isZero(addBall(doubled(rest), ONE, 8)) ? ZERO : cosBall(angle, bits);
  const sine = sinBall(angle, bits);
  if (typeof other === "string" || typeof cosine === "string" || typeof sine === "string") return "unknown";
  const cotangent = divideBall(multiplyBall(pi, cosine, bits), sine, bits);
  return typeof cotangent === "string" ? cotangent : subtractBall(other, cotangent, bits);
}

/**
 * `psi(x) = psi(z) - Σ_{j<n} 1/(x + j)` with `z = x + n`, and the asymptotic series `psi(z) = log z - 1/(2z) - Σ
 * B_2k/(2k z^(2k))`.
 */
function digammaOfPositive(x: Ball, bits: number): Enclosed {
  const n = magnitude(x) > 30 ? 0 : Math.max(0, stirlingStart(bits) - Number(shift(x.mid, x.exp)));
  const z = addInteger(x, BigInt(n));
  const logarithm = logBall(z, bits);
  if (typeof logarithm === "string") return logarithm;
  let sum = subtractBall(
    logarithm,
    bernoulliSeries(z, (k) => [1n, BigInt(2 * k)], bits),
    bits,
  );
  for (let j = 0; j <= n; j++) {
    const term = j < n ? divideBall(ONE, addInteger(x, BigInt(j)), bits) : divideBall(ONE, doubled(z), bits);
    if (typeof term === "string") return term;
    sum = subtractBall(sum, term, bits);
  }
  return sum;
}

function doubled(x: Ball): Ball {
  return { mid: x.mid, rad: x.rad, exp: x.exp + 1 };
}
