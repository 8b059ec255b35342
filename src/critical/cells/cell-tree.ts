import { factOf, scaled, selectionWhere } from "../../certificates/pieces.ts";
import { isThin } from "../../certificates/thin.ts";
import { relation } from "../../expr/build.ts";
import type { Expr, RelationNode } from "../../expr/expr.ts";
import { poll } from "../../number/patience.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";

/** A piece of the space on which a formula with cases is one without: where all of the facts hold. */
export interface Cell {
  readonly facts: readonly RelationNode[];
  readonly objective: Expr;
}

/** How the space is cut; a cell stands for its piece. */
export type CellTree =
  | { readonly by: "sign"; readonly compared: Expr; readonly positive: CellTree; readonly negative: CellTree }
  | { readonly by: "cell"; readonly cell: Cell }
  | { readonly by: "undefined" }
  /** Something is compared there that may be 0 on a whole piece, or has a sign there that it cannot have. */
  | { readonly by: "open" };

const MOST_CELLS = 64;

/**
 * The cells of a formula, by the signs of what it compares, innermost first; `null` when they are too many. With `zeros`, a polynomial: the
 * cells of its zero set.
 */
export function cellTree(objective: Expr, variables: readonly string[], zeros: Expr | null = null): CellTree | null {
  let cells = 0;
  const treeWhere = (facts: readonly RelationNode[]): CellTree => {
    poll(100);
    if (cells > MOST_CELLS) return { by: "open" };
    const selection = selectionWhere(objective, facts);
    if (selection.kind === "undefined") return { by: "undefined" };
    if (selection.kind === "formula") {
      cells += 1;
      return { by: "cell", cell: { facts, objective: selection.expr } };
    }
    const { compared } = selection;
    if (zeros !== null && divides(zeros, compared, variables)) return treeWhere([...facts, vanishing(compared)]);
    const cut = [factOf(compared, 1), factOf(compared, -1)] as const;
    if (cut.some((fact) => facts.includes(fact)) || !isThin(compared, variables)) return { by: "open" };
    return {
      by: "sign",
      compared,
      positive: treeWhere([...facts, cut[0]]),
      negative: treeWhere([...facts, cut[1]]),
    };
  };
  const tree = treeWhere(zeros === null ? [] : [vanishing(zeros)]);
  return cells > MOST_CELLS ? null : tree;
}

function vanishing(expr: Expr): RelationNode {
  return relation("=", scaled(expr).expr) as RelationNode;
}

function divides(zeros: Expr, compared: Expr, variables: readonly string[]): boolean {
  const [p, q] = [quotientOf(zeros, variables)?.top, quotientOf(compared, variables)?.top];
  return p !== undefined && q !== undefined && !isZero(p) && divideExactly(q, p) !== null;
}

export function cellsIn(tree: CellTree): readonly Cell[] {
  if (tree.by === "sign") return [...cellsIn(tree.positive), ...cellsIn(tree.negative)];
  return tree.by === "cell" ? [tree.cell] : [];
}

/** Everything compared on the way to some cell, once each. */
export function comparedIn(tree: CellTree): readonly Expr[] {
  if (tree.by !== "sign") return [];
  return [...new Set([tree.compared, ...comparedIn(tree.positive), ...comparedIn(tree.negative)])];
}

/** Whether the formula is not known on some piece. */
export function isOpen(tree: CellTree): boolean {
  return tree.by === "open" || (tree.by === "sign" && (isOpen(tree.positive) || isOpen(tree.negative)));
}
