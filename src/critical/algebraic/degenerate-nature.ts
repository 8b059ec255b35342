import type { ExactPlace } from "../../certificates/exact-place.ts";
import type { Expr } from "../../expr/expr.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { decideDegenerate } from "../degenerate/decide-degenerate.ts";
import { placeOfAlgebraic } from "../degenerate/place.ts";
import type { DegenerateNature } from "../points/finish-points.ts";

/** The type of a degenerate critical point by higher orders; `null` where they do not decide. */
export function degenerateNature(
  objective: Expr,
  variables: readonly string[],
  point: RealPoint,
): DegenerateNature | null {
  const place = placeOf(point, variables.length);
  const verdict = place === null ? null : decideDegenerate(objective, variables, place);
  if (verdict === null) return null;
  const { type, strict, reason, certificate } = verdict;
  return { type, strict, multiplicity: null, reason: `det H = 0: ${reason}`, certificate };
}

/** The point in the variables alone, without the other unknowns. */
function placeOf(point: RealPoint, arity: number): ExactPlace | null {
  if (point.rational !== null) return { root: null, coordinates: point.rational.slice(0, arity) };
  const place = placeOfAlgebraic(point);
  return place === null ? null : { ...place, coordinates: place.coordinates.slice(0, arity) };
}
