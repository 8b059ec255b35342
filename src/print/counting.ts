import type { Notation } from "./notation.ts";

/** Counts instead of writing: leaves, functions, unary minus and binary operators are 1 each. */
export const counting: Notation<number> = {
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
