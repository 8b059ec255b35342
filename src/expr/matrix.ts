import type { Expr } from "./expr.ts";

/** A dense matrix of expressions, rows first. */
export type Matrix = readonly (readonly Expr[])[];

/** One structural nonzero of the upper triangle: `row <= column`, 0-based positions in the list of variables. */
export interface HessianEntry {
  readonly row: number;
  readonly column: number;
  readonly value: Expr;
}

/** A symmetric n x n matrix by the structural nonzeros of its upper triangle, sorted by row, then column. */
export interface SparseHessian {
  readonly size: number;
  readonly entries: readonly HessianEntry[];
}

/** Numbers of positive, zero and negative eigenvalues (Sylvester). */
export interface Inertia {
  readonly positive: number;
  readonly zero: number;
  readonly negative: number;
}
