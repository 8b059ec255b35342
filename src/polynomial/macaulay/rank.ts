import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";

/** A row of a sparse matrix over the field of `p` elements: columns with the residues there, none of them 0. */
export interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/**
 * The rank of the rows modulo `p`, by elimination row by row; no more rows are read once it is `enough`. Over Q the rank of an
 * integer matrix is never less.
 */
export function rankModulo(rows: Iterable<SparseRow>, width: number, p: number, enough: number = width): number {
  const pivots = new Array<Float64Array | undefined>(width).fill(undefined);
  let rank = 0;
  for (const { columns, values } of rows) {
    if (rank >= enough) break;
    const row = new Float64Array(width);
    for (let k = 0; k < columns.length; k += 1) row[columns[k]!] = values[k]!;
    const pivot = reduce(row, pivots, p);
    if (pivot < 0) continue;
    normalise(row, pivot, p);
    pivots[pivot] = row;
    rank += 1;
  }
  return rank;
}

/** The first column of the reduced row that is not 0; -1 when there is none. */
function reduce(row: Float64Array, pivots: readonly (Float64Array | undefined)[], p: number): number {
  for (let j = 0; j < row.length; j += 1) {
    const value = row[j]!;
    if (value === 0) continue;
    const pivotRow = pivots[j];
    if (pivotRow === undefined) return j;
    poll(row.length - j);
    const complement = p - value;
    for (let k = j; k < row.length; k += 1) {
      if (pivotRow[k] === 0) continue;
      const x = row[k]! + complement * pivotRow[k]!;
      row[k] = x - Math.floor(x / p) * p;
    }
  }
  return -1;
}

function normalise(row: Float64Array, pivot: number, p: number): void {
  const inverse = invertModulo(row[pivot]!, p);
  for (let k = pivot; k < row.length; k += 1) if (row[k] !== 0) row[k] = multiplyModulo(row[k]!, inverse, p);
}
