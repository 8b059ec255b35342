import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { signBound } from "../positivity.ts";
import { hasSignsByCases } from "./by-cases.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { isSameFunction } from "./same-function.ts";

/**
 * Whether an expression is the function less the claimed value (or that less the function), and nowhere negative on the domain; nowhere
 * 0 either, unless it may be.
 */
export function isBoundBySigns(excess: Expr, claim: ExtentClaim, mayBeZero: boolean): boolean {
  const distance = distanceTo(claim);
  return distance !== null && isSameFunction(excess, distance, claim) && hasSigns(excess, claim, mayBeZero);
}

/** How far the function is on the right side of the claimed value. */
export function distanceTo({ objective, side, value }: ExtentClaim): Expr | null {
  const expr = exprOfValue(value);
  if (expr === null) return null;
  return side < 0 ? difference(objective, expr) : difference(expr, objective);
}

/** By the rules for signs of expressions. */
function hasSigns(excess: Expr, { conditions }: ExtentClaim, mayBeZero: boolean): boolean {
  const bound = signBound(excess);
  if (bound === ">" || (mayBeZero && (bound === ">=" || bound === "="))) return true;
  const region = regionOf(conditions);
  const isProved = mayBeZero ? isNonnegativeOn(excess, region) : isPositiveOn(excess, region);
  return isProved || hasSignsByCases(excess, conditions, mayBeZero);
}
