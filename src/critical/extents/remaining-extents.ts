import { regionOf } from "../../evaluate/inequalities/region.ts";
import { negate } from "../../expr/build.ts";
import { withinSteps } from "../../number/patience.ts";
import type { CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Task } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import { growsAtEdges } from "./growth-at-edges.ts";

export interface Extents {
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
}

const STEPS = 4_000_000;

/**
 * The infimum and supremum over the domain where the engine that found the critical points does not know them. A function that
 * grows at all edges of its domain takes its least value at a critical point, or where it is not C^2 or the domain has an edge.
 */
export function remainingExtents(known: Extents, set: CriticalSet, task: Task): Extents {
  return {
    infimum: known.infimum ?? withinSteps(STEPS, () => extentOn(-1, set, task)),
    supremum: known.supremum ?? withinSteps(STEPS, () => extentOn(1, set, task)),
  };
}

function extentOn(side: -1 | 1, set: CriticalSet, task: Task): Extent | null {
  const { objective, variables, domain, budget } = task;
  const values = valuesOf(set);
  if (values === null || values.length === 0) return null;
  const conditions = allConditions(domain);
  const f = side < 0 ? objective : negate(objective);
  return growsAtEdges(f, variables, conditions, regionOf(conditions)) ? mostExtreme(values, side, budget) : null;
}

/** All values that f takes at places where it could take its least one; `null` if one is not known. */
function valuesOf(set: CriticalSet): readonly Extent[] | null {
  const { status, candidatesGap, points, families, candidates, candidateSets } = set;
  if (status !== "complete" || candidatesGap !== null) return null;
  const values = [...points, ...families, ...candidates, ...candidateSets].map(({ value }) => value);
  return values.includes(null) ? null : values.map((value) => ({ value: value!, attained: true }));
}
