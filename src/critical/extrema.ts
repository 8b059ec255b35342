import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Extremum } from "./critical-set.ts";
import type { Solved } from "./solved.ts";

/** The infimum and supremum of f on its domain, with the positions of the points that reach them. */
export function extremaOf(solved: Solved): { readonly min: Extremum; readonly max: Extremum } {
  const { status, reason: gap } = solved.set;
  const isWhy = gap !== null && (status === "unknown" || gap.code.startsWith("limit/"));
  const reason: Diagnostic = isWhy ? gap : noExtrema();
  return {
    min: extremum(solved, "infimum", reason),
    max: extremum(solved, "supremum", reason),
  };
}

function extremum(solved: Solved, side: "infimum" | "supremum", reason: Diagnostic): Extremum {
  const extent = solved[side];
  const certificate = solved.proofs[side];
  if (extent === null) {
    const why = solved.rejections[side] ?? reason;
    return { status: "unknown", value: null, attained: null, at: [], reason: why, certificate };
  }
  if (typeof extent.value === "string")
    return { status: "unbounded", value: null, attained: false, at: [], reason: null, certificate };
  const key = side === "infimum" ? "lowest" : "highest";
  const at = solved.standings.flatMap((standing, i) => (standing[key] === true ? [i] : []));
  return { status: "proved", value: extent.value, attained: extent.attained, at, reason: null, certificate };
}

function noExtrema(): Diagnostic {
  return { code: "unable/no-extrema", message: "the least and greatest values of f on its domain are not known" };
}
