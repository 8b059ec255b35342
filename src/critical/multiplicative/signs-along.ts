import { identityForms, isIdentity } from "../../certificates/identity.ts";
import { difference, ONE, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import type { Point } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { Stratum } from "../join.ts";
import { realOfExpr, signOfReal } from "../real-number.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { signAtPoint } from "../truth-at.ts";

/** Points on a line at equal distances: one of them and the distance. */
export interface Progression {
  readonly name: string;
  readonly integer: string;
  readonly start: Expr;
  readonly step: Expr;
}

/** The sign of the function at a stratum on which its value is known; `null` where it is not decided. */
export function signOfValue(stratum: Stratum, { budget }: Task): -1 | 0 | 1 | null {
  return stratum.value === null ? null : signOfReal(stratum.value, budget);
}

/** A family in one variable over the integers, without parameters; `null` for others. */
export function progressionOf({ at, params, integers, where }: SolvedFamily): Progression | null {
  const [entry] = at;
  const [integer] = integers;
  if (at.size !== 1 || entry === undefined || integers.length !== 1 || integer === undefined) return null;
  if (params.length > 0 || where.length > 0) return null;
  const [name, place] = entry;
  const start = simplify(substitute(place, new Map([[integer, ZERO]])));
  const step = simplify(difference(substitute(place, new Map([[integer, sum(variable(integer), ONE)]])), place));
  return step.free.indices.length > 0 ? null : { name, integer, start, step };
}

/** A point of the stratum: itself, or the first of a progression. */
export function memberOf(stratum: Stratum): Point | null {
  if (!("dimension" in stratum)) return stratum.at;
  const progression = progressionOf(stratum);
  return progression === null ? null : new Map([[progression.name, realOfExpr(progression.start)]]);
}

/** What a step of a progression does to a function: nothing (1), it changes the sign (-1); `null`: neither is proved. */
export function effectOfStep(expr: Expr, { name, step }: Progression): 1 | -1 | null {
  const shifted = substitute(expr, new Map([[name, sum(variable(name), step)]]));
  if (isZero(difference(shifted, expr))) return 1;
  return isZero(sum(shifted, expr)) ? -1 : null;
}

function isZero(expr: Expr): boolean {
  return expr === ZERO || identityForms(expr, []).some(isIdentity);
}

/** The sign at a member of the stratum, if that at all others is the same or the opposite; 0 only if it is 0 at all of them. */
export function signAlong(expr: Expr, stratum: Stratum, budget: Budget): -1 | 0 | 1 | null {
  const member = memberOf(stratum);
  if (member === null) return null;
  const sign = signAtPoint(expr, member, budget);
  if (!("dimension" in stratum)) return sign;
  return effectOfStep(expr, progressionOf(stratum)!) === null ? null : sign;
}
