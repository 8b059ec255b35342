import {
  absBall,
  addBall,
  type Ball,
  divideBall,
  type Enclosed,
  isZero,
  magnitude,
  negateBall,
  widenBall,
} from "../ball.ts";
import { clampBall, ONE, ZERO } from "../rounding.ts";
import { expBall, expm1Ball } from "./exponential.ts";
import { monotone } from "./monotone.ts";

/** The hyperbolic sine, with relative accuracy also near zero. `"unknown"` where the exponential is. */
export function sinhBall(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, sinhOfPoint);
}

/** The hyperbolic cosine, at least 1. `"unknown"` where the exponential is. */
export function coshBall(x: Ball, bits: number): Enclosed {
  return monotone(absBall(x), bits, coshOfPoint);
}

/** The hyperbolic tangent, with relative accuracy also near zero, and within `[-1, 1]`. */
export function tanhBall(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, tanhOfPoint);
}

/** With `u = e^x - 1`: `sinh x = (u + u/(1 + u))/2`, free of cancellation for `x > 0`. */
function sinhOfPoint(x: Ball, bits: number): Enclosed {
  if (x.mid < 0n) return negated(sinhOfPoint(negateBall(x), bits));
  const u = expm1Ball(x, bits + 8);
  if (typeof u === "string") return u;
  const other = divideBall(u, addBall(u, ONE, bits + 8), bits + 8);
  return typeof other === "string" ? other : half(addBall(u, other, bits));
}

/** `x >= 0` */
function coshOfPoint(x: Ball, bits: number): Enclosed {
  const growing = expBall(x, bits + 4);
  if (typeof growing === "string") return growing;
  const decaying = divideBall(ONE, growing, bits + 4);
  return typeof decaying === "string" ? decaying : clampBall(half(addBall(growing, decaying, bits)), 1n, null, bits);
}

/** With `v = e^(-2x) - 1`: `tanh x = -v/(2 + v)`, free of cancellation and overflow for `x > 0`. */
function tanhOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  if (x.mid < 0n) return negated(tanhOfPoint(negateBall(x), bits));
  const top = magnitude(x);
  // |tanh x - x| <= |x|^3
  if (2 * top < -bits - 2) return widenBall(x, 1n, 3 * top, bits);
  const v = expm1Ball({ mid: -x.mid, rad: 0n, exp: x.exp + 1 }, bits + 8);
  if (typeof v === "string") return v;
  const value = divideBall(negateBall(v), addBall(v, { mid: 2n, rad: 0n, exp: 0 }, bits + 8), bits);
  return typeof value === "string" ? value : clampBall(value, -1n, 1n, bits);
}

function negated(value: Enclosed): Enclosed {
  return typeof value === "string" ? value : negateBall(value);
}

function half(ball: Ball): Ball {
  return { mid: ball.mid, rad: ball.rad, exp: ball.exp - 1 };
}
