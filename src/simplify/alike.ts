import { monicPart, ONE } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { type Bindings, boundTo } from "./bindings.ts";

/** Whether what two pattern variables stand for have terms in common, up to numbers: otherwise sums of the two are no shorter. */
export function areAlike([a, b]: readonly [string, string], bindings: Bindings): boolean {
  const terms = termsOf(boundTo(bindings, a)!);
  return termsOf(boundTo(bindings, b)!).some((term) => terms.includes(term));
}

function termsOf(expr: Expr): readonly Expr[] {
  if (expr.kind === "sum") return expr.value === 0 ? expr.args : [...expr.args, ONE];
  if (expr.kind === "number") return [ONE];
  return [expr.kind === "product" ? monicPart(expr) : expr];
}
