import { signOf } from "../../evaluate/approximate.ts";
import { isAnalyticBySigns } from "../../evaluate/inequalities/smooth-by-signs.ts";
import { ANY, NEGATIVE, NULL, POSITIVE } from "../../evaluate/signs/signs.ts";
import type { Expr } from "../../expr/expr.ts";

/** Whether an expression is seen to be analytic near a point with exact coordinates. */
export function isAnalyticAt(expr: Expr, place: ReadonlyMap<string, Expr>): boolean {
  return isAnalyticBySigns(expr, (part) => {
    const sign = signOf(part, place);
    return sign === 1 ? POSITIVE : sign === -1 ? NEGATIVE : sign === 0 ? NULL : ANY;
  });
}
