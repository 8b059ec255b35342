import { allOf, anyOf, atLeast, call, greater, MINUS_ONE, ONE, PI, product, relation, ZERO } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { isInteger } from "../../number/rational.ts";

export function positive(u: Expr): Condition {
  return greater(u, ZERO);
}

export function nonzero(u: Expr): Condition {
  return relation("!=", u);
}

/** `-1 <= u <= 1`. */
export function inClosedUnit(u: Expr): Condition {
  return allOf(atLeast(u, MINUS_ONE), atLeast(ONE, u));
}

/** `-1 < u < 1`. */
export function inOpenUnit(u: Expr): Condition {
  return allOf(greater(u, MINUS_ONE), greater(ONE, u));
}

/** `u <= -1` or `u >= 1`. */
export function outsideOpenUnit(u: Expr): Condition {
  return anyOf(atLeast(MINUS_ONE, u), atLeast(u, ONE));
}

/** `u < -1` or `u > 1`. */
export function outsideClosedUnit(u: Expr): Condition {
  return anyOf(greater(MINUS_ONE, u), greater(u, ONE));
}

/** `u` is none of 0, -1, -2, ..., the poles of gamma and its relatives. */
export function notGammaPole(u: Expr): Condition {
  if (u.kind === "number" && isInteger(u.value)) return greater(u, ZERO);
  return anyOf(greater(u, ZERO), nonzero(call("sin", product(PI, u))));
}
