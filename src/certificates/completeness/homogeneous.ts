import { projectiveRank } from "../../polynomial/macaulay/projective-rank.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { countPoints, type SystemComponent } from "../components.ts";
import { squareSystem } from "./bezout.ts";

/** Some of the equations, as many as variables, are homogeneous for the weights and have no zero in common but 0. */
export interface HomogeneousCompleteness {
  readonly by: "homogeneous";
  /** Positions of equations. */
  readonly equations: readonly number[];
  readonly weights: readonly number[];
}

export function checkHomogeneous(
  { equations, weights }: HomogeneousCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const square = squareSystem(equations, weights, system);
  if (square === null || countPoints(components) !== 1) return false;
  return square.every((p) => isHomogeneous(p, weights)) && projectiveRank(square, weights);
}

/** Whether all terms have the same weighted degree. */
export function isHomogeneous({ arity, exponents, coefficients }: Multivariate, weights: readonly number[]): boolean {
  const degreeOf = (t: number): number => weights.reduce((sum, w, i) => sum + w * exponents[t * arity + i]!, 0);
  return coefficients.every((_, t) => degreeOf(t) === degreeOf(0));
}
