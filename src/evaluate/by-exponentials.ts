import { createMemo } from "../expr/arena.ts";
import { isExponential } from "../expr/exponential.ts";
import type { CallNode, Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { rebuild } from "../expr/rebuild.ts";
import { definitionOf } from "../functions/table.ts";

/** Written through each other, and in the end through exponentials. */
const HYPERBOLIC: ReadonlySet<string> = new Set(["sinh", "cosh", "tanh", "sech", "csch", "coth"]);

const written = createMemo<Expr>();

/** The expression with every hyperbolic function written by exponentials, also under roots: `cosh(x)` as `(exp(x) + exp(-x))/2`. */
export function byExponentials(expr: Expr): Expr {
  for (const node of postorder([expr], (part) => !written.has(part))) {
    const inside = rebuild(node, (part) => written.get(part)!);
    written.set(node, isHyperbolic(inside) ? byExponentials(lower(inside)) : inside);
  }
  return written.get(expr)!;
}

/** Whether hyperbolic functions stand beside exponentials. */
export function mixesExponentials(expr: Expr): boolean {
  const nodes = [...postorder([expr], () => true)];
  return nodes.some(isHyperbolic) && nodes.some(isExponential);
}

function isHyperbolic(node: Expr): node is CallNode {
  return node.kind === "call" && HYPERBOLIC.has(node.name);
}

function lower(node: CallNode): Expr {
  return definitionOf(node.name).spelling.lowering!(...node.args);
}
