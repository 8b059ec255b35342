import type { Expr } from "../expr/expr.ts";
import { derivative } from "./derivative.ts";

/** The partial derivatives in the order of `variables`, in normal form but not simplified. */
export function gradient(expr: Expr, variables: readonly string[]): Expr[] {
  return variables.map((name) => derivative(expr, name));
}
