import type { Certificate } from "../certificates/certificate.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { CriticalSet } from "./critical-set.ts";
import type { Extents, Standing } from "./solution.ts";

/** The critical points of a problem with what is known of the infimum and supremum of f on its domain. */
export interface Solved extends Extents {
  readonly set: CriticalSet;
  readonly standings: readonly Standing[];
  readonly familyStandings: readonly Standing[];
  /** The evidence for the infimum and the supremum; `null` where there is none of their own. */
  readonly proofs: PerSide<Certificate>;
  /** Why nothing is said of them although something was found. */
  readonly rejections: PerSide<Diagnostic>;
}

interface PerSide<T> {
  readonly infimum: T | null;
  readonly supremum: T | null;
}

export const NEITHER: PerSide<never> = { infimum: null, supremum: null };
