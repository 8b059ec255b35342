import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { nodeCount } from "../print/nodes.ts";

/** Printed nodes of some expressions together when every shared part is written once and then referred to by a name. */
export function sharedNodeCount(exprs: readonly Expr[]): number {
  return postorder(exprs).reduce((total, node) => total + ownNodes(node), 0);
}

/** Nobody reads an expression with more printed nodes, */
const LONGEST_READ = 20_000;
/** nor one that is so many times the graph of its parts: what the simplifier finds in them is repeated all over. */
const REPETITIONS = 25;

/** Whether an expression is too long to be read but by its shared parts, which are few. */
export function isReadByParts(expr: Expr): boolean {
  const nodes = nodeCount(expr);
  return nodes > LONGEST_READ && nodes > REPETITIONS * sharedNodeCount([expr]);
}

/** What a node adds to its parts: its operators, and one reference to each part that is not a leaf. */
function ownNodes(node: Expr): number {
  const parts = partsOf(node);
  if (parts.length === 0) return 0;
  const below = parts.reduce((total, part) => total + nodeCount(part), 0);
  return Math.max(1, nodeCount(node) - below) + parts.length;
}
