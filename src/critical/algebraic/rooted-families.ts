import { gradient } from "../../calculus/gradient.ts";
import { naturalDomain } from "../../calculus/natural-domain.ts";
import { signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, POSITIVE } from "../../evaluate/signs/signs.ts";
import { difference, number, relation, scale } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Point } from "../../expr/real.ts";
import { allTrue } from "../../number/truth.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import type { Branch } from "../../polynomial/branches/branch.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import { isOnFamily } from "../candidates/on-family.ts";
import { conditional, irredundant } from "../domain.ts";
import { occursFlatOnly } from "../flat-powers.ts";
import { compareReals } from "../real-number.ts";
import { restrictFamilies } from "../restrict.ts";
import type { SolvedFamily, SolvedPoint, Task } from "../solution.ts";
import { truthAt } from "../truth-at.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { type BranchFamilies, familiesOfBranch } from "./branch-families.ts";
import { curvatureOfRoots } from "./curvature-matrix.ts";
import { typedByOddRoot } from "./odd-roots.ts";
import { plainPoint } from "./plain-point.ts";
import { closureOf, withoutRoots } from "./rooted-branches.ts";
import { pointsOf } from "./samples.ts";
import { turningSets } from "./turning-sets.ts";

export interface RootedFamilies {
  readonly parts: readonly BranchFamilies[];
  readonly families: readonly SolvedFamily[];
  /** Points at which the type changes. */
  readonly special: readonly SolvedPoint[];
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
  system: AlgebraicGradient,
): RootedFamilies | null {
  const { variables, objective, budget } = task;
  const smooth = naturalDomain(objective).smooth.map((requirement) => simplifyCondition(conditional(requirement)));
  const flat = gradient(objective, variables).map((slope) => relation("=", slope));
  const parts: BranchFamilies[] = [];
  const turns: Point[] = [];
  // Where the base of a flat power is 0, f may be C^2 all the same.
  let certain = !naturalDomain(objective).smooth.some(({ condition }) => {
    return condition.kind === "relation" && occursFlatOnly(objective, condition.args[0]!);
  });
  for (const branch of branches) {
    const rooted = withoutRoots(branch, system, variables);
    if (rooted === null) return null;
    const conditions = [...smooth, ...rooted.where];
    const curvature = curvatureOfRoots(task, system, rooted.roots);
    const found = familiesOfBranch(rooted.branch, null, task, curvature, conditions);
    const turned = found.turning === null ? null : turningSets(found.turning, [], null, task);
    if (!found.certain || turned?.certain === false) certain = false;
    for (const point of pointsOf((turned?.points ?? []).flatMap(realPoints), variables)) {
      const truth = allTrue([...conditions, ...flat].map((condition) => truthAt(condition, point, budget)));
      if (truth === "true") turns.push(point);
      else if (truth === "unknown") certain = false;
    }
    const all = [...found.families, ...(turned?.families ?? [])];
    const domain = { natural: conditions, assumptions: [], region: [] };
    const inside = restrictFamilies(all, domain, variables, budget);
    if (inside.gap !== null) certain = false;
    const isWhole =
      inside.families.length === all.length &&
      inside.families.every((family, i) => family.where.length === all[i]!.where.length);
    parts.push({
      families: inside.families.map((family) =>
        withSigns(typedByOddRoot(typedBySign(family, objective), objective, variables)),
      ),
      closure: closureOf(branch),
      covered: found.covered && isWhole && turned === null,
      certain: found.certain,
      turning: null,
    });
  }
  const families = parts.flatMap((part) => part.families);
  const special = turns
    .filter((at, i) => turns.findIndex((other) => isSamePoint(other, at, task)) === i)
    .filter((at) => !families.some((family) => isOnFamily(at, family, budget)))
    .map((at) => ({ ...plainPoint(at, objective, task), isolated: false, strict: null }));
  return { parts, families, special, certain };
}

function isSamePoint(a: Point, b: Point, { budget }: Task): boolean {
  return [...a].every(([name, real]) => compareReals(real, b.get(name)!, budget) === 0);
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
