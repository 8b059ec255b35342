import type { ExactPlace } from "../../certificates/exact-place.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import type { CriticalPoint } from "../critical-set.ts";
import { decideDegenerate } from "./decide-degenerate.ts";

/** The point with its type, where f is analytic and higher orders prove it; unchanged where it is known or they do not. */
export function decidedPoint(point: CriticalPoint, objective: Expr, variables: readonly string[]): CriticalPoint {
  const place = point.type === "unknown" ? placeOf(point.at, variables) : null;
  const verdict = place === null ? null : decideDegenerate(objective, variables, place);
  if (verdict === null) return point;
  const { strict, reason, certificate } = verdict;
  const type = verdict.type === "saddle" && variables.length === 1 ? "inflection" : verdict.type;
  return {
    ...point,
    type,
    strict,
    global: verdict.type === "saddle" && !point.boundary ? false : point.global,
    // A connected set of critical points has one value: through a strict extremum there is none.
    isolated: strict ?? point.isolated,
    reason: `det H = 0: ${reason}`,
    certificate: certificate ?? point.certificate,
  };
}

/** The point with rational coordinates; `null` for any other one. */
function placeOf(at: Point, variables: readonly string[]): ExactPlace | null {
  const coordinates = variables.flatMap((name) => {
    const real = at.get(name);
    return real?.kind === "rational" ? [real.value] : [];
  });
  return coordinates.length === variables.length ? { root: null, coordinates } : null;
}
