import { hessian } from "../calculus/hessian.ts";
import type { Expr } from "../expr/expr.ts";
import { sharedNodeCount } from "./shared-cost.ts";

/** Of two forms of a function, the one whose derivatives are written with fewer nodes; sums of logarithms stay sums. */
export function easierToDifferentiate(raw: Expr, simple: Expr, variables: readonly string[]): Expr {
  if (raw === simple) return simple;
  const [cost, other] = [simple, raw].map((form) =>
    sharedNodeCount(hessian(form, variables).entries.map(({ value }) => value)),
  );
  return cost! <= other! ? simple : raw;
}
