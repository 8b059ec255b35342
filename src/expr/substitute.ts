import type { Condition, Expr } from "./expr.ts";
import { freeNames } from "./leaves.ts";
import { rebuild, rebuildCondition } from "./rebuild.ts";

/** `expr` with variables replaced, all at once; the result is in normal form. */
export function substitute(expr: Expr, replacements: ReadonlyMap<string, Expr>): Expr {
  return substitution(replacements)(expr);
}

export function substituteInCondition(condition: Condition, replacements: ReadonlyMap<string, Expr>): Condition {
  return rebuildCondition(condition, substitution(replacements));
}

function substitution(replacements: ReadonlyMap<string, Expr>): (expr: Expr) => Expr {
  const done = new Map<Expr, Expr>();
  const visit = (expr: Expr): Expr => {
    if (expr.kind === "variable") return replacements.get(expr.name) ?? expr;
    let result = done.get(expr);
    if (result === undefined) {
      result = freeNames(expr).some((name) => replacements.has(name)) ? rebuild(expr, visit) : expr;
      done.set(expr, result);
    }
    return result;
  };
  return visit;
}
