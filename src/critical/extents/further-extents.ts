import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import type { Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import type { CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import type { Extents, Task } from "../solution.ts";
import { extentsByCompactness } from "./by-compactness.ts";
import { extentsByConjugates } from "./by-conjugates.ts";
import { extentsByParts } from "./by-parts.ts";
import { extentsBySigns } from "./by-signs.ts";
import { extentsOnLine } from "./on-line.ts";
import { extentsAtPoles } from "./poles-on-curves.ts";
import { type PossibleValues, possibleValues } from "./possible-values.ts";
import type { ExtentsOf } from "./sphere.ts";
import { extentsThroughInner } from "./through-inner.ts";

const STEPS = 6_000_000;

/** A function on its domain: simplified, as it was written, with all values where it could take an extremum, if they are known. */
export interface Subject {
  readonly task: Task;
  readonly written: Expr;
  readonly region: Region;
  readonly values: PossibleValues | null;
}

type Way = (f: Subject, extentsOf: ExtentsOf) => Extents | null;

/** Cheap to dear. */
const ways: readonly Way[] = [
  extentsOnLine,
  extentsByParts,
  extentsThroughInner,
  extentsBySigns,
  extentsByCompactness,
  extentsAtPoles,
  extentsByConjugates,
];

/** What is not known yet of the infimum and supremum, by one way after the other. */
export function furtherExtents(
  known: Extents,
  { set, task, written }: { readonly set: CriticalSet; readonly task: Task; readonly written: Expr },
  extentsOf: ExtentsOf,
): Extents {
  const isKnown = ({ infimum, supremum }: Extents): boolean => infimum !== null && supremum !== null;
  if (isKnown(known)) return known;
  const values = withinSteps(STEPS, () => possibleValues(set, task));
  const f = { task, written, values, region: regionOf(allConditions(task.domain)) };
  return ways.reduce((best, way) => {
    const found = isKnown(best) ? null : withinSteps(STEPS, () => way(f, extentsOf));
    return { infimum: best.infimum ?? found?.infimum ?? null, supremum: best.supremum ?? found?.supremum ?? null };
  }, known);
}
