import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { orderingOf } from "../expr/ordering.ts";
import { measured } from "./measure.ts";
import type { Notation } from "./notation.ts";
import type { Layout } from "./terms.ts";

/** Leaves are free; every operator, function, comparison and unary minus is one operation. */
const operations: Notation<number> = {
  integer: () => 0,
  symbol: () => 0,
  constant: () => 0,
  negative: (of) => of + 1,
  sum: (terms) => terms.reduce((total, term) => total + term.body + 1, terms[0]!.negative ? 0 : -1),
  product: (factors) => factors.reduce((total, factor) => total + factor + 1, -1),
  quotient: (numerator, denominator) => numerator + denominator + 1,
  power: (base, exponent) => base + exponent + 1,
  squareRoot: (of) => of + 1,
  call: (_, args) => args.reduce((total, arg) => total + arg, 1),
  conditional: (branches, otherwise) =>
    branches.reduce((total, { when, value }) => total + when + value + 1, otherwise ?? 0),
  comparison: (_, left, right) => left + right + 1,
  connective: (_, parts) => parts.reduce((total, part) => total + part, parts.length - 1),
};

const layout: Layout<number> = {
  notation: operations,
  ordering: orderingOf(),
  decimals: false,
  taken: new Set(),
  done: createMemo(),
};

/** Operations of the tree that `printText` writes: `x^2/3 - y` has 3. */
export function operationCount(expr: Expr): number {
  return measured(expr, layout);
}
