import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { takesValueAt } from "../../../certificates/extent/point.ts";
import type { ExtentProof, ReachedProof } from "../../../certificates/extent.ts";
import { boundOf, type Knowledge } from "./bounds.ts";
import { curveTo } from "./curves.ts";

/** A proof of the claim; `null` where none is found. */
export function proveExtent(claim: ExtentClaim, known: Knowledge): ExtentProof | null {
  if (typeof claim.value === "string") {
    const curve = curveTo(claim);
    return curve === null ? null : { by: "curve", curve };
  }
  const bound = boundOf(claim, known);
  const reached = bound === null ? null : bound.isListed ? LISTED : reachedBy(claim, known);
  return bound === null || reached === null ? null : { by: "bound", bound: bound.proof, reached };
}

const LISTED: ReachedProof = { by: "listed" };

function reachedBy(claim: ExtentClaim, { points }: Knowledge): ReachedProof | null {
  if (claim.attained) {
    const at = points.find((point) => takesValueAt(point, claim));
    return at === undefined ? null : { by: "point", at };
  }
  const curve = curveTo(claim);
  return curve === null ? null : { by: "curve", curve };
}
