import type { LdltCertificate } from "../certificates/certificate.ts";
import { fraction, type Rational } from "../number/rational.ts";
import { identityMatrix, type RationalMatrix, scaledToIntegers } from "./rational-matrix.ts";
import { eliminateSymmetric } from "./symmetric-elimination.ts";

/**
 * `P·A·Pᵀ = L·D·Lᵀ` for a symmetric matrix over Q, exactly: `(P·A·Pᵀ)[i][j] = A[p[i]][p[j]]` for the permutation p, L unit
 * lower triangular, D with 1x1 blocks and, where every diagonal entry left is 0, blocks `[[0, b], [b, 0]]`.
 */
export function ldlt(A: RationalMatrix): LdltCertificate {
  const { entries, denominator } = scaledToIntegers(A);
  const { order, pivots, columns } = eliminateSymmetric(entries);
  const n = A.length;
  const lower = identityMatrix(n);
  const diagonal = Array.from({ length: n }, () => new Array<Rational>(n).fill(0));
  for (const pivot of pivots) {
    const k = pivot.position;
    if (pivot.size === 1) {
      diagonal[k]![k] = fraction(pivot.minor, pivot.before * denominator);
      for (let i = k + 1; i < n; i += 1) lower[i]![k] = fraction(columns[k]![i]!, pivot.minor);
      continue;
    }
    const b = pivot.offDiagonal;
    diagonal[k]![k + 1] = fraction(b, pivot.before * denominator);
    diagonal[k + 1]![k] = diagonal[k]![k + 1]!;
    for (let i = k + 2; i < n; i += 1) {
      lower[i]![k] = fraction(columns[k + 1]![i]!, b);
      lower[i]![k + 1] = fraction(columns[k]![i]!, b);
    }
  }
  return { kind: "ldlt", matrix: A, permutation: order, lower, diagonal };
}
