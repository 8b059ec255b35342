import type { ExactReal } from "../expr/real.ts";
import { integerSqrt } from "../number/integer.ts";
import { fraction, type Rational } from "../number/rational.ts";
import { realNumberOfRoot } from "../polynomial/algebraic.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import { characteristicPolynomial } from "./characteristic-polynomial.ts";
import { type RationalMatrix, scaledToIntegers } from "./rational-matrix.ts";

/** The eigenvalues of a symmetric matrix over Q, exact, ascending, each as often as its multiplicity says. */
export function eigenvalues(A: RationalMatrix): readonly ExactReal[] {
  const pair = A.length === 2 ? rationalPair(A) : null;
  if (pair !== null) return pair.map((value) => ({ kind: "rational", value }));
  return isolateRoots(characteristicPolynomial(A)).flatMap((root) => {
    const value = realNumberOfRoot(root);
    return new Array<ExactReal>(root.multiplicity).fill(value);
  });
}

/** Those of a symmetric 2x2 matrix where they are rational: half of `a + d ∓ sqrt((a - d)² + 4b²)`; else null. */
function rationalPair(A: RationalMatrix): readonly [Rational, Rational] | null {
  const { entries, denominator } = scaledToIntegers(A);
  const [a, b, d] = [entries[0]![0]!, entries[0]![1]!, entries[1]![1]!];
  const discriminant = (a - d) ** 2n + 4n * b ** 2n;
  const root = integerSqrt(discriminant);
  if (root * root !== discriminant) return null;
  return [fraction(a + d - root, 2n * denominator), fraction(a + d + root, 2n * denominator)];
}
