import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { compareExprs } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { continueLayout } from "../print/layout.ts";
import { nodeCount } from "../print/nodes.ts";
import type { Notation } from "../print/notation.ts";
import type { Layout } from "../print/terms.ts";

/** What a reader's eye pays beyond the number of nodes: divisions, roots and functions weigh more, long numbers too. */
const weighing: Notation<number> = {
  integer: (digits) => 1 + 0.3 * (digits.length - 1),
  symbol: () => 1,
  constant: () => 1,
  negative: (of) => of + 1,
  sum: (terms) => terms.reduce((total, term) => total + term.body + 1, terms[0]!.negative ? 0.5 : -1),
  product: (factors) => factors.reduce((total, factor) => total + factor + 1, -1),
  quotient: (numerator, denominator) => numerator + denominator + 2,
  power: (base, exponent) => base + exponent + 1.5,
  squareRoot: (of) => of + 3,
  call: (_, args) => args.reduce((total, arg) => total + arg, 4),
  conditional: (branches, otherwise) =>
    branches.reduce((total, { when, value }) => total + when + value + 4, otherwise ?? 0),
  comparison: (_, left, right) => left + right + 1,
  connective: (_, parts) => parts.reduce((total, part) => total + part + 1, -1),
};

const byName = orderingOf();
const weights: Layout<number> = {
  notation: weighing,
  ordering: byName,
  decimals: false,
  taken: new Set(),
  done: createMemo(),
};

/** Negative when `a` is the better form: fewer printed nodes, then less weight, then first in the structural order. */
export function compareCost(a: Expr, b: Expr): number {
  if (a === b) return 0;
  return nodeCount(a) - nodeCount(b) || weightOf(a) - weightOf(b) || compareExprs(a, b, byName);
}

function weightOf(expr: Expr): number {
  return weights.done.get(expr) ?? continueLayout(expr, weights);
}

/** The best of some forms of one value. */
export function cheapest(first: Expr, others: Iterable<Expr | null>): Expr {
  let best = first;
  for (const other of others) if (other !== null && compareCost(other, best) < 0) best = other;
  return best;
}
