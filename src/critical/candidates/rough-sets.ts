import { naturalDomain } from "../../calculus/natural-domain.ts";
import { scaled } from "../../certificates/pieces.ts";
import { selectsByParts } from "../../evaluate/selection.ts";
import { signContext, truthFromSigns } from "../../evaluate/signs/sign.ts";
import { freeNames, NEVER, opposite, relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { cellsIn, cellTree, isOpen } from "../cells/cell-tree.ts";
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
  const all = [...edges, ...breaks]
    .flatMap((rough) => byCells(rough, variables))
    .filter(({ zeros }) => freeNames(zeros).some((name) => variables.includes(name)));
  return all.filter(
    (rough, i) => !all.some((other, k) => k !== i && includes(other, rough) && (k < i || !includes(rough, other))),
  );
}

/** Whether the zeros of one count wherever those of the other do. */
function includes(wide: Rough, narrow: Rough): boolean {
  return (
    scaled(wide.zeros).expr === scaled(narrow.zeros).expr &&
    wide.where.every((condition) => narrow.where.includes(condition))
  );
}

/** Zeros of a function with cases: of the formula of each cell, where its facts hold. */
function byCells(rough: Rough, variables: readonly string[]): readonly Rough[] {
  if (!selectsByParts(rough.zeros)) return [rough];
  const tree = cellTree(rough.zeros, variables);
  const cells = tree === null || isOpen(tree) ? [] : cellsIn(tree);
  if (cells.length === 0) return [rough];
  return cells.flatMap(({ facts, objective: zeros }) => {
    const context = signContext([relation("=", zeros)]);
    const weak = facts.map(({ args }) => relation(">=", args[0]!));
    const where = weak.filter((fact) => truthFromSigns(fact, context) !== "true");
    return where.includes(NEVER) ? [] : [{ ...rough, zeros, where: [...rough.where, ...where] }];
  });
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
