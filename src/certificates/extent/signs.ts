import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { identityForms, isIdentity } from "../identity.ts";
import { signBound } from "../positivity.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";

/**
 * Whether an expression is the function less the claimed value (or that less the function), and nowhere negative on the domain; nowhere
 * 0 either, if the value is not to be taken.
 */
export function isBoundBySigns(excess: Expr, claim: ExtentClaim): boolean {
  const distance = distanceTo(claim);
  return distance !== null && isSame(excess, distance, claim) && hasSigns(excess, claim);
}

/** How far the function is on the right side of the claimed value. */
export function distanceTo({ objective, side, value }: ExtentClaim): Expr | null {
  const expr = exprOfValue(value);
  if (expr === null) return null;
  return side < 0 ? difference(objective, expr) : difference(expr, objective);
}

/** By the rules for signs of expressions. */
export function hasSigns(excess: Expr, { conditions, attained }: ExtentClaim): boolean {
  const bound = signBound(excess);
  if (bound === ">" || (attained && (bound === ">=" || bound === "="))) return true;
  const region = regionOf(conditions);
  return attained ? isNonnegativeOn(excess, region) : isPositiveOn(excess, region);
}

function isSame(a: Expr, b: Expr, { variables, conditions }: ExtentClaim): boolean {
  if (a === b) return true;
  const rest = difference(a, b);
  const polynomial = polynomialOf(rest, variables);
  if (polynomial !== null) return polynomial.terms.length === 0;
  return identityForms(rest, conditions).some(isIdentity);
}
