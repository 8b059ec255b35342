import { monicPart } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { denominator, multiplyRational, numerator, type Rational, signOfRational } from "../number/rational.ts";
import type { Factors } from "./factors.ts";

/** What a rational factor may save at most when it meets another, in printed nodes. */
export const SAVED_BY_NUMBERS = 4;

/** What the number in front saves, in printed nodes, when it has `right` beside it instead of `left`. */
export function savedByNumber({ coefficient, bases }: Factors, left: Expr, right: Expr): number {
  for (const base of bases) if (base.kind === "number") return SAVED_BY_NUMBERS;
  const [before, after] = [left, right].map((expr) => nodesOfNumber(multiplyRational(coefficient, numberIn(expr))));
  return before! - after!;
}

/** The rational factor of an expression. */
export function numberIn(expr: Expr): Rational {
  return expr.kind === "product" || expr.kind === "number" ? expr.value : 1;
}

/** Printed nodes of a factor: its sign, and numbers above and below the line with their operators. */
export function nodesOfNumber(value: Rational): number {
  const isOne = (part: bigint): boolean => part === 1n || part === -1n;
  return (signOfRational(value) < 0 ? 1 : 0) + (isOne(numerator(value)) ? 0 : 2) + (isOne(denominator(value)) ? 0 : 2);
}

/** The expression divided by its rational factor. */
export function withoutNumber(expr: Expr): Expr {
  return expr.kind === "product" ? monicPart(expr) : expr;
}
