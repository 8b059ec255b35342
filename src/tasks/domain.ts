import { ALWAYS, anyOf, opposite } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
import type { Requirement } from "../expr/problem.ts";
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
