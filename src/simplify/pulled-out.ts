import { linearCombination, product } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";

/** `common·(terms at the positions over common) + rest`, for the terms at these positions with the common factor taken out. */
export function pulledOut(sum: SumNode, positions: readonly number[], common: Expr, inside: readonly Expr[]): Expr {
  const together = linearCombination(
    inside,
    positions.map((i) => sum.weights[i]!),
    0,
  );
  const others = sum.args.map((_, i) => i).filter((i) => !positions.includes(i));
  const rest = linearCombination(
    others.map((i) => sum.args[i]!),
    others.map((i) => sum.weights[i]!),
    sum.value,
  );
  return linearCombination([product(common, together), rest], null, 0);
}
