import type { Expr } from "../expr/expr.ts";

/** What pattern variables stand for: one of them, and the others. */
export type Bindings = { readonly name: string; readonly value: Expr; readonly others: Bindings } | null;

/** What a pattern variable stands for, as far as that is known. */
export function boundTo(bindings: Bindings, name: string): Expr | undefined {
  for (let at = bindings; at !== null; at = at.others) if (at.name === name) return at.value;
  return undefined;
}

export function bind(others: Bindings, name: string, value: Expr): Bindings {
  return { name, value, others };
}
