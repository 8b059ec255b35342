import type { Certificate } from "../certificates/certificate.ts";
import { objectiveOf } from "../certificates/subject.ts";
import { verify } from "../certificates/verify.ts";
import type { CriticalSet } from "../critical/critical-set.ts";
import { domainOf } from "../critical/domain.ts";
import { extentCertificate } from "../critical/extents/proofs/extent-certificate.ts";
import type { Extent } from "../critical/solution.ts";
import { defaultBudget, type Problem } from "../expr/problem.ts";

/** Evidence for an extent of a function that is known to be convex or concave, in the form that the evidence for this speaks of. */
export function evidenceFor(
  extent: Extent,
  side: "min" | "max",
  set: CriticalSet,
  problem: Problem,
  curvature: Certificate | null,
): Certificate | "rejected" | null {
  const stated = curvature === null ? null : objectiveOf(curvature);
  const task = {
    objective: stated ?? problem.objective,
    variables: problem.variables,
    domain: domainOf(problem),
    budget: defaultBudget,
  };
  const found = extentCertificate(extent, side === "min" ? "infimum" : "supremum", set, task, curvature);
  return found === null || verify(found) ? found : "rejected";
}
