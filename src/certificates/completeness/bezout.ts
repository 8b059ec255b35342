import { bezoutNumber, projectiveRank } from "../../polynomial/macaulay/projective-rank.ts";
import { isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { countPoints, type SystemComponent } from "../components.ts";

/**
 * As many distinct zeros as Bezout's theorem allows: the top forms (for the weights) of some of the equations, as many as
 * variables, have no zero in common but 0, which a rank modulo a prime shows.
 */
export interface BezoutCompleteness {
  readonly by: "bezout";
  /** Positions of equations. */
  readonly equations: readonly number[];
  /** One for each variable; all 1 for the usual degree. */
  readonly weights: readonly number[];
}

const LARGEST_WEIGHT = 64;

export function checkBezout(
  { equations, weights }: BezoutCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const square = squareSystem(equations, weights, system);
  return (
    square !== null && bezoutNumber(square, weights) === countPoints(components) && projectiveRank(square, weights)
  );
}

/** The equations chosen, as many as variables, none twice and none 0; `null` also for weights that are not small and positive. */
export function squareSystem(
  equations: readonly number[],
  weights: readonly number[],
  system: readonly Multivariate[],
): readonly Multivariate[] | null {
  const square = equations.flatMap((i) => system[i] ?? []);
  if (square.length !== equations.length || new Set(equations).size !== equations.length) return null;
  if (square.length !== weights.length || square[0]?.arity !== weights.length || square.some(isZero)) return null;
  return weights.every((w) => Number.isInteger(w) && w > 0 && w <= LARGEST_WEIGHT) ? square : null;
}
