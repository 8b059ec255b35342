import { isPrime } from "../../number/prime-field.ts";
import { dimensionBound } from "../../polynomial/macaulay/span.ts";
import { isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { countPoints, type SystemComponent } from "../components.ts";

/** As many distinct zeros as the ring modulo the system has dimensions at most. */
export interface RankCompleteness extends DimensionBound {
  readonly by: "rank";
}

/** An upper bound of that dimension: what multiples of the equations up to the degree leave, by ranks modulo the prime. */
export interface DimensionBound {
  readonly degree: number;
  readonly prime: number;
}

const LARGEST_DEGREE = 64;
const LARGEST_PRIME = 2 ** 23;

export function checkRank(
  node: RankCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const bound = provedDimensionBound(system, node);
  return bound !== null && bound <= countPoints(components);
}

/** `dimensionBound` for numbers that anyone may have put there. */
export function provedDimensionBound(
  system: readonly Multivariate[],
  { degree, prime }: DimensionBound,
): number | null {
  const equations = system.filter((p) => !isZero(p));
  if (equations.length === 0 || !(degree <= LARGEST_DEGREE) || !Number.isInteger(degree) || degree < 0) return null;
  if (!Number.isInteger(prime) || prime < 3 || prime >= LARGEST_PRIME || prime % 2 === 0 || !isPrime(prime))
    return null;
  return dimensionBound(equations, degree, prime);
}
