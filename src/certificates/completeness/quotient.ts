import { isPrime } from "../../number/prime-field.ts";
import { spanUpTo } from "../../polynomial/macaulay/ideal-rank.ts";
import { bezoutNumber, projectiveRank } from "../../polynomial/macaulay/projective-rank.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { coordinatesIn, countDistinctZeros, isQuotientAlgebra } from "../../polynomial/quotient/algebra.ts";
import type { LiftedQuotient } from "../../polynomial/quotient/lift-quotient.ts";
import { countPoints, type SystemComponent } from "../components.ts";
import { squareSystem } from "./bezout.ts";

/**
 * As many distinct zeros as the quotient of the ring of polynomials by the ideal of the system has, which is given by a basis of
 * monomials and the products of its members by the variables. An upper bound of its dimension shows that it is this quotient.
 */
export interface QuotientCompleteness {
  readonly by: "quotient";
  readonly quotient: LiftedQuotient;
  readonly bound: DimensionBound;
}

export type DimensionBound =
  /** Bezout's number for these equations and weights, as in `BezoutCompleteness`. */
  | { readonly by: "bezout"; readonly equations: readonly number[]; readonly weights: readonly number[] }
  /** The multiples of the equations up to the degree, which is above those of the basis, have a rank modulo the prime. */
  | { readonly by: "rank"; readonly degree: number; readonly prime: number };

const LARGEST_DIMENSION = 40;
const LARGEST_PRIME = 2 ** 26;

export function checkQuotient(
  { quotient, bound }: QuotientCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const arity = system[0]?.arity ?? 0;
  if (quotient.monomials.length > LARGEST_DIMENSION || !isQuotientAlgebra(quotient, arity)) return false;
  const coordinates = coordinatesIn(quotient);
  if (system.some((p) => coordinates.ofPolynomial(p).some((c) => c !== 0))) return false;
  return checkBound(bound, quotient, system) && countDistinctZeros(quotient, coordinates) === countPoints(components);
}

/** Whether the dimension of the ring modulo the system is at most that of the quotient. */
function checkBound(bound: DimensionBound, { monomials }: LiftedQuotient, system: readonly Multivariate[]): boolean {
  if (bound.by === "bezout") {
    const square = squareSystem(bound.equations, bound.weights, system);
    return (
      square !== null &&
      bezoutNumber(square, bound.weights) === monomials.length &&
      projectiveRank(square, bound.weights)
    );
  }
  const { degree, prime } = bound;
  const highest = Math.max(...monomials.map((monomial) => monomial.reduce((sum, e) => sum + e, 0)));
  if (!Number.isInteger(degree) || degree <= highest || !isLargePrime(prime)) return false;
  return spanUpTo(system, degree, monomials.length, prime);
}

function isLargePrime(p: number): boolean {
  return Number.isInteger(p) && p > 2 && p < LARGEST_PRIME && p % 2 === 1 && isPrime(p);
}
