import type { CriticalSet } from "./critical-set.ts";
import type { Extents, Standing } from "./solution.ts";

/** The critical points of a problem with what is known of the infimum and supremum of f on its domain. */
export interface Solved extends Extents {
  readonly set: CriticalSet;
  readonly standings: readonly Standing[];
  readonly familyStandings: readonly Standing[];
}
