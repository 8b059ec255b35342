import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import type { Round, Row } from "./round.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "./word-primes.ts";

/** A row of residues: columns ascending, the first coefficient 1. */
export interface SparseRow {
  /** The position of the row it comes from. */
  readonly source: number;
  columns: Int32Array;
  coefficients: Float64Array;
}

/** The row that is led by each column, if any. */
interface Pivots {
  readonly columns: (Int32Array | null)[];
  readonly coefficients: (Float64Array | null)[];
}

/**
 * What is left of the rows by Gaussian elimination modulo `p`, reduced by the pivots and among themselves; ascending by
 * their leading monomials, that is from the last column to the first. Sums are reduced when they are read (delayed reduction).
 */
export function eliminate(round: Round, elements: readonly Float64Array[], p: number): SparseRow[] {
  const pivots = pivotsOf(round, elements);
  const sums = new Float64Array(round.width);
  const left: SparseRow[] = [];
  for (const [source, row] of round.rows.entries()) {
    load(sums, row, elements);
    reduceFrom(sums, row.columns[0]!, pivots, p);
    const found = gathered(sums, row.columns[0]!, source);
    if (found === null) continue;
    makeMonic(found.coefficients, p);
    setPivot(pivots, found);
    left.push(found);
  }
  return reduceAmongThemselves(left, sums, p);
}

/** The rows but for their first terms reduced by the pivots: none of them is one. */
export function reduceTails(round: Round, elements: readonly Float64Array[], p: number): SparseRow[] {
  const pivots = pivotsOf(round, elements);
  const sums = new Float64Array(round.width);
  return round.rows.map((row, source) => {
    load(sums, row, elements);
    reduceFrom(sums, row.columns[0]! + 1, pivots, p);
    return gathered(sums, row.columns[0]!, source)!;
  });
}

function pivotsOf(round: Round, elements: readonly Float64Array[]): Pivots {
  const pivots = emptyPivots(round.width);
  for (const { element, columns } of round.pivots) {
    pivots.columns[columns[0]!] = columns;
    pivots.coefficients[columns[0]!] = elements[element]!;
  }
  return pivots;
}

function emptyPivots(width: number): Pivots {
  return { columns: new Array(width).fill(null), coefficients: new Array(width).fill(null) };
}

function setPivot(pivots: Pivots, { columns, coefficients }: SparseRow): void {
  pivots.columns[columns[0]!] = columns;
  pivots.coefficients[columns[0]!] = coefficients;
}

function load(sums: Float64Array, { element, columns }: Row, elements: readonly Float64Array[]): void {
  const coefficients = elements[element]!;
  sums.fill(0);
  for (let i = 0; i < columns.length; i += 1) sums[columns[i]!] = coefficients[i]!;
}

/** Subtracts multiples of the pivots from left to right; the values from column `from` on become residues. */
function reduceFrom(sums: Float64Array, from: number, pivots: Pivots, p: number): void {
  const width = sums.length;
  let steps = width;
  for (let k = from, products = 0; k < width; k += 1) {
    let value = sums[k]!;
    if (value === 0) continue;
    if (value >= p) {
      value -= Math.floor(value / p) * p;
      sums[k] = value;
      if (value === 0) continue;
    }
    const columns = pivots.columns[k]!;
    if (columns === null) continue;
    if (products === PRODUCTS_THAT_FIT) {
      reduceValues(sums, k + 1, width, p);
      products = 0;
    }
    products += 1;
    addMultiple(sums, columns, pivots.coefficients[k]!, p - value);
    sums[k] = 0;
    steps += columns.length;
  }
  poll(1 + (steps >> 6));
}

/** Adds a multiple of a row, except at its first column. */
function addMultiple(sums: Float64Array, columns: Int32Array, coefficients: Float64Array, factor: number): void {
  const length = columns.length;
  for (let i = 1; i < length; i += 1) sums[columns[i]!]! += factor * coefficients[i]!;
}

function gathered(sums: Float64Array, from: number, source: number): SparseRow | null {
  let count = 0;
  for (let k = from; k < sums.length; k += 1) if (sums[k] !== 0) count += 1;
  if (count === 0) return null;
  const columns = new Int32Array(count);
  const coefficients = new Float64Array(count);
  for (let k = from, i = 0; i < count; k += 1) {
    if (sums[k] === 0) continue;
    columns[i] = k;
    coefficients[i] = sums[k]!;
    i += 1;
  }
  return { source, columns, coefficients };
}

function makeMonic(coefficients: Float64Array, p: number): void {
  if (coefficients[0] === 1) return;
  const inverse = invertModulo(coefficients[0]!, p);
  for (let i = 0; i < coefficients.length; i += 1) coefficients[i] = multiplyModulo(coefficients[i]!, inverse, p);
}

function reduceAmongThemselves(rows: readonly SparseRow[], sums: Float64Array, p: number): SparseRow[] {
  const sorted = [...rows].sort((a, b) => b.columns[0]! - a.columns[0]!);
  const pivots = emptyPivots(sums.length);
  for (const row of sorted) {
    const { columns, coefficients } = row;
    if (columns.some((k) => pivots.columns[k] !== null)) {
      sums.fill(0);
      for (let i = 0; i < columns.length; i += 1) sums[columns[i]!] = coefficients[i]!;
      reduceFrom(sums, columns[0]!, pivots, p);
      ({ columns: row.columns, coefficients: row.coefficients } = gathered(sums, columns[0]!, row.source)!);
    }
    setPivot(pivots, row);
  }
  return sorted;
}
