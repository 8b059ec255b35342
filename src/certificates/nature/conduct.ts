import { NEGATIVE, NULL, POSITIVE } from "../../evaluate/signs/signs.ts";
import type { Condition } from "../../expr/expr.ts";
import { type NatureClaim, subjectOf } from "./subject.ts";

/** Whether f takes lesser and greater values as near as one likes to every point of a set, and none (`false`); `null`: not known. */
export interface Conduct {
  readonly below: boolean | null;
  readonly above: boolean | null;
  /** Whether f has the value of a point only there, nearby. */
  readonly strict: boolean | null;
}

export const RISES: Conduct = { below: false, above: true, strict: null };
export const FALLS: Conduct = { below: true, above: false, strict: null };
export const BOTH: Conduct = { below: true, above: true, strict: null };

export function flippedConduct({ below, above, strict }: Conduct): Conduct {
  return { below: above, above: below, strict };
}

/** Of a sum of functions of separate variables, each on a domain of its own. */
export function jointConduct(parts: readonly (Conduct | null)[]): Conduct | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const some = (side: "below" | "above"): boolean | null =>
    known.some((part) => part[side] === true) ? true : known.every((part) => part[side] === false) ? false : null;
  const [below, above] = [some("below"), some("above")];
  if (below !== false && above !== false) return { below, above, strict: null };
  const strict = known.every((part) => part.strict === true)
    ? true
    : known.some((part) => part.strict === false)
      ? false
      : null;
  return { below, above, strict };
}

/** What is known of all points near a set, at those of the domain alone: less, unless the set lies inside. */
export function inDomain(found: Conduct | null, claim: NatureClaim): Conduct | null {
  if (found === null || isInside(claim)) return found;
  const kept = (side: boolean | null): boolean | null => (side === false ? false : null);
  return { below: kept(found.below), above: kept(found.above), strict: found.strict === true ? true : null };
}

/** Whether all points near the set belong to the domain. */
export function isInside(claim: NatureClaim): boolean {
  const { signsAt, isAnalyticAt } = subjectOf(claim);
  const holdsNear = (condition: Condition): boolean => {
    if (condition.kind === "connective")
      return condition.name === "and" ? condition.conditions.every(holdsNear) : condition.conditions.some(holdsNear);
    const [compared] = condition.args;
    const refuted = condition.name === "!=" ? NULL : NEGATIVE | NULL;
    if (condition.name === "=" || !isAnalyticAt(compared!)) return false;
    const signs = signsAt(compared!);
    return signs !== 0 && (signs & refuted) === 0 && (signs & (POSITIVE | NEGATIVE)) !== 0;
  };
  return claim.conditions.every(holdsNear);
}

/** Whether every point of the set has others beside it that are proved to have the same value, by evidence of this kind. */
export function isConstantOnSet(claim: NatureClaim, by: string): boolean {
  return (by === "bound" || by === "extent" || by === "factors") && claim.set.params.length > 0 && isOpenGraph(claim);
}

/** Whether the parameters are coordinates, and run over an open set. */
export function isOpenGraph({ set }: NatureClaim): boolean {
  const isOpen = set.where.every((one) => one.kind === "relation" && (one.name === ">" || one.name === "!="));
  const isCoordinate = (name: string): boolean =>
    set.at!.some((part) => part.kind === "variable" && part.name === name);
  return set.at !== null && isOpen && set.params.every(isCoordinate);
}
