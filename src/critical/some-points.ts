import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Budget } from "../expr/problem.ts";
import { withPatience } from "../number/patience.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { withExtents } from "./algebraic/with-extents.ts";
import { allConditions } from "./domain.ts";
import { scatteredSearch } from "./interval/scattered-search.ts";
import type { Solution, Task } from "./solution.ts";

/** What goes, on top of the steps of the budget, into the search, and again into the types: a part of them, but enough to begin with. */
const SHARE = 1 / 20;
const FEWEST = 300_000;

export function stepsForSome({ steps }: Budget): number {
  return Math.max(FEWEST, SHARE * steps);
}

/**
 * Some critical points, and what growth says of the extents of a polynomial, where a limit was reached on the way to all of them;
 * `null` for other reasons, and where none is found.
 */
export function somePoints(task: Task, reason: Diagnostic): Solution | null {
  if (!reason.code.startsWith("limit/")) return null;
  const { budget, objective, variables, domain } = task;
  const steps = stepsForSome(budget);
  return withPatience(
    { ...budget, steps: 4 * steps },
    () => {
      const found = scatteredSearch(task, reason, steps);
      const polynomial = found === null || allConditions(domain).length > 0 ? null : polynomialOf(objective, variables);
      return found === null || polynomial === null ? found : withExtents(found, polynomial, task);
    },
    () => null,
  );
}
