import { naturalDomain } from "../../calculus/natural-domain.ts";
import { freeNames, opposite } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { withoutTrivial } from "../domain.ts";
import { occursFlatOnly } from "../flat-powers.ts";
import type { Task } from "../solution.ts";

/** A function on whose zeros f may not be C^2, or its domain may end. */
export interface Rough {
  readonly zeros: Expr;
  readonly kind: "nonsmooth" | "boundary";
  /** The zeros count only where all of these hold. */
  readonly where: readonly Condition[];
}

/** What is compared in the conditions under which f is C^2, and in those of a closed domain. */
export function roughSets({ objective, variables, domain }: Task): readonly Rough[] {
  const edges = [...domain.natural, ...domain.assumptions, ...domain.region].flatMap(closedEdges);
  const breaks = naturalDomain(objective).smooth.flatMap(({ condition, guards }) => {
    const isFlat =
      condition.kind === "relation" && condition.name === ">" && occursFlatOnly(objective, condition.args[0]!);
    return isFlat ? [] : breaksOf(condition, guards);
  });
  const all = [...edges, ...breaks].filter(({ zeros }) => freeNames(zeros).some((name) => variables.includes(name)));
  return all.filter((rough, i) => all.findIndex(({ zeros }) => zeros === rough.zeros) === i);
}

function closedEdges(condition: Condition): readonly Rough[] {
  if (condition.kind === "connective") return condition.conditions.flatMap(closedEdges);
  return condition.name === ">=" ? [{ zeros: condition.args[0]!, kind: "boundary", where: [] }] : [];
}

function breaksOf(condition: Condition, guards: readonly Condition[]): readonly Rough[] {
  const simple = withoutTrivial(simplifyCondition(condition));
  const where = [...guards, ...(simple.kind === "connective" ? [opposite(simple)] : [])];
  return comparedFunctions(simple).map((zeros) => ({ zeros, kind: "nonsmooth", where }));
}

function comparedFunctions(condition: Condition): readonly Expr[] {
  if (condition.kind === "connective") return condition.conditions.flatMap(comparedFunctions);
  return [condition.args[0]!];
}
