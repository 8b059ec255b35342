import type { InertiaCertificate } from "../../certificates/inertia.ts";
import type { Expr } from "../../expr/expr.ts";
import { doubleNear } from "../../number/ball-double.ts";
import type { CriticalPoint } from "../critical-set.ts";
import { inertiaRound } from "../inertia-round.ts";
import { encloseReal } from "../real-number.ts";

const BITS = 64;
/** In more variables a Hessian in balls takes too much room. */
const MOST_VARIABLES = 60;
/** Half widths of the boxes that are tried, relative to coordinates above 1. */
const WIDTHS = [2 ** -30, 2 ** -20, 2 ** -40, 2 ** -12];

/** Evidence for the type of a point with a regular Hessian, by a small box that holds no other one; `null` where none serves. */
export function inertiaAround(
  { at, inertia }: CriticalPoint,
  objective: Expr,
  variables: readonly string[],
): InertiaCertificate | null {
  if (inertia === null || inertia.zero > 0 || variables.length > MOST_VARIABLES) return null;
  const balls = variables.map((name) => encloseReal(at.get(name)!, BITS));
  const centre = balls.flatMap((ball) => (typeof ball === "string" ? [] : [doubleNear(ball)]));
  if (centre.length < variables.length) return null;
  return inertiaRound(centre, objective, variables, inertia, WIDTHS);
}
