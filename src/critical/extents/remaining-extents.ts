import { growsAtEdges } from "../../certificates/extent/growth-at-edges.ts";
import { isBoundOutside, planeQuotient } from "../../certificates/extent/plane.ts";
import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { freeNames, negate } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { withinSteps } from "../../number/patience.ts";
import { effort } from "../../polynomial/effort.ts";
import { expand } from "../../polynomial/expand.ts";
import type { CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import { type Comparison, comparisonNear, isBoundBySigns } from "./comparison.ts";
import { furtherExtents } from "./further-extents.ts";
import { limitsAtEdges } from "./limits.ts";
import { extremeValue, type PossibleValues, possibleValues } from "./possible-values.ts";
import type { ExtentsOf } from "./sphere.ts";

const STEPS = 4_000_000;
const MOST_TERMS = 200;
const MOST_PRODUCTS = 2000;

/**
 * The infimum and supremum over the domain where the engine that found the critical points does not know them: infinite where a
 * curve shows it, else a value or a limit that f is proved to be nowhere beyond.
 */
export function remainingExtents(
  known: Extents,
  set: CriticalSet,
  task: Task,
  written: Expr,
  extentsOf: ExtentsOf,
): Extents {
  const { objective, variables, domain } = task;
  if (known.infimum !== null && known.supremum !== null) return known;
  if (freeNames(written).some((name) => !variables.includes(name))) return known;
  const conditions = allConditions(domain);
  const region = regionOf(conditions);
  const found = withinSteps(STEPS, () => {
    const { down, up, finite } = limitsAtEdges(objective, conditions, { ...task, region });
    const forms = [...new Set([objective, written, expand(objective, effort(MOST_TERMS, MOST_PRODUCTS)) ?? objective])];
    const values = possibleValues(set, task);
    const subject = { forms, conditions, region, limits: finite, values, task };
    return {
      infimum: known.infimum ?? (down ? { value: "-oo", attained: false } : extreme(-1, subject)),
      supremum: known.supremum ?? (up ? { value: "+oo", attained: false } : extreme(1, subject)),
    } as const;
  });
  return furtherExtents(found ?? known, { set, task, written }, extentsOf);
}

/** What is known of a function on its domain. */
interface Subject {
  /** The function in several forms, simplified first. */
  readonly forms: readonly Expr[];
  readonly conditions: readonly Condition[];
  readonly region: Region;
  /** At edges of the domain. */
  readonly limits: readonly Extent[];
  /** All values at places where f could take an extremum, if they are known. */
  readonly values: PossibleValues | null;
  readonly task: Task;
}

/**
 * The least (`side` -1) or greatest of the values, if f grows at all edges of its domain, or is nowhere beyond it there. Else the
 * least of the limits, if it is beyond all values: then f comes close to it and does not take it.
 */
function extreme(side: -1 | 1, { forms, conditions, region, limits, values, task }: Subject): Extent | null {
  const { variables, budget } = task;
  const [f] = forms;
  const best = values === null ? null : extremeValue(values, side, task);
  if (values === null || (best === null && values.all.length > 0)) return null;
  const plane = planeQuotient(f!, variables, region);
  const isBound = (comparison: Comparison): boolean =>
    isBoundBySigns(f!, comparison, region) ||
    (plane !== null && isBoundOutside(plane, comparison.side, comparison.bound));
  if (best?.attained) {
    const grows = (form: Expr): boolean => growsAtEdges(side < 0 ? form : negate(form), variables, conditions, region);
    if (forms.some(grows)) return best;
    const near = comparisonNear(best.value, side);
    if (near !== null && isBound(near)) return best;
  }
  const limit = mostExtreme([...limits, ...(best === null ? [] : [{ ...best, attained: true }])], side, budget);
  if (limit === null || limit.attained || typeof limit.value === "string" || limit.value.kind !== "rational")
    return null;
  return isBound({ side, bound: limit.value.value }) ? limit : null;
}
