import { type Ball, magnitude, multiplyBall, relativeBits } from "../../number/ball.ts";
import { shift } from "../../number/integer.ts";
import { bitLength } from "../../number/rational.ts";
import { ONE } from "../../number/rounding.ts";
import { reduceLattice } from "../../polynomial/lattice-reduction.ts";
import { degreeOf, type UnivariatePolynomial, univariate } from "../../polynomial/univariate.ts";

/** Numbers of other sizes are no simple closed forms. */
const LARGEST_MAGNITUDE = 40;
/** Of the digits known, the part that the coefficients together may have: chance would need all of them. */
const LARGEST_PART = 0.6;

/**
 * A polynomial with integer coefficients of the given degree at most that nearly vanishes on the ball and is much shorter than
 * chance would have it, or `null` (Lenstra, Lenstra & Lovász 1982, section 1). That it vanishes is not proved.
 */
export function likelyPolynomial(ball: Ball, degree: number): UnivariatePolynomial | null {
  const size = magnitude(ball);
  const digits = relativeBits(ball) - degree * Math.max(size, 0) - 2;
  if (Math.abs(size) > LARGEST_MAGNITUDE || !Number.isFinite(digits) || digits < 1) return null;
  const rows = powersOf(ball, degree).map((power, i) => {
    const unit: bigint[] = new Array(degree + 2).fill(0n);
    unit[i] = 1n;
    unit[degree + 1] = shift(power.mid, power.exp + digits);
    return unit;
  });
  const shortest = reduceLattice(rows).basis[0]!.slice(0, degree + 1);
  const length = shortest.reduce((total, c) => total + bitLength(c), 0);
  const polynomial = univariate(shortest);
  return length <= LARGEST_PART * digits && degreeOf(polynomial) > 0 ? polynomial : null;
}

/** The powers from 0 to the degree. */
function powersOf(ball: Ball, degree: number): readonly Ball[] {
  const powers = [ONE];
  while (powers.length <= degree) powers.push(multiplyBall(powers.at(-1)!, ball, bitLength(ball.mid) + 8));
  return powers;
}
