import { poll } from "../number/patience.ts";

/**
 * Fraction-free symmetric elimination of an integer matrix with 1x1 and 2x2 pivots on the diagonal (Bareiss 1968; Bunch &
 * Parlett 1971 for the shape). After k columns every remaining entry is the minor of the leading k rows and columns bordered
 * by its own row and column, so all divisions are exact and entries stay as small as minors are.
 */
interface SymmetricElimination {
  /** `order[i]` is the original position of row and column i. */
  readonly order: readonly number[];
  readonly pivots: readonly Pivot[];
  /** Columns below each pivot: `columns[k][i]` for `i > k` is the bordered minor of row i when column k was eliminated. */
  readonly columns: readonly (readonly bigint[])[];
}

/** A pivot with the leading minor before it. A 2x2 pivot is `[[0, offDiagonal], [offDiagonal, 0]]`. */
export type Pivot =
  | { readonly size: 1; readonly position: number; readonly minor: bigint; readonly before: bigint }
  | { readonly size: 2; readonly position: number; readonly offDiagonal: bigint; readonly before: bigint };

/** Eliminates until what remains is 0; `pivots` cover the rank. `stop` may end the work early after a pivot. */
export function eliminateSymmetric(
  matrix: readonly (readonly bigint[])[],
  stop: (pivot: Pivot) => boolean = () => false,
): SymmetricElimination {
  const n = matrix.length;
  const order = matrix.map((_, i) => i);
  const work = matrix.map((row, i) => row.slice(0, i + 1));
  const pivots: Pivot[] = [];
  const columns: bigint[][] = [];
  let before = 1n;
  for (let k = 0; k < n; ) {
    poll();
    const pivot = choosePivot(work, order, columns, k, before);
    if (pivot === null) break;
    pivots.push(pivot);
    if (pivot.size === 1) {
      columns[k] = columnOf(work, k);
      eliminateOne(work, k, before);
      before = pivot.minor;
    } else {
      columns[k] = columnOf(work, k);
      columns[k + 1] = columnOf(work, k + 1);
      eliminateTwo(work, k, before);
      before = -(pivot.offDiagonal * pivot.offDiagonal) / before;
    }
    if (stop(pivot)) break;
    k += pivot.size;
  }
  return { order, pivots, columns };
}

/** The first non-zero diagonal entry; if there is none, the first non-zero entry off the diagonal with its two zeros. */
function choosePivot(work: bigint[][], order: number[], columns: bigint[][], k: number, before: bigint): Pivot | null {
  for (let i = k; i < work.length; i += 1) {
    if (work[i]![i] === 0n) continue;
    swap(work, order, columns, k, i);
    return { size: 1, position: k, minor: work[k]![k]!, before };
  }
  for (let j = k; j < work.length; j += 1) {
    for (let i = j + 1; i < work.length; i += 1) {
      if (work[i]![j] === 0n) continue;
      swap(work, order, columns, k, j);
      swap(work, order, columns, k + 1, i);
      return { size: 2, position: k, offDiagonal: work[k + 1]![k]!, before };
    }
  }
  return null;
}

/** Exchanges rows and columns `a <= b` of the remaining lower triangle and of the columns already eliminated. */
function swap(work: bigint[][], order: number[], columns: bigint[][], a: number, b: number): void {
  if (a === b) return;
  const full = (i: number, j: number): bigint => (i >= j ? work[i]![j]! : work[j]![i]!);
  const permute = (i: number): number => (i === a ? b : i === b ? a : i);
  const rows = work.map((row, i) => row.map((_, j) => full(permute(i), permute(j))));
  for (let i = a; i < work.length; i += 1) work[i] = rows[i]!;
  for (const column of columns) [column[a], column[b]] = [column[b]!, column[a]!];
  [order[a], order[b]] = [order[b]!, order[a]!];
}

function columnOf(work: bigint[][], k: number): bigint[] {
  return work.map((row, i) => (i > k ? row[k]! : 0n));
}

function eliminateOne(work: bigint[][], k: number, before: bigint): void {
  const pivot = work[k]![k]!;
  for (let i = k + 1; i < work.length; i += 1) {
    const row = work[i]!;
    const left = row[k]!;
    poll(i - k);
    for (let j = k + 1; j <= i; j += 1) {
      const right = work[j]![k]!;
      const entry = row[j]!;
      const untouched = left === 0n || right === 0n;
      if (untouched && entry === 0n) continue;
      const numerator = untouched ? entry * pivot : entry * pivot - left * right;
      row[j] = before === 1n ? numerator : numerator / before;
    }
  }
}

/** Eliminates `[[0, b], [b, 0]]`: the bordered minor is `(2·b·x·y-terms - b²·entry) / before²` (Sylvester's identity). */
function eliminateTwo(work: bigint[][], k: number, before: bigint): void {
  const b = work[k + 1]![k]!;
  const square = before * before;
  for (let i = k + 2; i < work.length; i += 1) {
    const row = work[i]!;
    const [left, below] = [row[k]!, row[k + 1]!];
    for (let j = k + 2; j <= i; j += 1) {
      const cross = left * work[j]![k + 1]! + below * work[j]![k]!;
      row[j] = (b * (cross - b * row[j]!)) / square;
    }
  }
}
