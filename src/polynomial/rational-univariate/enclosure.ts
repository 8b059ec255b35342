import { addBall, type Ball, ballFromRational, divideBall, multiplyBall } from "../../number/ball.ts";
import { fromBigInt } from "../../number/rational.ts";
import { enclosureOfRoot } from "../algebraic.ts";
import type { RealRoot } from "../real-roots.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import type { RationalUnivariate } from "./representation.ts";

const ZERO: Ball = { mid: 0n, rad: 0n, exp: 0 };

/**
 * A box around the point of the representation at one real root of `minimal`, worked out with so many bits (how narrow it is
 * depends on the point); `null` when the enclosure of the denominator holds 0.
 */
export function encloseRepresented(
  { denominator, numerators }: RationalUnivariate,
  root: RealRoot,
  bits: number,
): readonly Ball[] | null {
  const t = enclosureOfRoot(root, bits);
  const below = encloseUnivariate(denominator, t, bits);
  const box: Ball[] = [];
  for (const numerator of numerators) {
    const coordinate = divideBall(encloseUnivariate(numerator, t, bits), below, bits);
    if (typeof coordinate === "string") return null;
    box.push(coordinate);
  }
  return box;
}

/** A ball that holds the values of the polynomial on a ball (Horner). */
function encloseUnivariate(p: UnivariatePolynomial, t: Ball, bits: number): Ball {
  let value = ZERO;
  for (let i = p.length - 1; i >= 0; i -= 1) {
    value = addBall(multiplyBall(value, t, bits), ballFromRational(fromBigInt(p[i]!), bits), bits);
  }
  return value;
}
