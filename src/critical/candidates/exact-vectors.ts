import { derivative } from "../../calculus/derivative.ts";
import { signOf } from "../../evaluate/approximate.ts";
import { constantField } from "../../evaluate/constant-field.ts";
import { NOWHERE } from "../../evaluate/coordinates.ts";
import { difference, product, sum } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import type { Point } from "../../expr/real.ts";
import { placedAt } from "../truth-at.ts";

/** A vector of constant expressions. */
export type Vector = readonly Expr[];

const SEEN = { ...defaultBudget, bits: 128 };

/** The sign of a constant, within `decidedOr` of the constant field. */
export function exactSign(expr: Expr): -1 | 0 | 1 {
  const seen = signOf(expr, NOWHERE, SEEN);
  return seen === 1 || seen === -1 ? seen : constantField.sign(constantField.constant!(expr));
}

export function gradientAt(expr: Expr, variables: readonly string[], at: Point): Vector {
  return variables.map((name) => placedAt(derivative(expr, name), at));
}

export function hessianAt(expr: Expr, variables: readonly string[], at: Point): readonly Vector[] {
  return variables.map((name) => gradientAt(derivative(expr, name), variables, at));
}

export function dot(a: Vector, b: Vector): Expr {
  return sum(...a.map((entry, i) => product(entry, b[i]!)));
}

/** `aᵀ·M·b`. */
export function bilinear(matrix: readonly Vector[], a: Vector, b: Vector): Expr {
  return dot(
    a,
    matrix.map((row) => dot(row, b)),
  );
}

export function cross([a, b]: Vector, [c, d]: Vector): Expr {
  return difference(product(a!, d!), product(b!, c!));
}
