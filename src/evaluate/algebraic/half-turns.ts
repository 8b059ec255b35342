import { PI } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";

/** The rational `r` of an angle written `r·pi` (0 for the number 0); `null` for any other expression. */
export function halfTurns(expr: Expr): Rational | null {
  if (expr === PI) return 1;
  if (expr.kind === "number") return expr.value === 0 ? 0 : null;
  if (expr.kind !== "product" || expr.args.length > 1 || expr.args[0] !== PI || expr.weights[0] !== 1) return null;
  return expr.value;
}

/** A multiple of pi that is not written as the number 0. */
export function isAngle(expr: Expr): boolean {
  return expr.kind !== "number" && halfTurns(expr) !== null;
}
