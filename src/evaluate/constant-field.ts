import { createMemo } from "../expr/arena.ts";
import { linearCombination, number, product, rationalPower } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { defaultBudget } from "../expr/problem.ts";
import { addRational, divideRational, multiplyRational, negateRational, signOfRational } from "../number/rational.ts";
import { exprOfFraction } from "../polynomial/fractions/rational-expression.ts";
import { isConstantScalar, isRationalScalar, type Scalar, type ScalarField } from "../polynomial/germ/scalar-field.ts";
import { algebraicSign } from "./algebraic/sign.ts";
import { signOf } from "./approximate.ts";
import { NOWHERE } from "./coordinates.ts";
import { normalizer } from "./normal-form.ts";
import { signContext, signsOf } from "./signs/sign.ts";
import { NEGATIVE, NULL } from "./signs/signs.ts";
import { isZeroForm } from "./zero-form.ts";

/** Thrown where a constant is neither proved to be 0 nor kept off 0 by an enclosure; caught by `decidedOr` alone. */
class Undecided extends Error {
  override readonly name = "Undecided";
}

/** The result of `work`, or of `otherwise` when it comes to a constant whose sign cannot be decided. */
export function decidedOr<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return otherwise;
    throw error;
  }
}

const BUDGET = { ...defaultBudget, bits: 512 };
const TERMS = 400;
const GENERATORS = 12;

/**
 * The real numbers that constant expressions stand for. Sums and products are brought to normal forms, so that what is 0 is seen to be 0;
 * what is not is kept off 0 by an enclosure. Rational numbers are themselves.
 */
export const constantField: ScalarField = {
  add: (a, b) => {
    if (isRationalScalar(a) && isRationalScalar(b)) return addRational(a, b);
    return scalarOfConstant(linearCombination([exprOfScalar(a), exprOfScalar(b)], null, 0));
  },
  multiply: (a, b) => {
    if (isRationalScalar(a) && isRationalScalar(b)) return multiplyRational(a, b);
    if (a === 0 || b === 0) return 0;
    return scalarOfConstant(product(exprOfScalar(a), exprOfScalar(b)));
  },
  negate: (a) => (isRationalScalar(a) ? negateRational(a) : scalarOfConstant(product(number(-1), exprOfScalar(a)))),
  invert: (a) => (isRationalScalar(a) ? divideRational(1, a) : scalarOfConstant(rationalPower(exprOfScalar(a), -1))),
  sign: (a) => (isRationalScalar(a) ? signOfRational(a) : signOfConstant(exprOfScalar(a))),
  constant: (expr) => scalarOfConstant(expr),
};

/** The expression of a rational number or a constant. Throws `TypeError` for an element of a number field. */
export function exprOfScalar(a: Scalar): Expr {
  if (isRationalScalar(a)) return number(a);
  if (isConstantScalar(a)) return a.constant;
  throw new TypeError("not a constant");
}

const scalars = createMemo<Scalar>();

/** A constant expression with a real value as a scalar in normal form. */
function scalarOfConstant(expr: Expr): Scalar {
  let scalar = scalars.get(expr);
  if (scalar === undefined) {
    scalar = normalScalar(expr);
    scalars.set(expr, scalar);
  }
  return scalar;
}

function normalScalar(expr: Expr): Scalar {
  if (expr.kind === "number") return expr.value;
  const isPositive = (part: Expr): boolean => (signsOf(part, signContext()) & (NEGATIVE | NULL)) === 0;
  const normalize = normalizer({ isPositive, eliminated: "sine", terms: TERMS, generators: GENERATORS });
  const form = normalize(expr);
  if (isZeroForm(form)) return 0;
  const normal = form === null ? expr : exprOfFraction(form);
  if (normal.kind === "number") return normal.value;
  return signOfConstant(normal) === 0 ? 0 : { constant: normal };
}

function signOfConstant(expr: Expr): -1 | 0 | 1 {
  const sign = signOf(expr, NOWHERE, BUDGET);
  if (sign === 1 || sign === -1 || sign === 0) return sign;
  if (sign === "unknown" && algebraicSign(expr) === 0) return 0;
  throw new Undecided();
}
