import { difference, monomial, product, scale, squareRoot, sum } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Matrix } from "../expr/matrix.ts";
import type { RealNumber } from "../expr/real.ts";
import { eigenvalues } from "../matrix/eigenvalues.ts";
import { fraction } from "../number/rational.ts";
import { simplify } from "../simplify/simplify.ts";
import { rationalEntries } from "./inertia-of-constants.ts";

/** Larger matrices over Q are shown without eigenvalues. */
const LARGEST_EXACT = 12;

/** The eigenvalues of a symmetric matrix of constants, ascending: over Q exactly, else for n <= 2 by the quadratic formula. */
export function spectrumOfConstants(matrix: Matrix): readonly RealNumber[] | null {
  const rational = rationalEntries(matrix);
  if (rational !== null) return rational.length > LARGEST_EXACT ? null : eigenvalues(rational);
  if (matrix.length === 1) return [closedForm(matrix[0]![0]!)];
  if (matrix.length !== 2) return null;
  const [[a, b], [, d]] = matrix as readonly [readonly [Expr, Expr], readonly [Expr, Expr]];
  const half = fraction(1n, 2n);
  const spread = squareRoot(sum(monomial([difference(a, d)], [2], 1), scale(product(b, b), 4)));
  return [difference(sum(a, d), spread), sum(a, d, spread)].map((twice) => closedForm(scale(twice, half)));
}

function closedForm(expr: Expr): RealNumber {
  const simple = simplify(expr);
  return simple.kind === "number" ? { kind: "rational", value: simple.value } : { kind: "closed-form", expr: simple };
}
