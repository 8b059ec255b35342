import type { Inertia } from "../expr/matrix.ts";
import { signOfBigInt } from "../polynomial/univariate.ts";
import { irreducibleBlocks } from "./irreducible-blocks.ts";
import { congruentIntegers, type RationalMatrix } from "./rational-matrix.ts";
import { eliminateSymmetric, type Pivot } from "./symmetric-elimination.ts";

/**
 * Numbers of positive, zero and negative eigenvalues of a symmetric matrix over Q, exactly: by elimination in each irreducible
 * block (Sylvester's law of inertia).
 */
export function inertia(A: RationalMatrix): Inertia {
  const total = { positive: 0, zero: 0, negative: 0 };
  for (const block of irreducibleBlocks(A)) {
    const { positive, zero, negative } = inertiaOfBlock(block.map((i) => block.map((j) => A[i]![j]!)));
    total.positive += positive;
    total.zero += zero;
    total.negative += negative;
  }
  return total;
}

function inertiaOfBlock(A: RationalMatrix): Inertia {
  const { pivots } = eliminateSymmetric(congruentIntegers(A));
  let positive = 0;
  let negative = 0;
  for (const pivot of pivots) {
    const sign = signOfPivot(pivot);
    positive += pivot.size === 2 || sign > 0 ? 1 : 0;
    negative += pivot.size === 2 || sign < 0 ? 1 : 0;
  }
  return { positive, zero: A.length - positive - negative, negative };
}

/** The sign of the entry of D that belongs to a pivot; 0 stands for a 2x2 pivot, which has both signs. */
export function signOfPivot(pivot: Pivot): -1 | 0 | 1 {
  if (pivot.size === 2) return 0;
  return signOfBigInt(pivot.minor) === signOfBigInt(pivot.before) ? 1 : -1;
}
