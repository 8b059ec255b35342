import { algebraicSign } from "../../evaluate/algebraic/sign.ts";
import { pointAtMultiple, wholeMultiple } from "../../evaluate/angle-products.ts";
import { type AngleSum, angleSumOf } from "../../evaluate/angle-terms.ts";
import { enclose } from "../../evaluate/enclose.ts";
import { call, difference, PI, product, scale } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { magnitude, scaleBall, subtractBall } from "../../number/ball.ts";
import { piBall } from "../../number/enclosures/constants.ts";
import { multiplyRational, type Rational, subtractRational } from "../../number/rational.ts";
import { likelyHalfTurns } from "./cosines.ts";

const BITS = 192;
const NOWHERE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * `r·pi` with a rational r of small denominator that is proved to equal a linear combination of pi and of inverse
 * trigonometric functions at algebraic constants, or `null`. With m a common denominator of the weights, m times the
 * combination is, modulo pi, the angle of a product of powers of points; that this is `m·r·pi` modulo pi is an algebraic
 * identity, and an enclosure tells the multiples of pi apart.
 */
export function recognizedAngle(expr: Expr): Expr | null {
  const angles = angleSumOf(expr);
  const value = angles === null ? "unknown" : enclose(expr, NOWHERE, BITS);
  const r = likelyHalfTurns(value, BITS);
  if (angles === null || typeof value === "string" || r === null) return null;
  const m = wholeMultiple(angles);
  const distance = subtractBall(value, scaleBall(piBall(BITS), r, BITS), BITS);
  if (m === null || magnitude(scaleBall(distance, m, BITS)) > 1) return null;
  return pointsAt(angles, m, r) ? scale(PI, r) : null;
}

/** Whether m times the angles lie at `m·r·pi` modulo pi, proved: the product of the points lies on that line. */
function pointsAt(angles: AngleSum, m: Rational, r: Rational): boolean {
  const { x, y } = pointAtMultiple(angles, m);
  const angle = scale(PI, multiplyRational(m, subtractRational(r, angles.halfTurns)));
  return algebraicSign(difference(product(y, call("cos", angle)), product(x, call("sin", angle)))) === 0;
}
