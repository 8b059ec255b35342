import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Extremum } from "./critical-set.ts";
import type { Extent, Standing } from "./solution.ts";
import type { Solved } from "./solved.ts";

/** The infimum and supremum of f on its domain, with the positions of the points that reach them. */
export function extremaOf(solved: Solved): { readonly min: Extremum; readonly max: Extremum } {
  const reason: Diagnostic =
    solved.set.status === "unknown" && solved.set.reason !== null ? solved.set.reason : noExtrema();
  return {
    min: extremum(solved.infimum, solved.standings, "lowest", reason),
    max: extremum(solved.supremum, solved.standings, "highest", reason),
  };
}

function extremum(
  extent: Extent | null,
  standings: readonly Standing[],
  side: "lowest" | "highest",
  reason: Diagnostic,
): Extremum {
  if (extent === null) return { status: "unknown", value: null, attained: null, at: [], reason };
  if (typeof extent.value === "string")
    return { status: "unbounded", value: null, attained: false, at: [], reason: null };
  const at = standings.flatMap((standing, i) => (standing[side] === true ? [i] : []));
  return { status: "proved", value: extent.value, attained: extent.attained, at, reason: null };
}

function noExtrema(): Diagnostic {
  return { code: "unable/no-extrema", message: "the least and greatest values of f on its domain are not known" };
}
