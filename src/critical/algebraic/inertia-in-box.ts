import type { InertiaCertificate } from "../../certificates/inertia.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Inertia } from "../../expr/matrix.ts";
import { doubleNear } from "../../number/ball-double.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { inertiaRound } from "../inertia-round.ts";

const BITS = 64;
/** Half widths of the boxes that are tried, relative to coordinates above 1. */
const WIDTHS = [2 ** -30, 2 ** -20, 2 ** -40];

/** Evidence for the inertia of a regular Hessian by a small box round the point; `null` when no box serves. */
export function inertiaInBox(
  objective: Expr,
  variables: readonly string[],
  point: RealPoint,
  inertia: Inertia,
): InertiaCertificate | null {
  if (inertia.zero > 0) return null;
  const centre = point.enclose(BITS).slice(0, variables.length).map(doubleNear);
  return inertiaRound(centre, objective, variables, inertia, WIDTHS);
}
