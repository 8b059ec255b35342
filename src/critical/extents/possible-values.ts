import type { Budget } from "../../expr/problem.ts";
import type { RealNumber } from "../../expr/real.ts";
import { allTrue } from "../../number/truth.ts";
import type { Candidate, CriticalFamily, CriticalSet } from "../critical-set.ts";
import { allConditions } from "../domain.ts";
import { hasMember } from "../member.ts";
import { compareReals } from "../real-number.ts";
import type { Extent, Task } from "../solution.ts";
import { realAt, truthAt, valueAt } from "../truth-at.ts";
import { mostExtreme } from "../univariate-extents.ts";

/** The values at all places where f could take its least or its greatest one. */
export interface PossibleValues {
  readonly all: readonly RealNumber[];
  /** Those that f is known to take: a set that is given by equations may be empty. */
  readonly taken: readonly RealNumber[];
}

/**
 * Of a complete list: where f is C^2 and inside its domain it takes them at critical points. `null` where something may be
 * missing, or a value is not known.
 */
export function possibleValues(set: CriticalSet, task: Task): PossibleValues | null {
  const { status, candidatesGap, points, families, candidates, candidateSets } = set;
  if (status !== "complete" || candidatesGap !== null) return null;
  const ofFamilies = families.map((family) => valuesOn(family, task));
  if (ofFamilies.includes(null)) return null;
  const others = [...points, ...candidates, ...candidateSets].map(({ value }) => value);
  const all = [...others, ...(ofFamilies as readonly (readonly RealNumber[])[]).flat()];
  const taken = [
    ...[...points, ...candidates.filter((one) => isInDomain(one, task))].map(({ value }) => value),
    ...families.flatMap((family, i) => (isInhabited(family, task.budget) ? ofFamilies[i]! : [])),
  ];
  return all.includes(null) ? null : { all: all as RealNumber[], taken };
}

/** All values: f is constant on each connected component of a set of critical points, and there are samples on all of them. */
function valuesOn({ value, samples }: CriticalFamily, { objective }: Task): readonly RealNumber[] | null {
  if (value !== null) return [value];
  const values = samples?.map((at) => realAt(valueAt(objective, at), at));
  return values === undefined || values.includes(null) ? null : (values as RealNumber[]);
}

/** Whether a member is known to lie in the domain: sets given by equations or conditions may be empty. */
export function isInhabited(family: CriticalFamily, budget: Budget): boolean {
  const { equations, where, samples } = family;
  if (samples !== undefined) {
    return samples.some((at) => allTrue(where.map((condition) => truthAt(condition, at, budget))) === "true");
  }
  return (
    equations.length === 0 && (where.length === 0 || hasMember({ ...family, lowest: null, highest: null }, budget))
  );
}

function isInDomain({ at }: Candidate, { domain, budget }: Task): boolean {
  return allTrue(allConditions(domain).map((condition) => truthAt(condition, at, budget))) === "true";
}

/** The least (`side` -1) or greatest possible value, if there is one and f takes it; `attained` is false where it may not. */
export function extremeValue({ all, taken }: PossibleValues, side: -1 | 1, { budget }: Task): Extent | null {
  const best = mostExtreme(
    all.map((value) => ({ value, attained: true })),
    side,
    budget,
  );
  if (best === null || typeof best.value === "string") return null;
  const { value } = best;
  return { value, attained: taken.some((own) => own === value || compareReals(own, value, budget) === 0) };
}
