import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { countDistinctZeros, quotientAlgebra } from "../../polynomial/quotient/algebra.ts";
import type { LiftedQuotient } from "../../polynomial/quotient/lift-quotient.ts";
import { countPoints, type SystemComponent } from "../components.ts";
import { type DimensionBound, provedDimensionBound } from "./rank.ts";

/**
 * As many distinct zeros as the quotient of the ring of polynomials by the ideal of the system has, which is given by a basis of
 * monomials and the products of its members by the variables. An upper bound of its dimension shows that it is this quotient.
 */
export interface QuotientCompleteness {
  readonly by: "quotient";
  readonly quotient: LiftedQuotient;
  readonly bound: DimensionBound;
}

const LARGEST_DIMENSION = 100;

export function checkQuotient(
  { quotient, bound }: QuotientCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  if (quotient.monomials.length > LARGEST_DIMENSION) return false;
  const algebra = quotientAlgebra(quotient, system[0]?.arity ?? 0);
  if (algebra === null || !system.every(algebra.isZero)) return false;
  const dimension = provedDimensionBound(system, bound);
  if (dimension === null || dimension > quotient.monomials.length) return false;
  return algebra.commutes() && countDistinctZeros(algebra) === countPoints(components);
}
