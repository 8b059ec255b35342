import { freeNames } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import { isSumOf } from "../blocks.ts";
import type { NatureClaim, NatureSet } from "./subject.ts";

/** f is a sum of functions of separate variables. */
export interface PartsProof<P> {
  readonly by: "parts";
  readonly constant: Rational;
  readonly parts: readonly { readonly variables: readonly string[]; readonly part: Expr; readonly proof: P }[];
}

/** The claims about the parts, on what the set is in their variables; `null` where it is no such sum. */
export function partsOfSet<P>({ constant, parts }: PartsProof<P>, claim: NatureClaim): readonly NatureClaim[] | null {
  const { objective, variables, set } = claim;
  const names = parts.flatMap((part) => part.variables);
  const isWhole = names.length === variables.length && variables.every((name) => names.includes(name));
  if (set.at === null || !isWhole || parts.length === 0 || !isSumOf(objective, constant, parts)) return null;
  return parts.map(({ variables: own, part }) => ({
    objective: part,
    variables: own,
    conditions: conditionsOn(own, claim),
    set: onlyIn(own, variables, set),
  }));
}

/** Whether each condition is on the variables of one part. */
export function isSeparate<P>({ parts }: PartsProof<P>, claim: NatureClaim): boolean {
  return claim.conditions.every((one) => parts.some(({ variables }) => conditionsOn(variables, claim).includes(one)));
}

/** Those without other variables. */
function conditionsOn(own: readonly string[], { variables, conditions }: NatureClaim): readonly Condition[] {
  return conditions.filter((one) => freeNames(one).every((name) => own.includes(name) || !variables.includes(name)));
}

/** The coordinates of some of the variables, with what is known of the parameters in them. */
function onlyIn(own: readonly string[], variables: readonly string[], set: NatureSet): NatureSet {
  const at = own.map((name) => set.at![variables.indexOf(name)]!);
  const used = new Set(at.flatMap((part) => freeNames(part)));
  const all = [...set.params, ...set.integers];
  const where = set.where.filter((one) => freeNames(one).every((name) => used.has(name) || !all.includes(name)));
  return {
    at,
    params: set.params.filter((name) => used.has(name)),
    integers: set.integers.filter((name) => used.has(name)),
    equations: [],
    where,
  };
}
