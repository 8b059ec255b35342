import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { isInteger } from "../number/rational.ts";

const related = createMemo<boolean>();

/** Whether a root or an absolute value occurs: then the normal form depends on how the expression is written. */
export function hasRelations(expr: Expr): boolean {
  for (const node of postorder([expr], (part) => !related.has(part))) {
    const own =
      (node.kind === "product" && !node.weights.every(isInteger)) ||
      (node.kind === "call" && (node.name === "abs" || node.name === "sign"));
    related.set(node, own || partsOf(node).some((part) => related.get(part)!));
  }
  return related.get(expr)!;
}
