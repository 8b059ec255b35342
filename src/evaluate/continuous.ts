import type { Expr } from "../expr/expr.ts";
import { postorder } from "../expr/postorder.ts";
import { definitionOf } from "../functions/table.ts";

const SELECTING: ReadonlySet<string> = new Set(["abs", "min", "max"]);

/** Whether an expression is continuous wherever it is defined: without conditionals and functions that jump. */
export function isContinuous(expr: Expr): boolean {
  return postorder([expr]).every((node) => {
    if (node.kind !== "call") return node.kind !== "piecewise";
    const definition = definitionOf(node.name);
    if (SELECTING.has(node.name)) return true;
    return definition.kind === "unary" && !(definition.breaks ?? []).some(({ kind }) => kind === "jump");
  });
}
