import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { nodeCount } from "../print/nodes.ts";

/** Printed nodes of some expressions together when every shared part is written once and then referred to by a name. */
export function sharedNodeCount(exprs: readonly Expr[]): number {
  return postorder(exprs).reduce((total, node) => total + ownNodes(node), 0);
}

/** Written out, so many times the nodes of the graph are no longer the same text to a reader. */
const REPETITIONS = 50;

/** Whether an expression has more printed nodes than a limit because its parts are repeated many times over. */
export function isReadAsShared(expr: Expr, limit: number): boolean {
  const nodes = nodeCount(expr);
  return nodes > limit && nodes > REPETITIONS * sharedNodeCount([expr]);
}

/** What a node adds to its parts: its operators, and one reference to each part that is not a leaf. */
function ownNodes(node: Expr): number {
  const parts = partsOf(node);
  if (parts.length === 0) return 0;
  const below = parts.reduce((total, part) => total + nodeCount(part), 0);
  return Math.max(1, nodeCount(node) - below) + parts.length;
}
