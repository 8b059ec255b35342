import { conjuncts, type Region } from "../../evaluate/inequalities/region.ts";
import { freeNames, negate } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { isContinuous } from "../candidates/continuous.ts";
import { allConditions } from "../domain.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { bestOf } from "./best-of.ts";
import { limitsFarOut } from "./far-out.ts";
import { growsAtHoles } from "./growth-at-edges.ts";
import type { PossibleValues } from "./possible-values.ts";
import { type ExtentsOf, signOfExtent } from "./sphere.ts";

/** A function in several forms, simplified first, and all values at places where it could take an extremum, if they are known. */
interface Subject {
  readonly forms: readonly Expr[];
  readonly region: Region;
  readonly values: PossibleValues | null;
  readonly task: Task;
}

/**
 * What is not known yet, where all limits at infinity are: f comes close to its infimum at infinity, near a point that does not
 * belong to the domain, or at one where it is least (Weierstrass 1861 on the space with a sphere at infinity).
 */
export function extentsByCompactness(known: Extents, subject: Subject, extentsOf: ExtentsOf): Extents {
  if (known.infimum !== null && known.supremum !== null) return known;
  const { forms, region, values, task } = subject;
  const far = limitsFarOut(forms[0]!, region, task, extentsOf);
  const conclude = (limit: Extent | null, side: -1 | 1): Extent | null => {
    if (limit === null || limit.value === (side < 0 ? "-oo" : "+oo")) return limit;
    if (values === null) return null;
    return isClosed(subject, side, extentsOf) ? bestOf([limit], values, side, task.budget) : null;
  };
  return {
    infimum: known.infimum ?? conclude(far.infimum, -1),
    supremum: known.supremum ?? conclude(far.supremum, 1),
  };
}

/** Whether nothing is missing but what lies far out, since f is continuous and grows near all points that the domain leaves out. */
function isClosed({ forms, region, task }: Subject, side: -1 | 1, extentsOf: ExtentsOf): boolean {
  if (!isContinuous(forms[0]!)) return false;
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
