import { poll } from "../../number/patience.ts";
import {
  compareMonomials,
  dividesMonomial,
  type Monomials,
  productOfMonomials,
  quotientOfMonomials,
} from "./monomials.ts";
import type { Pair, Skeleton } from "./pairs.ts";

/** A multiple of an element by a monomial: the columns of its terms, ascending. */
export interface Row {
  readonly element: number;
  readonly columns: Int32Array;
}

/** The shape of a matrix: its columns are monomials in descending order. */
export interface Round {
  readonly width: number;
  /** Rows with different first columns, by which the others are reduced. */
  readonly pivots: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Draft {
  readonly round: Round;
  /** The monomial of each column. */
  readonly monomials: Int32Array;
}

/** Entries of a matrix that is still made. */
const MOST_ENTRIES = 2 ** 24;

const SEEN = 1;
const REDUCED = 2;

/**
 * The matrix of the chosen pairs: one row with each leading monomial is a pivot (Faugère 1999: symbolic preprocessing). `null`
 * when it is too large; the table of monomials is then of no more use.
 */
export function roundOfPairs(basis: Skeleton, pairs: readonly Pair[]): Draft | null {
  const { table, supports } = basis;
  const made = new Set<number>();
  const pivots: Row[] = [];
  const rows: Row[] = [];
  const columns: number[] = [];
  for (const { first, second, lcm } of pairs) {
    for (const element of [first, second]) {
      const key = lcm * supports.length + element;
      if (made.has(key)) continue;
      made.add(key);
      const row = { element, columns: multipleOf(basis, element, lcm) };
      const leads = table.marks[lcm] !== REDUCED;
      (leads ? pivots : rows).push(row);
      see(table, row.columns, 0, columns);
      table.marks[lcm] = REDUCED;
    }
  }
  return finish(basis, pivots, rows, columns);
}

/** The matrix in which the active elements are reduced but for their leading terms; `null` when it is too large. */
export function roundOfTails(basis: Skeleton): Draft | null {
  const { table, supports, active } = basis;
  const columns: number[] = [];
  const sorted = [...active].sort((a, b) => compareMonomials(table, supports[a]![0]!, supports[b]![0]!));
  const rows = sorted.map((element) => ({ element, columns: supports[element]!.slice() }));
  for (const row of rows) see(table, row.columns, 1, columns);
  return finish(basis, [], rows, columns);
}

/** The matrix of elements as they are. */
export function roundOfElements({ table, supports }: Skeleton): Draft {
  const columns: number[] = [];
  const rows = supports.map((support, element) => ({ element, columns: support.slice() }));
  rows.sort((a, b) => compareMonomials(table, a.columns[0]!, b.columns[0]!));
  for (const row of rows) see(table, row.columns, 0, columns);
  return numbered(table, [], rows, columns);
}

function multipleOf({ table, supports }: Skeleton, element: number, lead: number): Int32Array {
  const support = supports[element]!;
  if (support[0] === lead) return support.slice();
  const multiplier = quotientOfMonomials(table, lead, support[0]!);
  const columns = new Int32Array(support.length);
  columns[0] = lead;
  for (let i = 1; i < columns.length; i += 1) columns[i] = productOfMonomials(table, support[i]!, multiplier);
  return columns;
}

function see(table: Monomials, monomials: Int32Array, from: number, columns: number[]): void {
  const { marks } = table;
  for (let i = from; i < monomials.length; i += 1) {
    const id = monomials[i]!;
    if (marks[id] !== 0) continue;
    marks[id] = SEEN;
    columns.push(id);
  }
}

/** Adds a pivot for every monomial that an element divides. */
function finish(basis: Skeleton, pivots: Row[], rows: readonly Row[], columns: number[]): Draft | null {
  const { table, supports } = basis;
  let entries = 0;
  for (let k = 0; k < columns.length; k += 1) {
    const id = columns[k]!;
    if (table.marks[id] === REDUCED) continue;
    const element = basis.active.find((i) => dividesMonomial(table, supports[i]![0]!, id));
    if (element === undefined) continue;
    table.marks[id] = REDUCED;
    const row = { element, columns: multipleOf(basis, element, id) };
    entries += row.columns.length;
    if (entries > MOST_ENTRIES) return null;
    poll(1 + (row.columns.length >> 3));
    pivots.push(row);
    see(table, row.columns, 1, columns);
  }
  return numbered(table, pivots, rows, columns);
}

/** Replaces monomials by the columns they get, and leaves the marks 0. */
function numbered(table: Monomials, pivots: readonly Row[], rows: readonly Row[], seen: number[]): Draft {
  for (const { columns } of rows) see(table, columns, 0, seen);
  const monomials = Int32Array.from(seen).sort((a, b) => compareMonomials(table, b, a));
  poll(monomials.length);
  for (let k = 0; k < monomials.length; k += 1) table.marks[monomials[k]!] = k;
  for (const { columns } of pivots) renumber(table.marks, columns);
  for (const { columns } of rows) renumber(table.marks, columns);
  for (let k = 0; k < monomials.length; k += 1) table.marks[monomials[k]!] = 0;
  return { round: { width: monomials.length, pivots, rows }, monomials };
}

function renumber(marks: Int32Array, columns: Int32Array): void {
  for (let i = 0; i < columns.length; i += 1) columns[i] = marks[columns[i]!]!;
}
