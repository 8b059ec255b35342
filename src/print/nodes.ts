import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { continueLayout } from "./layout.ts";
import type { Notation } from "./notation.ts";
import type { Layout } from "./terms.ts";

/** Counts instead of writing: leaves, functions, unary minus and binary operators are 1 each. */
const counting: Notation<number> = {
  integer: () => 1,
  symbol: () => 1,
  constant: () => 1,
  negative: (of) => of + 1,
  sum: (terms) => terms.reduce((count, term) => count + term.body + 1, terms[0]!.negative ? 0 : -1),
  product: (factors) => factors.reduce((count, factor) => count + factor + 1, -1),
  quotient: (numerator, denominator) => numerator + denominator + 1,
  power: (base, exponent) => base + exponent + 1,
  squareRoot: (of) => of + 1,
  call: (_, args) => args.reduce((count, arg) => count + arg, 1),
  conditional: (branches, otherwise) =>
    branches.reduce((count, { when, value }) => count + when + value + 1, otherwise ?? 0),
  comparison: (_, left, right) => left + right + 1,
  connective: (_, parts) => parts.reduce((count, part) => count + part + 1, -1),
};

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
  const layout = decimals ? countsWithDecimals : counts;
  return layout.done.get(expr) ?? continueLayout(expr, layout);
}
