import type { Budget } from "../../expr/problem.ts";
import { compareReals } from "../real-number.ts";
import type { Extent } from "../solution.ts";
import { mostExtreme } from "../univariate-extents.ts";
import type { PossibleValues } from "./possible-values.ts";

/**
 * The least (`side` -1) or greatest of limits and of values that f takes; `null` where two cannot be compared, and where a value
 * that f may not take would be beyond it.
 */
export function bestOf(limits: readonly Extent[], values: PossibleValues, side: -1 | 1, budget: Budget): Extent | null {
  const taken = values.taken.map((value): Extent => ({ value, attained: true }));
  const best = mostExtreme([...limits, ...taken], side, budget);
  if (best === null || typeof best.value === "string") return best;
  const { value } = best;
  const isPassed = values.all.some((other) => {
    if (values.taken.includes(other)) return false;
    const order = compareReals(other, value, budget);
    return order === null || order === side;
  });
  return isPassed ? null : best;
}
