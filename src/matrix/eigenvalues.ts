import type { RealNumber } from "../expr/real.ts";
import { realNumberOfRoot } from "../polynomial/algebraic.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import { characteristicPolynomial } from "./characteristic-polynomial.ts";
import type { RationalMatrix } from "./rational-matrix.ts";

/** The eigenvalues of a symmetric matrix over Q, exact, ascending, each as often as its multiplicity says. */
export function eigenvalues(A: RationalMatrix): readonly RealNumber[] {
  return isolateRoots(characteristicPolynomial(A)).flatMap((root) => {
    const value = realNumberOfRoot(root);
    return new Array<RealNumber>(root.multiplicity).fill(value);
  });
}
