import { number } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";

/**
 * The infimum (`side` -1) or supremum of the objective on the set of all points at which the conditions hold, and whether it is taken there.
 * What the objective needs to have a value is among the conditions.
 */
export interface ExtentClaim {
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly conditions: readonly Condition[];
  readonly side: -1 | 1;
  readonly value: RealNumber | "-oo" | "+oo";
  readonly attained: boolean;
}

/** The value as a constant expression; `null` where it is infinite, or only located. */
export function exprOfValue(value: ExtentClaim["value"]): Expr | null {
  if (typeof value === "string" || value.kind === "located") return null;
  return value.kind === "rational" ? number(value.value) : value.expr;
}
