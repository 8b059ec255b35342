import type { Task } from "../solution.ts";
import type { Solved } from "../solved.ts";
import { needsEvidence } from "./needs-evidence.ts";
import { provedNatures } from "./proved-natures.ts";

/**
 * With a certificate for the type of every point, family and candidate, as far as one is found; a type that evidence speaks against, or that
 * rests on evidence which is rejected, is not claimed any more.
 */
export function withNatures(found: Solved, task: Task): Solved {
  const { points, families, candidates, candidateSets } = found.set;
  const isBare = [...points, ...families, ...candidates, ...candidateSets].some(needsEvidence);
  return isBare ? provedNatures(found, task) : found;
}
