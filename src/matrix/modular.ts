import { invertModulo, multiplyModulo, residue } from "../number/prime-field.ts";

/** A matrix over the field of `p` elements, rows of residues; the functions here overwrite it. */
export type ModularMatrix = Float64Array[];

export function reduceMatrix(entries: readonly (readonly bigint[])[], p: number): ModularMatrix {
  return entries.map((row) => Float64Array.from(row, (a) => residue(a, p)));
}

/** `target -= factor·source` from column `from` on. */
export function subtractRow(target: Float64Array, source: Float64Array, factor: number, from: number, p: number): void {
  if (factor === 0) return;
  const complement = p - factor;
  for (let j = from; j < target.length; j += 1) {
    const x = target[j]! + complement * source[j]!;
    target[j] = x - Math.floor(x / p) * p;
  }
}

/** The determinant by elimination. */
export function determinantModulo(A: ModularMatrix, p: number): number {
  let determinant = 1;
  for (let k = 0; k < A.length; k += 1) {
    const r = A.findIndex((row, i) => i >= k && row[k] !== 0);
    if (r < 0) return 0;
    if (r !== k) {
      [A[r], A[k]] = [A[k]!, A[r]!];
      determinant = p - determinant;
    }
    const pivotRow = A[k]!;
    determinant = multiplyModulo(determinant, pivotRow[k]!, p);
    const inverse = invertModulo(pivotRow[k]!, p);
    for (let i = k + 1; i < A.length; i += 1) {
      subtractRow(A[i]!, pivotRow, multiplyModulo(A[i]![k]!, inverse, p), k, p);
    }
  }
  return determinant;
}

/** The characteristic polynomial `det(x - A)`, low to high, through the Hessenberg form (Cohen 1993, algorithm 2.2.9). */
export function characteristicPolynomialModulo(A: ModularMatrix, p: number): number[] {
  toHessenberg(A, p);
  const n = A.length;
  const leading: number[][] = [[1]];
  for (let m = 1; m <= n; m += 1) {
    const previous = leading[m - 1]!;
    const current = new Array<number>(m + 1).fill(0);
    addScaled(current, previous, 1, 1, p);
    addScaled(current, previous, negativeOf(A[m - 1]![m - 1]!, p), 0, p);
    let chain = 1;
    for (let i = 1; i < m; i += 1) {
      chain = multiplyModulo(chain, A[m - i]![m - i - 1]!, p);
      const factor = multiplyModulo(chain, A[m - i - 1]![m - 1]!, p);
      addScaled(current, leading[m - i - 1]!, negativeOf(factor, p), 0, p);
    }
    leading.push(current);
  }
  return leading[n]!;
}

function negativeOf(a: number, p: number): number {
  return a === 0 ? 0 : p - a;
}

function addScaled(target: number[], source: readonly number[], factor: number, shift: number, p: number): void {
  for (let i = 0; i < source.length; i += 1) {
    const x = target[i + shift]! + factor * source[i]!;
    target[i + shift] = x - Math.floor(x / p) * p;
  }
}

/** Similarity to a matrix with zeros below the first subdiagonal. */
function toHessenberg(A: ModularMatrix, p: number): void {
  const n = A.length;
  for (let k = 1; k < n - 1; k += 1) {
    const r = A.findIndex((row, i) => i >= k && row[k - 1] !== 0);
    if (r < 0) continue;
    if (r !== k) {
      [A[r], A[k]] = [A[k]!, A[r]!];
      for (const row of A) [row[r], row[k]] = [row[k]!, row[r]!];
    }
    const inverse = invertModulo(A[k]![k - 1]!, p);
    for (let i = k + 1; i < n; i += 1) {
      const factor = multiplyModulo(A[i]![k - 1]!, inverse, p);
      if (factor === 0) continue;
      subtractRow(A[i]!, A[k]!, factor, k - 1, p);
      for (const row of A) row[k] = (row[k]! + multiplyModulo(factor, row[i]!, p)) % p;
    }
  }
}
