import { squareFreePart } from "../squarefree.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import { gcdOfUnivariate } from "../univariate-gcd.ts";
import { multiply } from "./multiplication.ts";
import {
  constant,
  degreeIn,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  totalDegree,
} from "./polynomial.ts";
import { resultant } from "./resultant.ts";
import { squareFreeFactors } from "./square-free.ts";
import { toUnivariate } from "./univariate-view.ts";
import { selectVariables } from "./variables.ts";

/** Resultants are not tried when the product of the degrees is larger. */
const LARGEST_DEGREE = 120;
const MOST_TERMS = 400;

/**
 * A square-free polynomial in `x_keep` alone, not 0, that vanishes at every common zero of the system: a common divisor of
 * resultants of resultants, the variables being eliminated one after the other. It may have other roots. `null` when none is
 * found, as all resultants vanish or degrees become too large.
 */
export function eliminant(system: readonly Multivariate[], keep: number): UnivariatePolynomial | null {
  let left: readonly Multivariate[] = system.filter((p) => !isZero(p));
  const arity = left[0]?.arity ?? 0;
  const others = Array.from({ length: arity }, (_, i) => i).filter((i) => i !== keep);
  while (left.some((p) => others.some((i) => degreeIn(p, i) > 0))) {
    const occurring = others.filter((i) => left.some((p) => degreeIn(p, i) > 0));
    const cost = (i: number): number => left.reduce((sum, p) => sum + degreeIn(p, i), 0);
    const next = withoutVariable(left, occurring.sort((a, b) => cost(a) - cost(b))[0]!);
    if (next === null) return null;
    left = next;
  }
  const common = left.reduce<UnivariatePolynomial>(
    (divisor, p) => gcdOfUnivariate(divisor, toUnivariate(selectVariables(p, [keep]))),
    [],
  );
  return common.length === 0 ? null : squareFreePart(common);
}

/** Polynomials without `x_i` that vanish wherever all of these do: those among them, and resultants of all other pairs. */
function withoutVariable(polynomials: readonly Multivariate[], i: number): readonly Multivariate[] | null {
  const free = polynomials.filter((p) => degreeIn(p, i) <= 0);
  const bound = polynomials.filter((p) => degreeIn(p, i) > 0);
  const results = [...free];
  for (const [k, p] of bound.entries()) {
    for (const q of bound.slice(0, k)) {
      if (totalDegree(p) * totalDegree(q) > LARGEST_DEGREE) return null;
      const found = radical(resultant(p, q, i));
      if (found.coefficients.length > MOST_TERMS) return null;
      if (!isZero(found) && !results.some((other) => sameMultivariate(other, found))) results.push(found);
    }
  }
  return results.length === 0 ? null : results;
}

/** The product of the square-free factors, primitive. */
function radical(p: Multivariate): Multivariate {
  if (isZero(p) || isConstant(p)) return isZero(p) ? p : constant(p.arity, 1n);
  return squareFreeFactors(p)
    .factors.map(({ factor }) => factor)
    .reduce(multiply);
}
