import type { Region } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, signsOn } from "../../evaluate/inequalities/signs-on.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, number, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  denominator,
  fraction,
  numerator,
  type Rational,
  subtractRational,
} from "../../number/rational.ts";
import { simplestBetween } from "../../number/simplest.ts";
import { rootOfReal } from "../../polynomial/algebraic.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { isAtLeastFarOut } from "../../polynomial/growth/far-out.ts";
import { type Multivariate, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { refine } from "../../polynomial/real-roots.ts";
import { simplify } from "../../simplify/simplify.ts";
import { polynomialFrom } from "../algebraic/polynomial-from.ts";
import type { Extent } from "../solution.ts";

const NEAR_BITS = 40;
const GAP = fraction(1n, 1024n);

/** Below (`side` 1: above) the function is not to be. */
export interface Comparison {
  readonly side: -1 | 1;
  readonly bound: Rational;
}

/** Whether the signs of `f - bound` say that f is nowhere beyond the bound. */
export function isBoundBySigns(f: Expr, { side, bound }: Comparison, region: Region): boolean {
  const excess = side < 0 ? difference(f, number(bound)) : difference(number(bound), f);
  return isNonnegativeOn(simplify(excess), region);
}

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
export function isBoundOutside({ variables, top, bottom }: PlaneQuotient, { side, bound }: Comparison): boolean {
  const [a, b] = [scale(top, denominator(bound)), scale(bottom, numerator(bound))];
  const { terms } = polynomialFrom(side < 0 ? subtract(a, b) : subtract(b, a));
  return isAtLeastFarOut({ variables, terms }, 0) === true;
}

/** A rational number to compare with near a value: itself, or one a little on the inner side; `null` where there is none. */
export function comparisonNear(value: Extent["value"], side: -1 | 1): Comparison | null {
  if (typeof value === "string") return null;
  if (value.kind === "rational") return { side, bound: value.value };
  if (value.kind !== "algebraic") return null;
  const [from, to] = refine(rootOfReal(value), NEAR_BITS).isolating;
  const bound =
    side < 0 ? simplestBetween(to, addRational(to, GAP)) : simplestBetween(subtractRational(from, GAP), from);
  return { side, bound };
}
