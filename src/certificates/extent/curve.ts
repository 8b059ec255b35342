import { type Curve, isCurve } from "../../evaluate/growth/curve.ts";
import { limitAlong } from "../../evaluate/growth/limit-along.ts";
import { regionOf } from "../../evaluate/inequalities/region.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";

/** Whether the function goes to the claimed value along the curve, which stays in its domain from some place on. */
export function tendsAlong(curve: Curve, { objective, variables, conditions, value }: ExtentClaim): boolean {
  if (!isCurve(curve, variables.length)) return false;
  const limit = limitAlong(objective, conditions, { variables, curve, region: regionOf(conditions) });
  if (limit === null) return false;
  if ("infinite" in limit) return value === (limit.infinite < 0 ? "-oo" : "+oo");
  const expr = exprOfValue(value);
  return expr !== null && sameConstant(limit.finite, expr);
}
