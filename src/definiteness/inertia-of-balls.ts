import type { Inertia } from "../expr/matrix.ts";
import {
  addBall,
  type Ball,
  ballSign,
  divideBall,
  isZero,
  magnitude,
  multiplyBall,
  subtractBall,
} from "../number/ball.ts";

type BallMatrix = readonly (readonly Ball[])[];

/**
 * The inertia shared by all symmetric matrices with entries in the balls, by elimination with symmetric pivoting, where
 * pivots of size 1 or 2 keep off 0; zero eigenvalues are only counted where what is left is exactly 0. `null`: not decided.
 */
export function inertiaOfBalls(A: BallMatrix, bits: number): Inertia | null {
  let rest: BallMatrix = A;
  let positive = 0;
  let negative = 0;
  while (rest.length > 0) {
    if (rest.every((row) => row.every(isZero))) return { positive, zero: rest.length, negative };
    const single = largestDiagonal(rest);
    if (single !== null) {
      if (ballSign(rest[single]![single]!) === 1) positive += 1;
      else negative += 1;
      rest = withoutOne(rest, single, bits);
    } else {
      const pair = indefinitePair(rest, bits);
      if (pair === null) return null;
      positive += 1;
      negative += 1;
      rest = withoutTwo(rest, pair, bits);
    }
  }
  return { positive, zero: 0, negative };
}

function largestDiagonal(A: BallMatrix): number | null {
  let best: number | null = null;
  A.forEach((row, i) => {
    if (ballSign(row[i]!) === null || isZero(row[i]!)) return;
    if (best === null || magnitude(row[i]!) > magnitude(A[best]![best]!)) best = i;
  });
  return best;
}

interface IndefinitePair {
  readonly i: number;
  readonly j: number;
  readonly determinant: Ball;
}

/** Two rows whose minor is negative: one positive and one negative eigenvalue. */
function indefinitePair(A: BallMatrix, bits: number): IndefinitePair | null {
  for (let i = 0; i < A.length; i += 1) {
    for (let j = i + 1; j < A.length; j += 1) {
      const [a, b, d] = [A[i]![i]!, A[i]![j]!, A[j]![j]!];
      const determinant = subtractBall(multiplyBall(a, d, bits), multiplyBall(b, b, bits), bits);
      if (ballSign(determinant) === -1) return { i, j, determinant };
    }
  }
  return null;
}

/** The Schur complement of one diagonal entry. */
function withoutOne(A: BallMatrix, k: number, bits: number): BallMatrix {
  const pivot = A[k]![k]!;
  const kept = A.map((_, i) => i).filter((i) => i !== k);
  return kept.map((i) =>
    kept.map((j) => {
      const product = multiplyBall(A[i]![k]!, A[k]![j]!, bits);
      return isZero(product) ? A[i]![j]! : subtractBall(A[i]![j]!, divideBall(product, pivot, bits) as Ball, bits);
    }),
  );
}

/** The Schur complement of a block of two, by Cramer's rule. */
function withoutTwo(A: BallMatrix, { i: p, j: q, determinant }: IndefinitePair, bits: number): BallMatrix {
  const kept = A.map((_, i) => i).filter((i) => i !== p && i !== q);
  const times = (a: Ball, b: Ball, c: Ball): Ball => multiplyBall(multiplyBall(a, b, bits), c, bits);
  return kept.map((i) =>
    kept.map((j) => {
      const straight = addBall(times(A[i]![p]!, A[q]![q]!, A[p]![j]!), times(A[i]![q]!, A[p]![p]!, A[q]![j]!), bits);
      const crossed = addBall(times(A[i]![p]!, A[p]![q]!, A[q]![j]!), times(A[i]![q]!, A[p]![q]!, A[p]![j]!), bits);
      const top = subtractBall(straight, crossed, bits);
      return subtractBall(A[i]![j]!, divideBall(top, determinant, bits) as Ball, bits);
    }),
  );
}
