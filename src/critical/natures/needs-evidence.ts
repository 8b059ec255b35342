import type { Certificate } from "../../certificates/certificate.ts";
import type { Candidate, CandidateSet, CriticalFamily, CriticalPoint } from "../critical-set.ts";

type Item = Candidate | CandidateSet | CriticalFamily | CriticalPoint;

/** Whether there is a type without a certificate that proves it. */
export function needsEvidence(item: Item): boolean {
  const certificate: Certificate | null = item.certificate ?? null;
  if (item.type === "unknown") return false;
  if (certificate === null) return true;
  if (certificate.kind === "critical-family") return certificate.type === null;
  return certificate.kind === "ldlt" && "inertia" in item && !tellsType(item);
}

/** Whether the signs of the Hessian alone say what the type is. */
function tellsType({ degenerate, inertia }: CriticalPoint): boolean {
  return !degenerate || (inertia !== null && inertia.positive > 0 && inertia.negative > 0);
}
