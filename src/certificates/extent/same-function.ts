import { difference } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { identityForms, isIdentity } from "../identity.ts";
import type { ExtentClaim } from "./claim.ts";

/** Whether two expressions are proved to have the same values wherever both are defined in the domain. */
export function isSameFunction(a: Expr, b: Expr, { variables, conditions }: ExtentClaim): boolean {
  if (a === b) return true;
  const rest = difference(a, b);
  const polynomial = polynomialOf(rest, variables);
  if (polynomial !== null) return polynomial.terms.length === 0;
  return identityForms(rest, conditions).some(isIdentity);
}
