import type { Certificate } from "../../../certificates/certificate.ts";
import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { decidedOr } from "../../../evaluate/constant-field.ts";
import { withinSteps } from "../../../number/patience.ts";
import type { CriticalSet } from "../../critical-set.ts";
import { allConditions } from "../../domain.ts";
import type { Extent, Task } from "../../solution.ts";
import { proveExtent } from "./prove-extent.ts";
import { reachedPoints } from "./reached-points.ts";

const STEPS = 6_000_000;

export type Side = "infimum" | "supremum";

/** Evidence for an infimum or supremum, with what is known of critical points and of curvature; `null` where none is found. */
export function extentCertificate(
  extent: Extent,
  side: Side,
  set: CriticalSet,
  { objective, variables, domain, budget }: Omit<Task, "freshName">,
  curvature: Certificate | null,
): Certificate | null {
  const { value, attained, from } = extent;
  const conditions = allConditions(domain);
  const claim: ExtentClaim = { objective, variables, conditions, side: side === "infimum" ? -1 : 1, value, attained };
  return withinSteps(STEPS, () => {
    const known = { critical: set.certificate, curvature, points: reachedPoints(set, extent, variables, budget) };
    const proof = decidedOr(() => proveExtent(claim, known, from), null);
    return proof === null ? null : { kind: "extent", ...claim, proof };
  });
}
