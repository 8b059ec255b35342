import {
  addRational,
  divideRational,
  fraction,
  gcd,
  multiplyRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { solvePAdically } from "./p-adic-solve.ts";
import { commonDenominator, integerMultiple, type RationalMatrix, type RationalVector } from "./rational-matrix.ts";

/** The solutions of `A·x + b = 0`: `solution + span(kernel)`, or none, which the contradiction proves. */
export interface LinearSolution {
  /** `null` when the system is inconsistent. Free coordinates are 0. */
  readonly solution: RationalVector | null;
  /** A basis of the solutions of `A·x = 0`, one vector for each free coordinate, which is 1 there. */
  readonly kernel: readonly RationalVector[];
  /** `u` with `uᵀ·A = 0` and `uᵀ·b != 0`, when the system is inconsistent. */
  readonly contradiction: RationalVector | null;
}

/** Square systems from this size on, with more than a quarter of the entries not 0, are lifted p-adically first. */
const LIFTED_SIZE = 16;

/**
 * Solves `A·x + b = 0` over Q exactly, by Gauss-Jordan elimination of integer rows, kept primitive; large dense regular
 * systems by p-adic lifting.
 */
export function solveLinear(A: RationalMatrix, b: RationalVector): LinearSolution {
  const columns = A[0]?.length ?? 0;
  const rows = A.map((row, i) => integerRow([...row, b[i]!]));
  if (isLargeAndDense(rows, columns)) {
    const solution = solvePAdically(
      rows.map((row) => row.slice(0, columns)),
      rows.map((row) => -row[columns]!),
    );
    if (solution !== null) return { solution, kernel: [], contradiction: null };
  }
  const pivots = reduceRows(rows, columns);
  const consistent = rows.every((row, i) => i < pivots.length || row[columns] === 0n);
  const kernel = kernelOf(rows, pivots, columns);
  if (!consistent) return { solution: null, kernel, contradiction: contradictionOf(A, b) };
  const solution = new Array<Rational>(columns).fill(0);
  pivots.forEach((column, i) => {
    solution[column] = fraction(-rows[i]![columns]!, rows[i]![column]!);
  });
  return { solution, kernel, contradiction: null };
}

function isLargeAndDense(rows: readonly (readonly bigint[])[], columns: number): boolean {
  if (columns < LIFTED_SIZE || rows.length !== columns) return false;
  const nonzero = rows.reduce((count, row) => count + row.filter((a) => a !== 0n).length, 0);
  return 4 * nonzero > columns * columns;
}

/** A basis of the kernel of a matrix over Q, one vector for each free coordinate, which is 1 there. */
export function kernelBasis(A: RationalMatrix): readonly RationalVector[] {
  const columns = A[0]?.length ?? 0;
  const rows = A.map(integerRow);
  return kernelOf(rows, reduceRows(rows, columns), columns);
}

function integerRow(row: RationalVector): bigint[] {
  const common = commonDenominator(row);
  return primitiveRow(row.map((a) => integerMultiple(a, common)));
}

function primitiveRow(row: bigint[]): bigint[] {
  let content = 0n;
  for (const a of row) {
    if (a === 0n) continue;
    content = gcd(a, content);
    if (content === 1n) return row;
  }
  return content === 0n ? row : row.map((a) => a / content);
}

/** Reduced row echelon form up to factors, in place; returns the pivot column of each row. */
function reduceRows(rows: bigint[][], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column += 1) {
    const top = pivots.length;
    const r = smallestPivot(rows, top, column);
    if (r === null) continue;
    [rows[r], rows[top]] = [rows[top]!, rows[r]!];
    for (let i = top + 1; i < rows.length; i += 1) rows[i] = eliminated(rows[i]!, rows[top]!, column);
    pivots.push(column);
  }
  for (let k = pivots.length - 1; k > 0; k -= 1) {
    for (let i = 0; i < k; i += 1) rows[i] = eliminated(rows[i]!, rows[k]!, pivots[k]!);
  }
  return pivots;
}

/** The row, from `top` on, with the entry of least absolute value that is not 0: short numbers, and deterministic. */
function smallestPivot(rows: readonly (readonly bigint[])[], top: number, column: number): number | null {
  let best: number | null = null;
  let size = 0n;
  for (let i = top; i < rows.length; i += 1) {
    const entry = rows[i]![column]!;
    const magnitude = entry < 0n ? -entry : entry;
    if (magnitude !== 0n && (best === null || magnitude < size)) [best, size] = [i, magnitude];
  }
  return best;
}

function eliminated(row: bigint[], pivotRow: readonly bigint[], column: number): bigint[] {
  const entry = row[column]!;
  if (entry === 0n) return row;
  const pivot = pivotRow[column]!;
  const common = gcd(entry, pivot);
  const [up, down] = [pivot / common, entry / common];
  return primitiveRow(row.map((a, j) => (pivotRow[j] === 0n ? a * up : a * up - pivotRow[j]! * down)));
}

function kernelOf(rows: readonly (readonly bigint[])[], pivots: readonly number[], columns: number): RationalVector[] {
  const isPivot = new Set(pivots);
  const free = Array.from({ length: columns }, (_, j) => j).filter((j) => !isPivot.has(j));
  return free.map((j) => {
    const vector = new Array<Rational>(columns).fill(0);
    vector[j] = 1;
    pivots.forEach((column, i) => {
      vector[column] = fraction(-rows[i]![j]!, rows[i]![column]!);
    });
    return vector;
  });
}

/** A vector of the left kernel that does not annihilate b, scaled so that its first entry that is not 0 is 1. */
function contradictionOf(A: RationalMatrix, b: RationalVector): RationalVector | null {
  const transposed = (A[0] ?? []).map((_, j) => A.map((row) => row[j]!));
  const left = transposed.length === 0 ? A.map((_, i) => A.map((__, j) => (i === j ? 1 : 0))) : kernelBasis(transposed);
  const witness = left.find((u) => signOfRational(dot(u, b)) !== 0);
  if (witness === undefined) return null;
  const first = witness.find((a) => a !== 0)!;
  return witness.map((a) => divideRational(a, first));
}

function dot(u: RationalVector, v: RationalVector): Rational {
  return u.reduce<Rational>((total, a, i) => addRational(total, multiplyRational(a, v[i]!)), 0);
}
