import {
  type Ball,
  ballIsExact,
  containsZero,
  type Enclosed,
  magnitude,
  multiplyBall,
  negateBall,
  unionBall,
} from "../ball.ts";
import { shift } from "../integer.ts";
import { ONE, ZERO } from "../rounding.ts";
import { piBall } from "./constants.ts";
import { monotone } from "./monotone.ts";
import { sinBall } from "./trigonometric.ts";

/** The integer nearest to an exact ball: `x = n + rest` with `|rest| <= 1/2`, exact. */
export function nearestInteger(x: Ball): { readonly n: bigint; readonly rest: Ball } {
  const n = (shift(x.mid, x.exp + 1) + 1n) >> 1n;
  if (x.exp >= 0) return { n, rest: ZERO };
  return { n, rest: { mid: x.mid - (n << BigInt(-x.exp)), rad: 0n, exp: x.exp } };
}

/** Exactly a pole of gamma: an integer at most zero. */
export function isPole(x: Ball): boolean {
  return ballIsExact(x) && meetsPole(x);
}

/** Whether the ball contains a pole of gamma. */
export function meetsPole(x: Ball): boolean {
  if (magnitude(x) <= 0) return containsZero(x);
  if (x.mid > x.rad) return false;
  if (x.exp >= 0) return true;
  const fraction = BigInt(-x.exp);
  const upper = (x.mid + x.rad) >> fraction;
  return upper >= 0n || upper << fraction >= x.mid - x.rad;
}

/** `x + n`, exactly. */
export function addInteger(x: Ball, n: bigint): Ball {
  if (n === 0n) return x;
  const exp = Math.min(x.exp, 0);
  return { mid: shift(x.mid, x.exp - exp) + (n << BigInt(-exp)), rad: shift(x.rad, x.exp - exp), exp };
}

/** `1 - x`, exactly. */
export function oneMinus(x: Ball): Ball {
  return addInteger(negateBall(x), 1n);
}

/** `sin(pi x)`, with relative accuracy also near integers, over a ball that contains no integer (or an exact one). */
export function sinePi(x: Ball, bits: number): Enclosed {
  if (ballIsExact(x)) return sinePiOfPoint(x, bits);
  const ends = monotone(x, bits, sinePiOfPoint);
  const halves = shift(x.mid - x.rad, x.exp + 1);
  if (typeof ends === "string" || shift(x.mid + x.rad, x.exp + 1) === halves) return ends;
  return unionBall(ends, (halves >> 1n) % 2n === 0n ? ONE : negateBall(ONE), bits);
}

function sinePiOfPoint(x: Ball, bits: number): Enclosed {
  const { n, rest } = nearestInteger(x);
  const sine = sinBall(multiplyBall(rest, piBall(bits + 4), bits + 4), bits);
  return typeof sine === "string" || n % 2n === 0n ? sine : negateBall(sine);
}
