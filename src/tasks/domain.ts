import { mergedAlternatives } from "../evaluate/signs/alternatives.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { ALWAYS, anyOf, opposite } from "../expr/build.ts";
import type { Condition } from "../expr/expr.ts";
import type { Problem, Requirement } from "../expr/problem.ts";
import { simplifyCondition } from "../simplify/simplify.ts";

/**
 * Requirements as plain conditions: one that matters only where its guards hold becomes "not the guards, or the condition".
 * Those that hold everywhere, or under the assumptions, are left out.
 */
export function conditionsOf(
  requirements: readonly Requirement[],
  assumptions: readonly Condition[] = [],
): Condition[] {
  const context = signContext(assumptions);
  const conditions = new Set<Condition>();
  for (const { condition, guards } of requirements) {
    const plain = mergedAlternatives(simplifyCondition(anyOf(...guards.map(opposite), condition)));
    if (truthFromSigns(plain, context) !== "true") conditions.add(plain);
  }
  conditions.delete(ALWAYS);
  return [...conditions];
}

/** What holds wherever the formula has a value that matters: its domain, outside of branches, and the assumptions. */
export function factsOf({ natural, assumptions }: Problem): Condition[] {
  const defined = natural.defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
  return [...defined, ...assumptions];
}
