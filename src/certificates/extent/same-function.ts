import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isDefinedOn } from "../../evaluate/inequalities/smooth.ts";
import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { identityForms, isIdentity } from "../identity.ts";
import type { ExtentClaim } from "./claim.ts";

/**
 * Whether one form of a function has the values of another on the domain: it is the same, or differs by what is a polynomial and zero, or is proved
 * equal where both are defined, and defined everywhere.
 */
export function isSameFunction(form: Expr, f: Expr, { variables, conditions }: ExtentClaim): boolean {
  if (form === f) return true;
  const rest = difference(form, f);
  const polynomial = polynomialOf(rest, variables);
  if (polynomial !== null && polynomialOf(form, variables) !== null) return polynomial.terms.length === 0;
  return isDefinedOn(form, regionOf(conditions)) && identityForms(rest, conditions).some(isIdentity);
}
