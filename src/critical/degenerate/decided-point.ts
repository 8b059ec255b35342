import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import type { CriticalPoint } from "../critical-set.ts";
import { decideDegenerate } from "./decide-degenerate.ts";
import { decideTransport } from "./decide-transport.ts";
import { exactCoordinates, placeOf } from "./place.ts";
import type { Verdict } from "./verdict.ts";

/** The point with its type, where f is analytic and higher orders prove it; unchanged where it is known or they do not. */
export function decidedPoint(point: CriticalPoint, objective: Expr, variables: readonly string[]): CriticalPoint {
  const verdict = point.type === "unknown" ? verdictAt(objective, variables, point.at) : null;
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

function verdictAt(objective: Expr, variables: readonly string[], at: Point): Verdict | null {
  const place = placeOf(at, variables);
  const direct = place === null ? null : decideDegenerate(objective, variables, place);
  const coordinates = exactCoordinates(at, variables);
  return direct ?? (coordinates === null ? null : decideTransport(objective, variables, coordinates));
}
