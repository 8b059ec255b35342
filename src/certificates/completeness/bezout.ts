import { isPrime } from "../../number/prime-field.ts";
import { haveNoZeroAtInfinity, weightedBezoutNumber } from "../../polynomial/macaulay/zeros-at-infinity.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { countPoints, type SystemComponent } from "../components.ts";

/**
 * As many distinct zeros as Bezout's theorem allows: the top forms (for the weights) of some of the equations, as many as
 * variables, have no zero in common but 0, which the rank of a matrix modulo the prime shows.
 */
export interface BezoutCompleteness {
  readonly by: "bezout";
  /** Positions of equations. */
  readonly equations: readonly number[];
  /** One for each variable; all 1 for the usual degree. */
  readonly weights: readonly number[];
  readonly prime: number;
}

const LARGEST_PRIME = 2 ** 26;
const LARGEST_WEIGHT = 64;

export function checkBezout(
  { equations, weights, prime }: BezoutCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const square = equations.map((i) => system[i]);
  if (!square.every((p) => p !== undefined) || new Set(equations).size !== equations.length) return false;
  if (square[0]?.arity !== weights.length) return false;
  if (!weights.every((weight) => Number.isInteger(weight) && weight > 0 && weight <= LARGEST_WEIGHT)) return false;
  if (!Number.isInteger(prime) || prime < 3 || prime > LARGEST_PRIME || prime % 2 === 0 || !isPrime(prime))
    return false;
  if (weightedBezoutNumber(square, weights) !== countPoints(components)) return false;
  return haveNoZeroAtInfinity(square, weights, prime);
}
