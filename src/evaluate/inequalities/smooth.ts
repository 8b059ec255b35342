import type { Condition, Expr } from "../../expr/expr.ts";
import type { Region } from "./region.ts";
import { signsOn } from "./signs-on.ts";
import { holdsBySigns, isAnalyticBySigns, isDefinedBySigns } from "./smooth-by-signs.ts";

/** Whether a condition is proved at every point of the region where its expressions are defined. */
export function holdsOn(condition: Condition, region: Region): boolean {
  return holdsBySigns(condition, (expr) => signsOn(expr, region));
}

/** Whether the expression is proved to have a real value at every point of the region. */
export function isDefinedOn(expr: Expr, region: Region): boolean {
  return isDefinedBySigns(expr, (part) => signsOn(part, region));
}

/** Whether the expression is proved to be defined and analytic at every point of the region. */
export function isAnalyticOn(expr: Expr, region: Region): boolean {
  return isAnalyticBySigns(expr, (part) => signsOn(part, region));
}
