import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";

/**
 * A rational number, a polynomial of positive degree in the generator of a number field (coefficients low to high), or an irrational
 * constant in normal form.
 */
export type Scalar = Rational | readonly Rational[] | ConstantScalar;

export interface ConstantScalar {
  readonly constant: Expr;
}

/** An ordered field of real numbers. Zero is `0`, rationals are themselves, and equal scalars have equal parts. */
export interface ScalarField {
  readonly add: (a: Scalar, b: Scalar) => Scalar;
  readonly multiply: (a: Scalar, b: Scalar) => Scalar;
  readonly negate: (a: Scalar) => Scalar;
  /** Throws `RangeError` for 0. */
  readonly invert: (a: Scalar) => Scalar;
  readonly sign: (a: Scalar) => -1 | 0 | 1;
  /** The scalar that a constant expression stands for, in a field that holds all of them. */
  readonly constant?: (expr: Expr) => Scalar;
}

export function isRationalScalar(a: Scalar): a is Rational {
  return typeof a === "number" || "den" in a;
}

export function isConstantScalar(a: Scalar): a is ConstantScalar {
  return typeof a === "object" && "constant" in a;
}

/** The rational numbers. Throws `TypeError` for any other scalar. */
export const rationalField: ScalarField = {
  add: (a, b) => addRational(rationalOf(a), rationalOf(b)),
  multiply: (a, b) => multiplyRational(rationalOf(a), rationalOf(b)),
  negate: (a) => negateRational(rationalOf(a)),
  invert: (a) => divideRational(1, rationalOf(a)),
  sign: (a) => signOfRational(rationalOf(a)),
};

function rationalOf(a: Scalar): Rational {
  if (!isRationalScalar(a)) throw new TypeError("not a rational number");
  return a;
}
