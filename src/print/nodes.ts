import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { counting } from "./counting.ts";
import { measured } from "./measure.ts";
import type { Layout } from "./terms.ts";

const countsBy = (decimals: boolean): Layout<number> => ({
  notation: counting,
  ordering: orderingOf(),
  decimals,
  taken: new Set(),
  done: createMemo(),
});
const counts = countsBy(false);
const countsWithDecimals = countsBy(true);

/** Size of the tree that `printText` writes: leaves, functions, unary minuses and binary operators; `1/3` has 3. */
export function nodeCount(expr: Expr, decimals = false): number {
  return measured(expr, decimals ? countsWithDecimals : counts);
}
