import { type Ball, ballFromRational, ballSign, type Enclosed, powerBall } from "../number/ball.ts";
import { powBall } from "../number/enclosures/power.ts";
import { rootBall } from "../number/enclosures/square-root.ts";
import { denominator, isInteger, numerator, type Rational, signOfRational } from "../number/rational.ts";

/** Roots of a higher degree, and powers of roots with a higher exponent, go through the logarithm. */
const LARGEST_DEGREE = 64n;

/** `base^exponent` for a rational exponent; roots are the principal ones, so those of negative numbers are undefined. */
export function encloseRationalPower(base: Ball, exponent: Rational, bits: number): Enclosed {
  if (exponent === 1) return base;
  if (isInteger(exponent)) return typeof exponent === "number" ? powerBall(base, exponent, bits) : "unknown";
  const sign = ballSign(base);
  if (sign === -1) return "undefined";
  if (sign === 0) return signOfRational(exponent) > 0 ? base : "undefined";
  const [power, degree] = [numerator(exponent), denominator(exponent)];
  if (degree > LARGEST_DEGREE || power > LARGEST_DEGREE || power < -LARGEST_DEGREE) {
    return sign === null ? "unknown" : encloseGeneralPower(base, ballFromRational(exponent, bits + 64), bits);
  }
  if (base.mid < base.rad) return "unknown";
  const root = rootBall(base, Number(degree), bits + 8);
  return typeof root === "object" ? powerBall(root, Number(power), bits) : root;
}

/** `base^exponent` for a positive base, the only kind that a `power` node has. */
export function encloseGeneralPower(base: Ball, exponent: Ball, bits: number): Enclosed {
  const sign = ballSign(base);
  if (sign === -1 || sign === 0) return "undefined";
  return sign === null ? "unknown" : powBall(base, exponent, bits);
}
