import type { Analysis } from "../../analysis.ts";
import { needsEvidence } from "../../critical/natures/needs-evidence.ts";
import type { Pen } from "./pen.ts";

/** What is said without a certificate of its own, in one line; nothing where all of it has one. */
export function uncertifiedLines({ criticalSet, extrema }: Analysis, pen: Pen): string[] {
  const { points = [], families = [], candidates = [], candidateSets = [] } = criticalSet ?? {};
  const listed = [...points, ...families].filter(needsEvidence).length;
  const unseen = [...candidates, ...candidateSets].filter(needsEvidence).length;
  const bounds = (["min", "max"] as const).filter((side) => {
    const extremum = extrema?.[side];
    return extremum !== undefined && extremum.status !== "unknown" && extremum.certificate === null;
  });
  const parts = [
    ...(listed === 0 ? [] : [`types of ${listed} of the critical points and families`]),
    ...(unseen === 0 ? [] : [`types of ${unseen} of the points that the Hessian test cannot see`]),
    ...(bounds.length === 0 ? [] : [`what is said of ${bounds.join(" and ")} f`]),
  ];
  return parts.length === 0 ? [] : pen.paragraph(`without a certificate of its own: ${parts.join("; ")}`, 0);
}
