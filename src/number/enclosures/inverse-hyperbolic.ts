import {
  addBall,
  type Ball,
  divideBall,
  type Enclosed,
  isZero,
  magnitude,
  multiplyBall,
  negateBall,
  subtractBall,
  widenBall,
} from "../ball.ts";
import { ONE, ZERO } from "../rounding.ts";
import { log1pBall } from "./logarithm.ts";
import { monotone } from "./monotone.ts";
import { sqrtBall } from "./square-root.ts";

const TWO: Ball = { mid: 2n, rad: 0n, exp: 0 };

/** The inverse hyperbolic sine, with relative accuracy also near zero. */
export function asinhBall(x: Ball, bits: number): Enclosed {
  return monotone(x, bits, asinhOfPoint);
}

/** `asinh x = log(1 + x + x^2/(1 + sqrt(1 + x^2)))`, free of cancellation for `x > 0`. */
function asinhOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  if (x.mid < 0n) return negated(asinhOfPoint(negateBall(x), bits));
  const top = magnitude(x);
  // |asinh x - x| <= |x|^3
  if (2 * top < -bits - 2) return widenBall(x, 1n, 3 * top, bits);
  const working = bits + 8;
  const square = multiplyBall(x, x, working);
  const root = sqrtBall(addBall(square, ONE, working), working);
  if (typeof root === "string") return root;
  const excess = divideBall(square, addBall(root, ONE, working), working);
  return typeof excess === "string" ? excess : log1pBall(addBall(x, excess, working), bits);
}

/**
 * The inverse hyperbolic cosine, at least zero, with relative accuracy also near 1. `"undefined"` below 1, `"unknown"`
 * when `x` meets both sides.
 */
export function acoshBall(x: Ball, bits: number): Enclosed {
  const u = subtractBall(x, ONE, bits + 8);
  if (u.mid < u.rad) return u.mid + u.rad < 0n ? "undefined" : "unknown";
  return monotone(x, bits, acoshOfPoint);
}

/** With `u = x - 1`: `acosh x = log(1 + u + sqrt(u (u + 2)))`. */
function acoshOfPoint(x: Ball, bits: number): Enclosed {
  const working = bits + 8;
  const u = subtractBall(x, ONE, working);
  const root = sqrtBall(multiplyBall(u, addBall(u, TWO, working), working), working);
  return typeof root === "string" ? root : log1pBall(addBall(u, root, working), bits);
}

/**
 * The inverse hyperbolic tangent, with relative accuracy also near zero. `"undefined"` from 1 and -1 on, `"unknown"`
 * when `x` meets both sides.
 */
export function atanhBall(x: Ball, bits: number): Enclosed {
  const below = subtractBall(ONE, x, bits + 8);
  const above = addBall(ONE, x, bits + 8);
  if (below.mid + below.rad <= 0n || above.mid + above.rad <= 0n) return "undefined";
  if (below.mid <= below.rad || above.mid <= above.rad) return "unknown";
  return monotone(x, bits, atanhOfPoint);
}

/** `atanh x = log(1 + 2x/(1 - x))/2`, free of cancellation for `x > 0`. */
function atanhOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  if (x.mid < 0n) return negated(atanhOfPoint(negateBall(x), bits));
  const top = magnitude(x);
  // |atanh x - x| <= |x|^3 for |x| <= 1/2
  if (2 * top < -bits - 2) return widenBall(x, 1n, 3 * top, bits);
  const working = bits + 8;
  const ratio = divideBall({ mid: x.mid, rad: 0n, exp: x.exp + 1 }, subtractBall(ONE, x, working), working);
  if (typeof ratio === "string") return ratio;
  const value = log1pBall(ratio, bits);
  return typeof value === "string" ? value : { mid: value.mid, rad: value.rad, exp: value.exp - 1 };
}

function negated(value: Enclosed): Enclosed {
  return typeof value === "string" ? value : negateBall(value);
}
