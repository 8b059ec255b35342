import { conjuncts, regionOf } from "../../evaluate/inequalities/region.ts";
import { holdsOn, isAnalyticOn } from "../../evaluate/inequalities/smooth.ts";
import type { Point } from "../../expr/real.ts";
import { compareRational, fromDouble } from "../../number/rational.ts";
import type { Box } from "../box/box.ts";
import type { Directions } from "../box/tails.ts";
import type { Certificate } from "../certificate.ts";
import { isAbout } from "../subject.ts";
import type { ExtentClaim } from "./claim.ts";
import { isEqualAt } from "./equal-at-place.ts";
import { edgesOnLine } from "./line.ts";
import { placesOf } from "./places.ts";
import { standingAt } from "./value-at-place.ts";

/** All critical points of a function, and points at which it has the value in question, as constants say. */
export interface ListProof {
  readonly critical: Certificate;
  readonly points: readonly Point[];
}

/**
 * How the function compares with the claimed value at all of its critical points, which the certificate lists, on a domain on which it is analytic
 * and which is open or has edges that can be listed: nowhere beyond it, and somewhere at it (`reached`) or nowhere. `null` where that is not proved.
 */
export function standingOfList(
  { critical, points }: ListProof,
  claim: ExtentClaim,
  verify: Verify,
): "reached" | "within" | null {
  const { objective, variables } = claim;
  if (!isAbout(critical, objective, variables) || !isAnalyticOn(objective, regionOf(claim.conditions))) return null;
  const edges = isOpen(claim) ? [] : edgesOnLine(claim);
  const listed = edges !== null && covers(critical, claim) && verify(critical) ? placesOf(critical) : null;
  if (edges === null || listed === null) return null;
  const places = [...listed, ...edges];
  let isReached = false;
  for (const place of places) {
    const standing = standingAt(place, claim, (one) => isEqualAt(one, places, claim, points));
    if (standing === "beyond" || standing === "unknown") return null;
    isReached ||= standing === "reached";
  }
  return isReached ? "reached" : "within";
}

type Verify = (certificate: Certificate) => boolean;

function isOpen({ conditions }: ExtentClaim): boolean {
  return conditions
    .flatMap(conjuncts)
    .every((condition) => condition.kind === "relation" && (condition.name === ">" || condition.name === "!="));
}

/** Whether the list has all critical points of the domain. */
function covers(
  critical: Certificate,
  { variables, conditions }: Pick<ExtentClaim, "variables" | "conditions">,
): boolean {
  const region = regionOf(conditions);
  const isWithin = (box: Box, directions: readonly Directions[] | null, names: readonly string[]): boolean =>
    box.every(([low, high], i) => {
      const { from, to } = region.box.get(names[i]!) ?? { from: "-oo", to: "+oo" };
      const below = directions?.[i]?.includes("-") || (from !== "-oo" && compareRational(fromDouble(low), from) <= 0);
      const above = directions?.[i]?.includes("+") || (to !== "+oo" && compareRational(fromDouble(high), to) >= 0);
      return below && above;
    });
  switch (critical.kind) {
    case "exclusion":
      return isWithin(critical.region, critical.tails?.directions ?? null, critical.variables);
    case "confinement":
      return isWithin(critical.outer, critical.directions, critical.variables);
    case "algebraic-system":
      return critical.facts.every((fact) => holdsOn(fact, region));
    case "monotone":
      return covers(critical.certificate, { variables, conditions });
    default:
      return true;
  }
}
