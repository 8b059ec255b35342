import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { freeNames, negate } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { effort } from "../../polynomial/effort.ts";
import { expand } from "../../polynomial/expand.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import type { CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Task } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import { growsAtEdges } from "./growth-at-edges.ts";
import { limitsAtEdges } from "./limits.ts";

export interface Extents {
  readonly infimum: Extent | null;
  readonly supremum: Extent | null;
}

/** What is known of a function on its domain. */
interface Subject {
  /** The function in several forms, simplified first. */
  readonly forms: readonly Expr[];
  readonly conditions: readonly Condition[];
  readonly region: Region;
  readonly set: CriticalSet;
  readonly task: Task;
}

const STEPS = 4_000_000;
const MOST_TERMS = 200;
const MOST_PRODUCTS = 2000;

/**
 * The infimum and supremum over the domain where the engine that found the critical points does not know them. Both are infinite
 * where some curve shows it. A function that grows at all edges of its domain takes its least value at a critical point, or where it
 * is not C^2 or the domain has an edge of its own.
 */
export function remainingExtents(known: Extents, set: CriticalSet, task: Task, written: Expr): Extents {
  if (known.infimum !== null && known.supremum !== null) return known;
  if (freeNames(written).some((name) => !task.variables.includes(name))) return known;
  const conditions = allConditions(task.domain);
  if (conditions.length === 0 && polynomialOf(task.objective, task.variables) !== null) return known;
  return (
    withinSteps(STEPS, () => {
      const { objective } = task;
      const forms = [objective, written, expand(objective, effort(MOST_TERMS, MOST_PRODUCTS)) ?? objective];
      const region = regionOf(conditions);
      const subject = { forms: [...new Set(forms)], conditions, region, set, task };
      const { down, up } = limitsAtEdges(objective, conditions, { ...task, region });
      return {
        infimum: known.infimum ?? (down ? { value: "-oo", attained: false } : extremeOfValues(-1, subject)),
        supremum: known.supremum ?? (up ? { value: "+oo", attained: false } : extremeOfValues(1, subject)),
      };
    }) ?? known
  );
}

/** The least (`side` -1) or greatest value, if it is seen to be among those that the set lists. */
function extremeOfValues(side: -1 | 1, { forms, conditions, region, set, task }: Subject): Extent | null {
  const { variables, budget } = task;
  const values = valuesOf(set);
  if (values === null || values.length === 0) return null;
  const grows = forms.some((f) => growsAtEdges(side < 0 ? f : negate(f), variables, conditions, region));
  return grows ? mostExtreme(values, side, budget) : null;
}

/** All values that f takes at places where it could take its least one; `null` if one is not known. */
function valuesOf(set: CriticalSet): readonly Extent[] | null {
  const { status, candidatesGap, points, families, candidates, candidateSets } = set;
  if (status !== "complete" || candidatesGap !== null) return null;
  const values = [...points, ...families, ...candidates, ...candidateSets].map(({ value }) => value);
  return values.includes(null) ? null : values.map((value) => ({ value: value!, attained: true }));
}
