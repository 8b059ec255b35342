import type { Region } from "../../evaluate/inequalities/region.ts";
import { signsOn } from "../../evaluate/inequalities/signs-on.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { isAtLeastFarOut } from "../../polynomial/growth/far-out.ts";
import { type Multivariate, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";

/** A quotient of polynomials in two variables with a denominator that is positive everywhere. */
export interface PlaneQuotient {
  readonly variables: readonly string[];
  readonly top: Multivariate;
  readonly bottom: Multivariate;
}

/** The function as such a quotient on the whole plane; `null` when it is none, or that is not seen. */
export function planeQuotient(f: Expr, variables: readonly string[], region: Region): PlaneQuotient | null {
  if (variables.length !== 2 || region.conditions.length > 0) return null;
  const found = quotientOf(f, variables);
  if (found === null) return null;
  const { top, bottom } = found;
  const signs = signsOn(exprOfMultivariate(bottom, variables.map(variable)), region);
  if (signs === POSITIVE) return { variables, top, bottom };
  return signs === NEGATIVE ? { variables, top: scale(top, -1n), bottom: scale(bottom, -1n) } : null;
}

/** Whether the quotient is nowhere beyond the bound outside of some disc. */
export function isBoundOutside({ variables, top, bottom }: PlaneQuotient, side: -1 | 1, bound: Rational): boolean {
  const [a, b] = [scale(top, denominator(bound)), scale(bottom, numerator(bound))];
  const excess = exprOfMultivariate(side < 0 ? subtract(a, b) : subtract(b, a), variables.map(variable));
  return isAtLeastFarOut(polynomialOf(excess, variables)!, 0) === true;
}
