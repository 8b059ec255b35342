import { encloseCoordinates } from "../evaluate/coordinates.ts";
import { enclose } from "../evaluate/enclose.ts";
import { difference, sum, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import { upperEnd } from "../number/ball.ts";
import { compareRational, fromDouble, signOfRational, subtractRational } from "../number/rational.ts";
import { criticalSystem } from "./box/system.ts";
import { checkExclusion, type ExclusionCertificate } from "./exclusion.ts";
import { identityForms, isIdentity } from "./identity.ts";

/**
 * The gradient of `objective` does not change when a period is added to a variable that has one, and `search` finds all critical points whose periodic
 * variables lie in its region, which is at least one period wide: all others are these with multiples of the periods added.
 */
export interface PeriodicCertificate {
  readonly kind: "periodic";
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** By position: positive constants, `null` for a variable without a period. */
  readonly periods: readonly (Expr | null)[];
  readonly search: ExclusionCertificate;
}

const BITS = 96;

export function checkPeriodic({ objective, variables, periods, search }: PeriodicCertificate): boolean {
  if (search.objective !== objective || search.variables.join() !== variables.join()) return false;
  if (!search.complete || periods.length !== variables.length) return false;
  const { gradient } = criticalSystem(objective, variables);
  const isCovered = periods.every((period, i) => {
    if (period === null) return true;
    const [low, high] = search.region[i]!;
    return gradient.every((slope) => isPeriod(slope, variables[i]!, period)) && isAtMost(period, low, high);
  });
  return isCovered && checkExclusion(search);
}

/** Whether adding the constant to a variable is proved to change nothing. */
export function isPeriod(expr: Expr, name: string, period: Expr): boolean {
  if (period.free.indices.length > 0) return false;
  const shifted = substitute(expr, new Map([[name, sum(variable(name), period)]]));
  if (shifted === expr) return true;
  return identityForms(difference(shifted, expr), []).some(isIdentity);
}

/** Whether a constant is positive and at most `high - low`. */
function isAtMost(constant: Expr, low: number, high: number): boolean {
  const ball = enclose(constant, encloseCoordinates(new Map(), BITS), BITS);
  if (typeof ball === "string" || signOfRational(upperEnd(ball)) <= 0) return false;
  return compareRational(upperEnd(ball), subtractRational(fromDouble(high), fromDouble(low))) <= 0;
}
