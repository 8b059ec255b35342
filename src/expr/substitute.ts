import type { Condition, Expr } from "./expr.ts";
import { variable } from "./leaves.ts";
import { comparedIn, postorder } from "./postorder.ts";
import { rebuild, rebuildCondition } from "./rebuild.ts";
import { hasIndex } from "./variable-set.ts";

/** `expr` with variables replaced, all at once; the result is in normal form. */
export function substitute(expr: Expr, replacements: ReadonlyMap<string, Expr>): Expr {
  return substitution([expr], replacements)(expr);
}

export function substituteInCondition(condition: Condition, replacements: ReadonlyMap<string, Expr>): Condition {
  return rebuildCondition(condition, substitution(comparedIn(condition), replacements));
}

/** The replaced form of every part of `roots`; parts in which no variable is replaced stay as they are. */
function substitution(roots: readonly Expr[], replacements: ReadonlyMap<string, Expr>): (part: Expr) => Expr {
  const indices = [...replacements.keys()].map((name) => variable(name).free.indices[0]!);
  const replaced = new Map<Expr, Expr>();
  const formOf = (part: Expr): Expr => replaced.get(part) ?? part;
  for (const node of postorder(roots, (part) => indices.some((index) => hasIndex(part.free, index)))) {
    replaced.set(node, node.kind === "variable" ? replacements.get(node.name)! : rebuild(node, formOf));
  }
  return formOf;
}
