import { naturalDomain } from "../../calculus/natural-domain.ts";
import { scaled } from "../../certificates/pieces.ts";
import { type Selection, selectionAt } from "../../evaluate/selection.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Budget } from "../../expr/problem.ts";
import type { Point } from "../../expr/real.ts";
import { signOfRational } from "../../number/rational.ts";
import { cellTree, comparedIn } from "../cells/cell-tree.ts";
import { allConditions, interiorOf } from "../domain.ts";
import type { Task } from "../solution.ts";
import { placedAt, truthAt } from "../truth-at.ts";
import { exactSign, gradientAt, type Vector } from "./exact-vectors.ts";

/** A function that changes its sign at a point, with its gradient there, which is not 0. */
export interface Cut {
  readonly zeros: Expr;
  readonly gradient: Vector;
}

/** The formulas of which f is made around an inner point of its domain, which must not be located only. */
export interface Meeting {
  /** No two are multiples of each other. */
  readonly cuts: readonly Cut[];
  readonly value: Expr;
  /** The formula where each cut has this sign, if it is C^2 at the point. */
  readonly formulaWhere: (signs: readonly (-1 | 0 | 1)[]) => Expr | null;
}

/** The cuts through a point, with exact signs: within `decidedOr`. `null` where one has no normal there, or the point is on an edge. */
export function meetingAt(task: Task, at: Point): Meeting | null {
  const { objective, variables, domain, budget } = task;
  if (allConditions(domain).some((condition) => truthAt(interiorOf(condition), at, budget) !== "true")) return null;
  const tree = cellTree(objective, variables);
  if (tree === null || tree.by !== "sign") return null;
  const known = new Map<Expr, -1 | 0 | 1>();
  const cuts: Cut[] = [];
  for (const compared of comparedIn(tree)) {
    if (!isSmoothAt(compared, at, budget)) return null;
    const { expr } = scaled(compared);
    const sign = exactSign(placedAt(compared, at));
    known.set(compared, sign);
    if (sign !== 0 || cuts.some(({ zeros }) => zeros === expr)) continue;
    const gradient = gradientAt(expr, variables, at);
    if (gradient.every((entry) => exactSign(entry) === 0)) return null;
    cuts.push({ zeros: expr, gradient });
  }
  const selectionWhere = (signs: readonly (-1 | 0 | 1)[]): Selection =>
    selectionAt(objective, (compared) => {
      const { expr, factor } = scaled(compared);
      const position = cuts.findIndex(({ zeros }) => zeros === expr);
      if (position >= 0) return (signs[position]! * signOfRational(factor)) as -1 | 0 | 1;
      return known.get(compared) ?? (exactSign(placedAt(compared, at)) || null);
    });
  const formulaWhere = (signs: readonly (-1 | 0 | 1)[]): Expr | null => {
    const selection = selectionWhere(signs);
    return selection.kind === "formula" && isSmoothAt(selection.expr, at, budget) ? selection.expr : null;
  };
  return { cuts, value: placedAt(objective, at), formulaWhere };
}

function isSmoothAt(expr: Expr, at: Point, budget: Budget): boolean {
  const { defined, smooth } = naturalDomain(expr);
  const conditions = [
    ...defined.map(({ condition }) => interiorOf(condition)),
    ...smooth.map(({ condition }) => condition),
  ];
  return conditions.every((condition) => truthAt(condition, at, budget) === "true");
}
