import { type Ball, ballFromRational, divideBall, type Enclosed } from "../../number/ball.ts";
import { logBall } from "../../number/enclosures/logarithm.ts";

/** `f` of an enclosed value; without a value the reason is kept. */
export function chain(value: Enclosed, f: (ball: Ball) => Enclosed): Enclosed {
  return typeof value === "string" ? value : f(value);
}

/** `1/value`. */
export function reciprocalBall(value: Enclosed, bits: number): Enclosed {
  return chain(value, (ball) => divideBall(ballFromRational(1, bits), ball, bits));
}

export function quotientBall(num: Enclosed, den: Enclosed, bits: number): Enclosed {
  return chain(num, (a) => chain(den, (b) => divideBall(a, b, bits)));
}

/** The logarithm to an integer base above 1. */
export function logarithmBall(x: Ball, base: number, bits: number): Enclosed {
  return quotientBall(logBall(x, bits), logBall(ballFromRational(base, bits), bits), bits);
}
