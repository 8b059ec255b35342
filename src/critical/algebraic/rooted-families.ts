import { naturalDomain } from "../../calculus/natural-domain.ts";
import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, number, relation, scale } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { conditional, irredundant } from "../domain.ts";
import { restrictFamilies } from "../restrict.ts";
import type { SolvedFamily, Task } from "../solution.ts";
import { truthAt } from "../truth-at.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { type BranchFamilies, familiesOfBranch } from "./branch-families.ts";
import { curvatureOfRoots } from "./curvature-matrix.ts";
import { closureOf, withoutRoots } from "./rooted-branches.ts";
import { pointsOf } from "./samples.ts";
import { turningSets } from "./turning-sets.ts";

export interface RootedFamilies {
  readonly parts: readonly BranchFamilies[];
  readonly families: readonly SolvedFamily[];
  /** False when there may be more, or fewer. */
  readonly certain: boolean;
}

/**
 * Families of critical points of a function of roots: where it is C^2, each branch in the variables alone, with the signs that its
 * roots must have. `null` where a branch is not seen to be without roots.
 */
export function rootedFamilies(
  branches: readonly Branch[],
  task: Task,
  gradient: AlgebraicGradient,
): RootedFamilies | null {
  const { variables, objective, budget } = task;
  const smooth = naturalDomain(objective).smooth.map((requirement) => simplifyCondition(conditional(requirement)));
  const parts: BranchFamilies[] = [];
  let certain = true;
  for (const branch of branches) {
    const rooted = withoutRoots(branch, gradient, variables);
    if (rooted === null) return null;
    const conditions = [...smooth, ...rooted.where];
    const curvature = curvatureOfRoots(task, gradient, rooted.roots);
    const found = familiesOfBranch(rooted.branch, null, task, curvature, conditions);
    const turned = found.turning === null ? null : turningSets(found.turning, [], null, task);
    if (!found.certain || turned?.certain === false || turned?.points.some((p) => mayHold(conditions, p, task)))
      certain = false;
    const all = [...found.families, ...(turned?.families ?? [])];
    const domain = { natural: conditions, assumptions: [], region: [] };
    const inside = restrictFamilies(all, domain, variables, budget);
    if (inside.gap !== null) certain = false;
    const isWhole =
      inside.families.length === all.length &&
      inside.families.every((family, i) => family.where.length === all[i]!.where.length);
    parts.push({
      families: inside.families.map((family) => withSigns(typedBySign(family, objective))),
      closure: closureOf(branch),
      covered: found.covered && isWhole && turned === null,
      certain: found.certain,
      turning: null,
    });
  }
  return { parts, families: parts.flatMap(({ families }) => families), certain };
}

/** Whether conditions may hold at one of the real points. */
function mayHold(conditions: readonly Condition[], points: RationalUnivariate, { variables, budget }: Task): boolean {
  return pointsOf(realPoints(points), variables).some((point) =>
    conditions.every((condition) => truthAt(condition, point, budget) !== "false"),
  );
}

/** f has nowhere values on the other side of that on the family. */
function typedBySign(family: SolvedFamily, objective: Expr): SolvedFamily {
  if (family.type !== "unknown" || family.value?.kind !== "rational") return family;
  const signs = signsOf(difference(objective, number(family.value.value)));
  const type = (signs & NEGATIVE) === 0 ? "minimum" : (signs & POSITIVE) === 0 ? "maximum" : null;
  if (type === null) return family;
  return { ...family, type, strict: false, reason: `f is nowhere ${type === "minimum" ? "less" : "greater"}` };
}

/** A cube root, or a multiple, has the sign of what is under it. */
function withSigns(family: SolvedFamily): SolvedFamily {
  const where = family.where.map((condition) => {
    if (condition.kind !== "relation") return condition;
    const side = condition.args[0]!;
    const isMultiple = side.kind === "product" && side.args.length === 1 && side.weights[0] === 1;
    const root = isMultiple ? side.args[0]! : side;
    if (root.kind !== "call" || root.name !== "cbrt") return condition;
    return relation(condition.name, isMultiple ? scale(root.args[0]!, side.value) : root.args[0]!);
  });
  return { ...family, where: irredundant(where) };
}
