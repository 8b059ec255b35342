import { number, PI, scale } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction, type Rational } from "../../number/rational.ts";

/** `num/den` for the constants of the definitions. */
export function ratio(num: number, den: number): Rational {
  return fraction(BigInt(num), BigInt(den));
}

export const HALF: Rational = ratio(1, 2);
export const TWO: Expr = number(2);
export const HALF_PI: Expr = scale(PI, HALF);
export const TWO_PI: Expr = scale(PI, 2);

/** The angle `turns·pi`. */
export function angle(turns: Rational): Expr {
  return scale(PI, turns);
}
