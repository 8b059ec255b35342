import {
  addBall,
  type Ball,
  ballIsExact,
  ballSign,
  divideBall,
  type Enclosed,
  isZero,
  magnitude,
  midpoint,
  multiplyBall,
  subtractBall,
  unionBall,
  widenBall,
} from "../ball.ts";
import { bitLength } from "../rational.ts";
import { clampBall, ONE, ZERO } from "../rounding.ts";
import { eBall } from "./constants.ts";
import { expBall } from "./exponential.ts";
import { log1pBall, logBall } from "./logarithm.ts";
import { monotone } from "./monotone.ts";
import { sqrtBall } from "./square-root.ts";

/** Arguments from `2^LARGE` on are solved in the form `w + log w = log x`. */
const LARGE = 3;
const NEWTON_STEPS = 60;

/**
 * The principal branch of the inverse of `w e^w`, at least -1, with relative accuracy also near zero. `"undefined"`
 * below `-1/e`, `"unknown"` when `x` meets both sides.
 */
export function lambertwBall(x: Ball, bits: number): Enclosed {
  const distance = aboveBranchPoint(x, bits);
  if (ballSign(distance) === -1) return "undefined";
  if (ballSign(distance) !== 1) return "unknown";
  return monotone(x, bits, lambertwOfPoint);
}

/** `e x + 1`; decided for exact `x`, as e is irrational. */
function aboveBranchPoint(x: Ball, bits: number): Ball {
  for (let working = bits + bitLength(x.mid) + 16; ; working *= 2) {
    const distance = addBall(multiplyBall(x, eBall(working), working), ONE, working);
    if (!ballIsExact(x) || ballSign(distance) !== null) return distance;
  }
}

function lambertwOfPoint(x: Ball, bits: number): Enclosed {
  if (isZero(x)) return ZERO;
  const top = magnitude(x);
  // |W(x) - x| <= 2 x^2 for |x| <= 1/8
  if (top < -bits - 2) return widenBall(x, 1n, 2 * top + 1, bits);
  // Near the branch point, W = -1 + sqrt(2 d) + O(d): the digits of d = e x + 1 that cancel are lost once more in w e^w
  // - x.
  const distance = aboveBranchPoint(x, bits);
  const lost = Math.max(-magnitude(distance), 0);
  const equation = top > LARGE ? logarithmicEquation(x) : productEquation(x);
  const working = bits + 24 - Math.min(top, 0) + 2 * lost;
  const approximation = newton(equation, start(x, distance), Math.min(working, 96 + 2 * lost), working);
  return approximation === null ? "unknown" : proved(equation, approximation, bits, working);
}

/** An increasing function of `w >= -1` whose zero is `W(x)`, and one Newton step for it. */
interface Equation {
  readonly residual: (w: Ball, bits: number) => Enclosed;
  readonly next: (w: Ball, bits: number) => Enclosed;
}

/** `w e^w - x`; the step is `(w^2 + x e^(-w))/(1 + w)`. */
function productEquation(x: Ball): Equation {
  return {
    residual: (w, bits) => {
      const exponential = expBall(w, bits);
      return typeof exponential === "string" ? exponential : subtractBall(multiplyBall(w, exponential, bits), x, bits);
    },
    next: (w, bits) => {
      const exponential = expBall({ ...w, mid: -w.mid }, bits);
      if (typeof exponential === "string") return exponential;
      const numerator = addBall(multiplyBall(w, w, bits), multiplyBall(x, exponential, bits), bits);
      return divideBall(numerator, addBall(ONE, w, bits), bits);
    },
  };
}

/** `w + log w - log x`; the step is `w (1 + log x - log w)/(1 + w)`. */
function logarithmicEquation(x: Ball): Equation {
  return {
    residual: (w, bits) => {
      const [a, b] = [logBall(w, bits), logBall(x, bits)];
      return typeof a === "string" || typeof b === "string" ? "unknown" : subtractBall(addBall(w, a, bits), b, bits);
    },
    next: (w, bits) => {
      const [a, b] = [logBall(w, bits), logBall(x, bits)];
      if (typeof a === "string" || typeof b === "string") return "unknown";
      const factor = addBall(ONE, subtractBall(b, a, bits), bits);
      return divideBall(multiplyBall(w, factor, bits), addBall(ONE, w, bits), bits);
    },
  };
}

/**
 * Above the zero for `x <= 1/8`, where Newton then descends to it (`w e^w` is convex); `log(1 + x)` also serves for
 * larger `x`.
 */
function start(x: Ball, distance: Ball): Enclosed {
  if (x.mid > 0n || magnitude(x) < -2) return log1pBall(x, 64);
  const root = sqrtBall({ ...distance, exp: distance.exp + 1 }, 64 + Math.max(-magnitude(distance), 0));
  return typeof root === "string" ? root : subtractBall(root, ONE, 64 + Math.max(-magnitude(distance), 0));
}

/**
 * Newton from `from` at low precision until it settles, then with twice the digits each step; only midpoints are kept.
 */
function newton(equation: Equation, from: Enclosed, first: number, working: number): Ball | null {
  let w = from;
  let precision = first;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    if (typeof w === "string") return null;
    const current = midpoint(w);
    w = equation.next(current, precision);
    if (typeof w === "string") return null;
    const change = subtractBall(midpoint(w), current, 32);
    const settled = isZero(change) || magnitude(change) - magnitude(w) < -precision / 2;
    if (settled && precision === working) return midpoint(w);
    if (settled) precision = Math.min(working, 2 * precision);
  }
  return typeof w === "string" ? null : midpoint(w);
}

/** The zero lies between two points at which the increasing residual has opposite signs. */
function proved(equation: Equation, w: Ball, bits: number, working: number): Enclosed {
  const size = magnitude(w) - bits;
  for (let margin = size - 4; margin <= size + 4; margin += 4) {
    const lower = addBall(w, { mid: -1n, rad: 0n, exp: margin }, working);
    const upper = addBall(w, { mid: 1n, rad: 0n, exp: margin }, working);
    if (signAt(equation, midpoint(lower), working) !== -1) continue;
    if (signAt(equation, midpoint(upper), working) !== 1) continue;
    return clampBall(unionBall(midpoint(lower), midpoint(upper), bits), -1n, null, bits);
  }
  return "unknown";
}

function signAt(equation: Equation, w: Ball, bits: number): number | null {
  if (ballSign(addBall(w, ONE, bits)) !== 1) return -1;
  const residual = equation.residual(w, bits);
  return typeof residual === "string" ? null : ballSign(residual);
}
