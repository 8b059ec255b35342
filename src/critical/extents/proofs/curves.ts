import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { tendsAlong } from "../../../certificates/extent/curve.ts";
import type { Curve } from "../../../evaluate/growth/curve.ts";
import { pointsWhere } from "../../../evaluate/sample-points.ts";
import { polynomialOf } from "../../../polynomial/polynomial.ts";
import { steepCurves } from "../../points/growth.ts";
import { curvesToEdges } from "../curves.ts";

const MOST_TRIALS = 12;

/** A curve along which the function tends to the claimed value, in its domain. */
export function curveTo(claim: ExtentClaim): Curve | null {
  for (const curve of candidates(claim)) if (tendsAlong(curve, claim)) return curve;
  return null;
}

function* candidates({ objective, variables, conditions, side, value }: ExtentClaim): Generator<Curve> {
  const polynomial = typeof value === "string" ? polynomialOf(objective, variables) : null;
  const steep = polynomial === null ? undefined : steepCurves(polynomial).curves.get(side);
  if (steep !== undefined) yield steep;
  yield* curvesToEdges(variables, conditions);
  yield* axesThroughPoints(variables, conditions);
}

/** Along an axis each way, through points of the domain. */
function* axesThroughPoints(variables: readonly string[], conditions: ExtentClaim["conditions"]): Generator<Curve> {
  for (const at of pointsWhere(conditions, variables, MOST_TRIALS)) {
    for (const [i] of variables.entries())
      for (const sign of [1, -1]) {
        yield {
          base: variables.map((name) => at.get(name)!),
          step: variables.map((_, j) => (j === i ? sign : 0)),
          weight: variables.map(() => 1),
        };
      }
  }
}
