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
import { atanBall } from "./arctangent.ts";
import { piBall } from "./constants.ts";
import { monotone } from "./monotone.ts";
import { sqrtBall } from "./square-root.ts";

/**
 * The arcsine on `[-1, 1]`, with relative accuracy also near zero. `"undefined"` outside, `"unknown"` when `x` meets
 * both sides.
 */
export function asinBall(x: Ball, bits: number): Enclosed {
  return outside(x, bits) ?? monotone(x, bits, asinOfPoint);
}

/**
 * The arccosine on `[-1, 1]`, with relative accuracy also near 1. `"undefined"` outside, `"unknown"` when `x` meets
 * both sides.
 */
export function acosBall(x: Ball, bits: number): Enclosed {
  return outside(x, bits) ?? monotone(x, bits, acosOfPoint);
}

/** `null` when the whole ball lies in `[-1, 1]`. */
function outside(x: Ball, bits: number): "undefined" | "unknown" | null {
  const below = subtractBall(ONE, x, bits + 8);
  const above = addBall(ONE, x, bits + 8);
  if (below.mid + below.rad < 0n || above.mid + above.rad < 0n) return "undefined";
  return below.mid < below.rad || above.mid < above.rad ? "unknown" : null;
}

/** `asin x = atan(x / sqrt((1 - x)(1 + x)))` */
function asinOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  const top = magnitude(x);
  // |asin x - x| <= |x|^3 for |x| <= 1/2
  if (2 * top < -bits - 2) return widenBall(x, 1n, 3 * top, bits);
  const working = bits + 8;
  const below = subtractBall(ONE, x, working);
  const above = addBall(ONE, x, working);
  const root = sqrtBall(multiplyBall(below, above, working), working);
  if (typeof root === "string") return root;
  if (isZero(root)) return x.mid < 0n ? negateBall(rightAngle(bits)) : rightAngle(bits);
  const tangent = divideBall(x, root, working);
  return typeof tangent === "string" ? tangent : atanBall(tangent, bits);
}

function rightAngle(bits: number): Ball {
  const pi = piBall(bits);
  return { mid: pi.mid, rad: pi.rad, exp: pi.exp - 1 };
}

/** `acos x = 2 atan(sqrt((1 - x)/(1 + x)))` */
function acosOfPoint(x: Ball, bits: number): Enclosed {
  const working = bits + 8;
  const above = addBall(ONE, x, working);
  if (isZero(above)) return piBall(bits);
  const square = divideBall(subtractBall(ONE, x, working), above, working);
  const tangent = typeof square === "string" ? square : sqrtBall(square, working);
  const angle = typeof tangent === "string" ? tangent : atanBall(tangent, bits);
  return typeof angle === "string" ? angle : { mid: angle.mid, rad: angle.rad, exp: angle.exp + 1 };
}
