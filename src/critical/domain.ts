import { signBound } from "../certificates/positivity.ts";
import { signContext, truthFromSigns } from "../evaluate/signs/sign.ts";
import { ALWAYS, allOf, anyOf, freeNames, NEVER, opposite, relation } from "../expr/build.ts";
import type { Condition, RelationNode } from "../expr/expr.ts";
import type { Problem, Requirement } from "../expr/problem.ts";
import { signOfRational } from "../number/rational.ts";
import { simplifyCondition } from "../simplify/simplify.ts";

/** Where critical points are looked for: three lists of conditions that all must hold. */
export interface Domain {
  /** Of the formula itself; a critical point must lie inside, not on the edge. */
  readonly natural: readonly Condition[];
  readonly assumptions: readonly Condition[];
  /** A closed region, as written. */
  readonly region: readonly Condition[];
}

/** The domain of a problem, simplified, without what always holds. */
export function domainOf(problem: Problem): Domain {
  return {
    natural: simplified(problem.natural.defined.map(conditional)),
    assumptions: simplified(problem.assumptions),
    region: simplified(problem.region ?? []),
  };
}

/** A requirement as one condition: it holds, or one of its guards does not. */
export function conditional({ condition, guards }: Requirement): Condition {
  return anyOf(...guards.map(opposite), condition);
}

function simplified(conditions: readonly Condition[]): readonly Condition[] {
  const whole = allOf(...conditions.map((condition) => withoutTrivial(simplifyCondition(condition))));
  if (whole === ALWAYS) return [];
  return whole.kind === "connective" && whole.name === "and" ? whole.conditions : [whole];
}

/** `x^2·y != 0` as `x != 0 and y != 0`, `x^2·y = 0` as `x = 0 or y = 0`; other conditions as they are. */
function factored(condition: RelationNode): Condition {
  const product = condition.args[0]!;
  if (product.kind !== "product" || (condition.name !== "!=" && condition.name !== "=")) return condition;
  if (product.weights.some((weight) => signOfRational(weight) < 0)) return condition;
  const parts = product.args.map((factor) => withoutTrivial(relation(condition.name, factor)));
  return condition.name === "!=" ? allOf(...parts) : anyOf(...parts);
}

/** Relations that hold by their shape (`1 + x^2 > 0`) or that cannot hold are replaced by their truth value. */
export function withoutTrivial(condition: Condition): Condition {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map(withoutTrivial);
    return condition.name === "and" ? allOf(...parts) : anyOf(...parts);
  }
  const bound = signBound(condition.args[0]!);
  switch (condition.name) {
    case ">":
      return bound === ">" ? ALWAYS : bound === "<" || bound === "<=" || bound === "=" ? NEVER : condition;
    case ">=":
      return bound === ">" || bound === ">=" || bound === "=" ? ALWAYS : bound === "<" ? NEVER : condition;
    case "=":
      return bound === "=" ? ALWAYS : bound === ">" || bound === "<" ? NEVER : factored(condition);
    case "!=":
      return bound === ">" || bound === "<" ? ALWAYS : bound === "=" ? NEVER : factored(condition);
  }
}

/** A condition with `>=` replaced by `>`; an equation has no interior. */
export function interiorOf(condition: Condition): Condition {
  if (condition.kind === "connective") {
    const parts = condition.conditions.map(interiorOf);
    return condition.name === "and" ? allOf(...parts) : anyOf(...parts);
  }
  if (condition.name === "=") return NEVER;
  return condition.name === ">=" ? relation(">", condition.args[0]!) : condition;
}

/** The part of a domain whose conditions satisfy a test. */
export function selectConditions(domain: Domain, keep: (condition: Condition) => boolean): Domain {
  return {
    natural: domain.natural.filter(keep),
    assumptions: domain.assumptions.filter(keep),
    region: domain.region.filter(keep),
  };
}

export function allConditions(domain: Domain): readonly Condition[] {
  return [...domain.natural, ...domain.assumptions, ...domain.region];
}

/** Whether a condition involves one of the variables. */
export function involves(condition: Condition, variables: readonly string[]): boolean {
  return freeNames(condition).some((name) => variables.includes(name));
}

/** The conditions without those that the others imply by signs. */
export function irredundant(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.reduce<readonly Condition[]>((kept, condition) => {
    const others = kept.filter((other) => other !== condition);
    return truthFromSigns(condition, signContext(others)) === "true" ? others : kept;
  }, conditions);
}
