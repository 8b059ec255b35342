import type { CriticalPoint, CriticalSet, Extremum } from "../critical/critical-set.ts";
import { domainOf } from "../critical/domain.ts";
import { isInhabited } from "../critical/extents/possible-values.ts";
import { rejected } from "../critical/rejected.ts";
import type { Extent } from "../critical/solution.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Budget, Problem } from "../expr/problem.ts";
import type { RealNumber } from "../expr/real.ts";
import type { Convexity } from "./convexity.ts";
import { evidenceFor } from "./extent-evidence.ts";
import { neededConditions } from "./needed-conditions.ts";

/** Critical points with the least and greatest values of f. */
export interface Extremes {
  readonly set: CriticalSet;
  readonly min: Extremum;
  readonly max: Extremum;
}

/**
 * The same with what convexity adds: every critical point and local minimum of a convex function is a global minimum, and one that bends strictly
 * is unbounded above on the whole space. `curvature` is only asked for when it can matter.
 */
export function withConvexity(found: Extremes, problem: Problem, curvature: () => Convexity, budget: Budget): Extremes {
  return withEvidence(concluded(found, problem, curvature, budget), problem, curvature);
}

/** With evidence for values that have none of their own, where f is convex or concave. */
function withEvidence(found: Extremes, problem: Problem, curvature: () => Convexity): Extremes {
  const open = (["min", "max"] as const).filter((side) => {
    const { status, certificate, attained } = found[side];
    return status === "proved" && certificate === null && attained === true && isPossible(found, side);
  });
  let known = found;
  for (const side of open) {
    const { verdict, certificate } = curvature();
    if (!verdict.endsWith(side === "min" ? "convex" : "concave")) continue;
    const extent: Extent = { value: known[side].value!, attained: true };
    const evidence = evidenceFor(extent, side, known.set, problem, certificate);
    const settled: Extremum =
      evidence === "rejected" ? unknownExtremum(rejected("extent")) : { ...known[side], certificate: evidence };
    known = { ...known, [side]: settled };
  }
  return known;
}

function concluded(found: Extremes, problem: Problem, curvature: () => Convexity, budget: Budget): Extremes {
  const sides = (["min", "max"] as const).filter((side) => found[side].status === "unknown" && isPossible(found, side));
  if (sides.length === 0) return found;
  const { verdict, certificate } = curvature();
  const side = verdict.endsWith("convex") ? "min" : verdict.endsWith("concave") ? "max" : null;
  const value = commonValue(found.set, budget) ?? valueAtBreak(found.set, side);
  if (side === null || value === null || !sides.includes(side)) return found;
  const type = side === "min" ? "minimum" : "maximum";
  const isStrict = verdict.startsWith("strictly");
  const isEverywhere = neededConditions(domainOf(problem)).length === 0;
  const settled = (point: CriticalPoint): CriticalPoint => {
    if (point.type !== "unknown" || point.boundary) return { ...point, global: true };
    const strict = isStrict ? true : point.strict;
    return { ...point, type, strict, global: true, reason: `f is ${verdict.replace("_", " ")}`, certificate };
  };
  const { min, max } = found;
  const evidence = evidenceFor({ value, attained: true }, side, found.set, problem, certificate);
  if (evidence === "rejected") return { ...found, [side]: unknownExtremum(rejected("extent")) };
  const reached: Extremum = {
    status: "proved",
    value,
    attained: true,
    at: found.set.points.map((_, i) => i),
    reason: null,
    certificate: evidence,
  };
  const opposite = (extremum: Extremum): Extremum => {
    if (!isStrict || !isEverywhere || extremum.status !== "unknown") return extremum;
    const infinite = { value: side === "min" ? "+oo" : "-oo", attained: false } as const;
    const own = evidenceFor(infinite, side === "min" ? "max" : "min", found.set, problem, certificate);
    return own === "rejected" ? unknownExtremum(rejected("extent")) : { ...UNBOUNDED, certificate: own };
  };
  return {
    set: { ...found.set, points: found.set.points.map(settled) },
    min: side === "min" ? reached : opposite(min),
    max: side === "max" ? reached : opposite(max),
  };
}

const UNBOUNDED: Extremum = {
  status: "unbounded",
  value: null,
  attained: false,
  at: [],
  reason: null,
  certificate: null,
};

function unknownExtremum(reason: Diagnostic): Extremum {
  return { status: "unknown", value: null, attained: null, at: [], reason, certificate: null };
}

/** Whether no critical point says that f bends the other way. */
function isPossible({ set }: Extremes, side: "min" | "max"): boolean {
  const excluded = side === "min" ? "maximum" : "minimum";
  const inside = [...set.points.filter(({ boundary }) => !boundary), ...set.families];
  return inside.every(({ type }) => type !== excluded && type !== "saddle" && type !== "inflection");
}

/** The value at a local extremum where f is not smooth. */
function valueAtBreak({ candidates }: CriticalSet, side: "min" | "max" | null): RealNumber | null {
  const type = side === "min" ? "minimum" : "maximum";
  return side === null ? null : (candidates.find((candidate) => candidate.type === type)?.value ?? null);
}

/** The value that f takes at all the critical points of a convex function; `null` when none is known to lie in the domain. */
function commonValue({ points, families }: CriticalSet, budget: Budget): RealNumber | null {
  return points[0]?.value ?? families.find((family) => isInhabited(family, budget))?.value ?? null;
}
