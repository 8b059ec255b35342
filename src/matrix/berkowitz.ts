/** What a computation without divisions needs. */
export interface CommutativeRing<T> {
  readonly zero: T;
  readonly one: T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
}

type Rows<T> = readonly (readonly T[])[];

/**
 * The coefficients of `det(x·I - A)` from the leading one down, for a square matrix over a commutative ring, without
 * divisions (Berkowitz 1984): the polynomial of each leading block by a Toeplitz matrix from that of the one before.
 */
export function divisionFreeCharacteristic<T>(ring: CommutativeRing<T>, A: Rows<T>): readonly T[] {
  let coefficients: readonly T[] = [ring.one];
  for (let r = 0; r < A.length; r += 1) {
    const column = toeplitzColumn(ring, A, r);
    const known = coefficients;
    coefficients = column.map((_, i) =>
      known.reduce((sum, c, j) => (j > i ? sum : ring.add(sum, ring.multiply(column[i - j]!, c))), ring.zero),
    );
  }
  return coefficients;
}

/** `1, -a, -R·C, -R·B·C, -R·B²·C, ...` for the leading block `[[B, C], [R, a]]` of size `r + 1`. */
function toeplitzColumn<T>(ring: CommutativeRing<T>, A: Rows<T>, r: number): readonly T[] {
  const column = [ring.one, ring.negate(A[r]![r]!)];
  const dot = (row: readonly T[], vector: readonly T[]): T =>
    vector.reduce((sum, entry, j) => ring.add(sum, ring.multiply(row[j]!, entry)), ring.zero);
  let vector: readonly T[] = A.slice(0, r).map((row) => row[r] as T);
  for (let k = 0; k < r; k += 1) {
    column.push(ring.negate(dot(A[r]!, vector)));
    const last = vector;
    if (k + 1 < r) vector = last.map((_, i) => dot(A[i]!, last));
  }
  return column;
}
