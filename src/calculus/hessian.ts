import { variable, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { HessianEntry, Matrix, SparseHessian } from "../expr/matrix.ts";
import { partialDerivative } from "./derivative.ts";

/**
 * The second partial derivatives, in normal form but not simplified. Only pairs of variables that occur together in a
 * gradient entry are visited: a sum of N terms in few variables each takes time proportional to N.
 */
export function hessian(expr: Expr, variables: readonly string[]): SparseHessian {
  const indices = variables.map((name) => variable(name).free.indices[0]!);
  const columns = new Map(indices.map((index, column) => [index, column]));
  const entries: HessianEntry[] = [];
  for (const [row, index] of indices.entries()) {
    const slope = partialDerivative(expr, index);
    const start = entries.length;
    let ascending = true;
    for (const other of slope.free.indices) {
      const column = columns.get(other);
      if (column === undefined || column < row) continue;
      const value = partialDerivative(slope, other);
      if (value === ZERO) continue;
      if (entries.length > start && entries.at(-1)!.column > column) ascending = false;
      entries.push({ row, column, value });
    }
    if (!ascending) sortTail(entries, start);
  }
  return { size: variables.length, entries };
}

function sortTail(entries: HessianEntry[], start: number): void {
  const tail = entries.splice(start).sort((a, b) => a.column - b.column);
  entries.push(...tail);
}

/** The whole symmetric matrix, structural zeros filled in. */
export function denseHessian(sparse: SparseHessian): Matrix {
  const rows: Expr[][] = Array.from({ length: sparse.size }, () => new Array<Expr>(sparse.size).fill(ZERO));
  for (const { row, column, value } of sparse.entries) {
    rows[row]![column] = value;
    rows[column]![row] = value;
  }
  return rows;
}
