import type { Expr } from "../../expr/expr.ts";
import type { RealNumber } from "../../expr/real.ts";
import { withinSteps } from "../../number/patience.ts";
import { cellExtents } from "../cells/cell-extents.ts";
import type { Candidate } from "../critical-set.ts";
import type { Extent, Standing, Task } from "../solution.ts";
import type { Solved } from "../solved.ts";
import { isGlobal } from "../standing.ts";
import { reaches } from "../univariate-extents.ts";
import { remainingExtents } from "./remaining-extents.ts";
import type { ExtentsOf } from "./sphere.ts";

const STEPS_FOR_CELLS = 4_000_000;

/**
 * With the least and greatest values that no engine knows by itself, and which points and families reach them. `values` are those
 * on infinite sets of points that stand out, `written` is f as it was given, `extentsOf` solves other functions.
 */
export function withExtents(
  found: Solved,
  values: readonly RealNumber[] | null,
  task: Task,
  written: Expr,
  extentsOf: ExtentsOf,
): Solved {
  if (found.infimum !== null && found.supremum !== null) return found;
  const ofCells = withinSteps(STEPS_FOR_CELLS, () => cellExtents(task, found.set, values));
  const known = {
    infimum: found.infimum ?? ofCells?.infimum ?? null,
    supremum: found.supremum ?? ofCells?.supremum ?? null,
  };
  const { infimum, supremum } = remainingExtents(known, found.set, task, written, extentsOf);
  if (infimum === found.infimum && supremum === found.supremum) return found;
  const isAt = (value: RealNumber | null, extent: Extent | null): boolean | null =>
    value === null ? null : value === extent?.value ? true : reaches(value, extent, task.budget);
  const stand = (value: RealNumber | null, { lowest, highest }: Standing): Standing => ({
    lowest: lowest ?? isAt(value, infimum),
    highest: highest ?? isAt(value, supremum),
  });
  const standings = found.set.points.map(({ value }, i) => stand(value, found.standings[i]!));
  const points = found.set.points.map((point, i) => {
    const { lowest, highest } = standings[i]!;
    return { ...point, global: isGlobal(point, lowest, highest) };
  });
  const candidates = found.set.candidates.map((candidate) => typed(candidate, stand(candidate.value, NOWHERE)));
  const familyStandings = found.set.families.map(({ value }, i) => stand(value, found.familyStandings[i]!));
  return { ...found, set: { ...found.set, points, candidates }, infimum, supremum, standings, familyStandings };
}

const NOWHERE: Standing = { lowest: null, highest: null };

/** Where f takes its least value there is a minimum. */
function typed(candidate: Candidate, { lowest, highest }: Standing): Candidate {
  if (candidate.type !== "unknown" || (lowest !== true && highest !== true)) return candidate;
  return { ...candidate, type: lowest === true ? "minimum" : "maximum" };
}
