import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { compareExprs } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { measured } from "../print/measure.ts";
import { nodeCount } from "../print/nodes.ts";
import type { Notation } from "../print/notation.ts";
import type { Layout } from "../print/terms.ts";

/** Tenths of what a reader's eye pays beyond the number of nodes: divisions, roots and functions weigh more, long numbers too. */
const weighing: Notation<number> = {
  integer: (digits) => 10 + 3 * (digits.length - 1),
  symbol: () => 10,
  constant: () => 10,
  negative: (of) => of + 10,
  sum: (terms) => terms.reduce((total, term) => total + term.body + 10, terms[0]!.negative ? 5 : -10),
  product: (factors) => factors.reduce((total, factor) => total + factor + 10, -10),
  quotient: (numerator, denominator) => numerator + denominator + 20,
  power: (base, exponent) => base + exponent + 15,
  squareRoot: (of) => of + 30,
  call: (_, args) => args.reduce((total, arg) => total + arg, 40),
  conditional: (branches, otherwise) =>
    branches.reduce((total, { when, value }) => total + when + value + 40, otherwise ?? 0),
  comparison: (_, left, right) => left + right + 10,
  connective: (_, parts) => parts.reduce((total, part) => total + part + 10, -10),
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
  return a === b ? 0 : compareSize(a, b) || compareExprs(a, b, byName);
}

/** Negative when `a` has fewer printed nodes, or as many and less weight. */
export function compareSize(a: Expr, b: Expr): number {
  return nodeCount(a) - nodeCount(b) || weightOf(a) - weightOf(b);
}

/** Tenths of what a reader pays beyond the printed nodes. */
export function weightOf(expr: Expr): number {
  return measured(expr, weights);
}

/** The best of some forms of one value. */
export function cheapest(first: Expr, others: Iterable<Expr | null>): Expr {
  let best = first;
  for (const other of others) if (other !== null && compareCost(other, best) < 0) best = other;
  return best;
}
