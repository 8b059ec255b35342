import { createMemo } from "../expr/arena.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild, rebuildCondition } from "../expr/rebuild.ts";
import { compareCost } from "./cost.ts";
import { shortestForm } from "./forms.ts";
import { evaluateCall } from "./special-values.ts";

const simplified = createMemo<Expr>();

/**
 * A shorter expression with the same value wherever `expr` is defined; never more printed nodes than `expr`. Simplifying
 * again changes nothing.
 */
export function simplify(expr: Expr): Expr {
  for (const node of postorder([expr], (part) => !simplified.has(part))) {
    simplified.set(node, settle(rebuild(node, (part) => simplified.get(part)!)));
  }
  const result = simplified.get(expr)!;
  return compareCost(result, expr) <= 0 ? result : expr;
}

/** Improves one node whose parts are settled until nothing is gained. */
function settle(node: Expr): Expr {
  let current = node;
  for (;;) {
    const next = current.kind === "call" ? evaluateCall(current) : shortestForm(current);
    if (next === current) return current;
    current = next;
  }
}

/** An equivalent condition, wherever its expressions are defined, with every compared expression simplified. */
export function simplifyCondition(condition: Condition): Condition {
  return rebuildCondition(condition, simplify);
}
