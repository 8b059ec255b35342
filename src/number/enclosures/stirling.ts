import {
  addBall,
  type Ball,
  divideBall,
  type Enclosed,
  magnitude,
  multiplyBall,
  relativeBits,
  scaleByQuotient,
  widenBall,
} from "../ball.ts";
import { bitLength } from "../rational.ts";
import { ONE, roundBall, ZERO } from "../rounding.ts";
import { evenBernoulli } from "./bernoulli.ts";

/**
 * Asymptotic series in `1/z` reach `2^-bits` for `z` from here on: their least term is about `e^(-2 pi z)`, and `1/4 >
 * log(2)/(2 pi)`.
 */
export function stirlingStart(bits: number): number {
  return Math.ceil(bits / 4) + 4;
}

/**
 * `Σ_{k>=1} B_2k c(k) z^-(2k)` to an absolute `2^-bits` or as near as the series comes, for exact `z > 0`. For the
 * logarithm of gamma and all its derivatives, the error of a partial sum is at most the first term left out when `z` is
 * real (Olver 1974, 8.4; DLMF 5.11(ii)).
 */
export function bernoulliSeries(z: Ball, c: (k: number) => readonly [num: bigint, den: bigint], bits: number): Ball {
  const inverse = divideBall(ONE, z, bits);
  if (typeof inverse === "string") throw new RangeError("an asymptotic series at zero");
  const step = multiplyBall(inverse, inverse, bits);
  let power = step;
  let sum = ZERO;
  let last = Infinity;
  for (let k = 1; ; k++) {
    const { num, den } = evenBernoulli(k);
    const [top, bottom] = c(k);
    const term = scaleByQuotient(power, num * top, den * bottom, bits);
    const size = magnitude(term);
    if (size < -bits || size > last) return widenBall(sum, 1n, size, bits);
    sum = addBall(sum, term, bits);
    power = multiplyBall(power, step, bits);
    last = size;
  }
}

/**
 * Evaluates again with more digits while cancellation leaves fewer than `bits` of them and more digits help, about four
 * times as many: beyond that the answer is accurate only absolutely.
 */
export function withRelativeAccuracy(bits: number, evaluate: (working: number) => Enclosed): Enclosed {
  const limit = 4 * bits + 256;
  let working = bits + 8;
  let radius = Infinity;
  for (;;) {
    const value = evaluate(working);
    if (typeof value === "string") return value;
    const missing = bits + 2 - relativeBits(value);
    const previous = radius;
    radius = value.exp + bitLength(value.rad);
    if (missing <= 0 || working >= limit || radius > previous - 4) {
      return roundBall(value.mid, value.rad, value.exp, bits);
    }
    working = Math.min(working + missing + 8, limit);
  }
}
