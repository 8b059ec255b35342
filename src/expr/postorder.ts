import type { Condition, Expr } from "./expr.ts";

/**
 * Every node below `roots`, and they themselves, once each and after all of their parts; conditions of piecewise nodes
 * are not listed, the expressions that they compare are. An explicit stack, so the depth of the input does not matter.
 * A node for which `enter` is false is left out with everything that only it leads to.
 */
export function postorder(roots: readonly Expr[], enter: (expr: Expr) => boolean = () => true): Expr[] {
  const order: Expr[] = [];
  const seen = new Set<Expr>();
  const stack: (Expr | null)[] = [];
  const open: Expr[] = [];
  const push = (expr: Expr): void => {
    if (!seen.has(expr) && enter(expr)) stack.push(expr);
  };
  for (let i = roots.length - 1; i >= 0; i -= 1) push(roots[i]!);
  while (stack.length > 0) {
    const expr = stack.pop()!;
    if (expr === null) {
      order.push(open.pop()!);
      continue;
    }
    if (seen.has(expr)) continue;
    seen.add(expr);
    const parts = partsOf(expr);
    if (parts.length === 0) {
      order.push(expr);
      continue;
    }
    open.push(expr);
    stack.push(null);
    for (let i = parts.length - 1; i >= 0; i -= 1) push(parts[i]!);
  }
  return order;
}

const NONE: readonly Expr[] = [];

/** The expressions directly below a node, those compared in conditions included. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "number":
    case "constant":
    case "variable":
      return NONE;
    case "piecewise":
      return [...expr.conditions.flatMap(comparedIn), ...expr.args];
    default:
      return expr.args;
  }
}

/** The expressions that a condition compares with 0, in order. */
export function comparedIn(condition: Condition): readonly Expr[] {
  return condition.kind === "relation" ? condition.args : condition.conditions.flatMap(comparedIn);
}
