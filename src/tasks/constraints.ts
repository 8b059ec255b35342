import type { Analysis } from "../analysis.ts";
import { type Extremum, unknownSet } from "../critical/critical-set.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";

const reason: Diagnostic = {
  code: "unable/constraints",
  message: "critical points, extrema and convexity under constraints are not worked out",
};

const unknownExtremum: Extremum = { status: "unknown", value: null, attained: null, at: [], reason, certificate: null };

/** The same analysis with every part unknown that the constraints would change. */
export function withoutConstraints(analysis: Analysis): Analysis {
  return {
    ...analysis,
    criticalSet: analysis.criticalSet && unknownSet(reason),
    convexity: analysis.convexity && {
      verdict: "unknown",
      certificate: null,
      counterexamples: { convex: null, concave: null },
      explanation: reason.message,
      reason,
    },
    extrema: analysis.extrema && { min: unknownExtremum, max: unknownExtremum },
  };
}
