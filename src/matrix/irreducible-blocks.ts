import type { RationalMatrix } from "./rational-matrix.ts";

/**
 * The irreducible blocks of a symmetric matrix: index sets, each ascending, such that all entries between two of them are 0
 * (connected components of the graph of its non-zero entries). A permutation makes the matrix block diagonal with these.
 */
export function irreducibleBlocks(A: RationalMatrix): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  const seen = new Uint8Array(A.length);
  for (let start = 0; start < A.length; start += 1) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const block = [start];
    for (let k = 0; k < block.length && block.length < A.length; k += 1) {
      const row = A[block[k]!]!;
      for (let j = 0; j < row.length; j += 1) {
        if (row[j] === 0 || seen[j] === 1) continue;
        seen[j] = 1;
        block.push(j);
      }
    }
    blocks.push(block.sort((i, j) => i - j));
  }
  return blocks;
}
