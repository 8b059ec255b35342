import { conjuncts } from "../../evaluate/inequalities/region.ts";
import { freeNames, negate } from "../../expr/build.ts";
import type { Condition } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { isContinuous } from "../candidates/continuous.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { bestOf } from "./best-of.ts";
import { limitsFarOut } from "./far-out.ts";
import type { Subject } from "./further-extents.ts";
import { growsAtHoles } from "./growth-at-edges.ts";
import { type ExtentsOf, signOfExtent } from "./sphere.ts";

/**
 * Where all limits at infinity are known: f comes close to its infimum there, near a point that does not belong to the domain, or
 * at one where it is least (Weierstrass 1861, on the space with a sphere at infinity).
 */
export function extentsByCompactness(f: Subject, extentsOf: ExtentsOf): Extents {
  const { region, values, task } = f;
  const far = limitsFarOut(task.objective, region, task, extentsOf);
  const conclude = (limit: Extent | null, side: -1 | 1): Extent | null => {
    if (limit === null || limit.value === (side < 0 ? "-oo" : "+oo")) return limit;
    return values !== null && isClosed(f, side, extentsOf) ? bestOf([limit], values, side, task.budget) : null;
  };
  return { infimum: conclude(far.infimum, -1), supremum: conclude(far.supremum, 1) };
}

/** Whether nothing is missing but what lies far out, since f is continuous and grows near all points that the domain leaves out. */
function isClosed({ task, written, region }: Subject, side: -1 | 1, extentsOf: ExtentsOf): boolean {
  if (!isContinuous(task.objective)) return false;
  const forms = [...new Set([task.objective, written])];
  const conditions = allConditions(task.domain).flatMap(conjuncts);
  const grows = (left: readonly Condition[]): boolean =>
    forms.some((form) => growsAtHoles(side < 0 ? form : negate(form), task.variables, left, region));
  return grows(conditions) || grows(conditions.filter((condition) => !isTrivial(condition, task, extentsOf)));
}

/** Whether the least or greatest value of a polynomial says that it is 0 nowhere. */
function isTrivial(condition: Condition, { variables, budget }: Task, extentsOf: ExtentsOf): boolean {
  if (condition.kind !== "relation" || condition.name === "=") return false;
  const compared = condition.args[0]!;
  if (polynomialOf(compared, variables) === null) return false;
  const { infimum, supremum } = extentsOf(compared, freeNames(compared));
  return signOfExtent(infimum, budget) === 1 || (condition.name === "!=" && signOfExtent(supremum, budget) === -1);
}
