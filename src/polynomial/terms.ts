import { monomial, ONE } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Rational } from "../number/rational.ts";

/** The terms of an expanded sum; a lone term counts as a sum of one, a constant as a multiple of 1. */
export function termsOf(expr: Expr): (readonly [term: Expr, weight: Rational])[] {
  if (expr.kind === "number") return expr.value === 0 ? [] : [[ONE, expr.value]];
  if (expr.kind === "product" && expr.value !== 1) return [[monomial(expr.args, expr.weights, 1), expr.value]];
  if (expr.kind !== "sum") return [[expr, 1]];
  const terms = expr.args.map((arg, i) => [arg, expr.weights[i]!] as const);
  return expr.value === 0 ? terms : [...terms, [ONE, expr.value]];
}
