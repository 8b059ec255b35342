import { constantField } from "../../evaluate/constant-field.ts";
import { regionOf } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn } from "../../evaluate/inequalities/signs-on.ts";
import { holdsOn, isAnalyticOn } from "../../evaluate/inequalities/smooth.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { difference, number, product, relation, sum, variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { substitute } from "../../expr/substitute.ts";
import type { Certificate, CurvatureCertificate } from "../certificate.ts";
import type { CompositionCertificate } from "../composition.ts";
import { isAnalyticAt } from "./analytic-at.ts";
import type { ExtentClaim } from "./claim.ts";
import { exactCoordinates } from "./point.ts";
import { isSameFunction } from "./same-function.ts";

/** Evidence that f is convex (or concave), and a point of the domain from which it rises (falls) in all directions. */
export interface ConvexityProof {
  readonly curvature: Certificate;
  readonly at: Point;
}

/**
 * Whether a convex function lies nowhere below its value at a point: `f(q) >= f(p) + ∇f(p)·(q - p)`, and the last term is nowhere negative on
 * the domain; likewise for a concave one.
 */
export function isExtremeByConvexity({ curvature, at }: ConvexityProof, claim: ExtentClaim): boolean {
  if (curvature.kind !== "composition" && curvature.kind !== "curvature") return false;
  const { objective, variables, conditions, side } = claim;
  if (curvature.claim !== (side < 0 ? "convex" : "concave")) return false;
  const region = regionOf(conditions);
  if (!isSameFunction(curvature.objective, objective, claim)) return false;
  const wider = domainOf(curvature);
  if (wider === null || !wider.every((condition) => holdsOn(condition, region))) return false;
  const place = exactCoordinates(at, variables);
  const slope =
    place === null || !isAnalyticAt(curvature.objective, place)
      ? null
      : slopeFrom(place, { ...claim, objective: curvature.objective });
  return slope !== null && isNonnegativeOn(slope, region);
}

/** Conditions for a convex set on which the evidence shows that f is convex; `null` where it has holes. */
function domainOf(curvature: CompositionCertificate | CurvatureCertificate): readonly Condition[] | null {
  if (curvature.kind === "composition") return curvature.domain.map(({ condition }) => condition);
  const bounds = curvature.parts.flatMap(({ variables, ranges }) =>
    variables.flatMap((name, i) => {
      const [from, to] = ranges[i]!;
      const x = variable(name);
      return [
        ...(from === null ? [] : [relation(">", difference(x, number(from)))]),
        ...(to === null ? [] : [relation(">", difference(number(to), x))]),
      ];
    }),
  );
  return isAnalyticOn(curvature.objective, regionOf(bounds)) ? bounds : null;
}

/** `∇f(p)·(q - p)` as a function of q, with the sign that is meant. */
function slopeFrom(place: ReadonlyMap<string, Expr>, { objective, variables, side }: ExtentClaim): Expr {
  const names = new Map(variables.map((name) => [name, variable(name) as Expr]));
  const { gradient } = jet(objective, variables, expressionRing, names);
  const terms = variables.map((name, i) => {
    const slope = substitute(gradient[i]!, place);
    const isZero = constantField.constant?.(slope) === 0;
    return isZero ? number(0) : product(number(-side), slope, difference(variable(name), place.get(name)!));
  });
  return sum(...terms);
}
