import { ALWAYS, anyOf, opposite } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
import type { Problem, Requirement } from "../expr/problem.ts";
import { simplifyCondition } from "../simplify/simplify.ts";

/** Requirements as plain conditions: one that matters only where its guards hold becomes "not the guards, or the condition". */
export function conditionsOf(requirements: readonly Requirement[]): Condition[] {
  const conditions = new Set<Condition>();
  for (const { condition, guards } of requirements) {
    conditions.add(simplifyCondition(anyOf(...guards.map(opposite), condition)));
  }
  conditions.delete(ALWAYS);
  return [...conditions];
}

/** What holds wherever the formula has a value that matters: its domain, outside of branches, and the assumptions. */
export function factsOf({ natural, assumptions }: Problem): Condition[] {
  const defined = natural.defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
  return [...defined, ...assumptions];
}
