import { addBall, type Ball, ballFromRational, type Enclosed, multiplyBall, powerBall } from "../../number/ball.ts";
import { fromBigInt } from "../../number/rational.ts";
import type { Multivariate } from "./polynomial.ts";

const ZERO: Ball = { mid: 0n, rad: 0n, exp: 0 };

/** A ball that holds every value of the polynomial on a box; `"unknown"` beyond the range of balls. */
export function encloseMultivariate(p: Multivariate, box: readonly Ball[], bits: number): Enclosed {
  const known = box.map(() => new Map<number, Enclosed>());
  let total = ZERO;
  for (let t = 0; t < p.coefficients.length; t += 1) {
    let term = ballFromRational(fromBigInt(p.coefficients[t]!), bits);
    for (let i = 0; i < p.arity; i += 1) {
      const exponent = p.exponents[t * p.arity + i]!;
      if (exponent === 0) continue;
      const factor = known[i]!.get(exponent) ?? powerBall(box[i]!, exponent, bits);
      known[i]!.set(exponent, factor);
      if (typeof factor === "string") return "unknown";
      term = multiplyBall(term, factor, bits);
    }
    total = addBall(total, term, bits);
  }
  return total;
}
