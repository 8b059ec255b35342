import { derivative } from "../../calculus/derivative.ts";
import { isContinuous } from "../../evaluate/continuous.ts";
import { freeNames } from "../../expr/build.ts";
import type { RealNumber } from "../../expr/real.ts";
import { exprOfReal } from "../../print/real.ts";
import { typeBySigns } from "../candidates/type-by-signs.ts";
import type { CandidateSet, CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import { compareReals } from "../real-number.ts";
import type { Extent, Extents, Task } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import { cellsIn, cellTree } from "./cell-tree.ts";
import { growthByCells } from "./growth.ts";

const UNKNOWN: Extents = { infimum: null, supremum: null };

/**
 * Of a continuous function with cases on the whole space: it takes its least value at a critical point or where formulas meet, if it
 * grows to infinity and all of these are known (`values`: on sets that are not listed), or where its signs say that it is nowhere less.
 */
export function cellExtents(task: Task, set: CriticalSet, values: readonly RealNumber[] | null): Extents {
  const { objective, variables, domain, budget } = task;
  if (allConditions(domain).length > 0 || !isContinuous(objective)) return UNKNOWN;
  const tree = cellTree(objective, variables);
  if (tree === null || tree.by !== "sign") return UNKNOWN;
  const growth = growthByCells(objective, cellsIn(tree), variables);
  const taken = [...set.points, ...set.families, ...set.candidates, ...set.candidateSets.filter(hasMembers)]
    .map(({ value }) => value)
    .filter((value) => value !== null);
  const isComplete =
    set.status === "complete" &&
    set.candidatesGap === null &&
    values !== null &&
    set.families.every(({ value }) => value !== null);
  const extent = (side: -1 | 1, unbounded: boolean, growing: boolean): Extent | null => {
    if (unbounded) return { value: side < 0 ? "-oo" : "+oo", attained: false };
    const best = mostExtreme(
      taken.map((value) => ({ value, attained: true })),
      side,
      budget,
    );
    if (best === null || typeof best.value === "string") return null;
    const isBest = (values ?? []).every((value) => {
      const order = compareReals(value, best.value as RealNumber, budget);
      return order !== null && order !== side;
    });
    if (isComplete && growing && isBest) return best;
    if (best.value.kind === "located") return null;
    return typeBySigns(task, exprOfReal(best.value)) === (side < 0 ? "minimum" : "maximum") ? best : null;
  };
  return {
    infimum: extent(-1, growth.unboundedBelow, growth.toPlusInfinity),
    supremum: extent(1, growth.unboundedAbove, growth.toMinusInfinity),
  };
}

/** A graph over the other variables is not empty; other equations and conditions may be without solutions. */
function hasMembers({ equations, where }: CandidateSet): boolean {
  const [equation] = equations;
  if (equations.length !== 1 || where.length > 0 || equation === undefined) return false;
  return freeNames(equation).some((name) => {
    const slope = derivative(equation, name);
    return slope.kind === "number" && slope.value !== 0;
  });
}
