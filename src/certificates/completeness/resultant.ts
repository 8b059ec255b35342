import { degreeIn, isConstant, type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";
import { leadingCoefficientIn } from "../../polynomial/multivariate/recursive.ts";
import { hasResultantOfDegree } from "../../polynomial/multivariate/resultant-degree.ts";
import { sheared } from "../../polynomial/multivariate/shear.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import { countPoints, type SystemComponent } from "../components.ts";

/**
 * In two variables: as many distinct zeros as the resultant of two of the equations has roots with multiplicities. `x + shear·y`
 * stands for x, the other variable for y, which is eliminated; a leading coefficient in y is constant. Then the zeros on
 * the line over a root, with multiplicities, are as many as the multiplicity of the root.
 */
export interface ResultantCompleteness {
  readonly by: "resultant";
  /** Positions of two equations. */
  readonly equations: readonly [number, number];
  /** The position of y. */
  readonly eliminated: 0 | 1;
  readonly shear: number;
}

/** The product of the degrees, at most. */
const LARGEST_DEGREE = 400;
const LARGEST_SHEAR = 64;

export function checkResultant(
  node: ResultantCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const pair = shearedPair(node, system);
  return pair !== null && hasResultantOfDegree(...pair, countPoints(components));
}

/** The two equations, the variable to eliminate first, as far as they are what they should be. */
export function shearedPair(
  { equations, eliminated, shear }: ResultantCompleteness,
  system: readonly Multivariate[],
): readonly [Multivariate, Multivariate] | null {
  const [a, b] = equations.map((i) => system[i]);
  if (a === undefined || b === undefined || equations.length !== 2 || equations[0] === equations[1]) return null;
  if (a.arity !== 2 || b.arity !== 2 || (eliminated !== 0 && eliminated !== 1)) return null;
  if (!Number.isInteger(shear) || Math.abs(shear) > LARGEST_SHEAR) return null;
  if (totalDegree(a) * totalDegree(b) > LARGEST_DEGREE) return null;
  const kept = eliminated === 0 ? 1 : 0;
  const [left, right] = [a, b].map((p) => selectVariables(sheared(p, kept, BigInt(shear)), [eliminated, kept]));
  if (degreeIn(left!, 0) < 1 || degreeIn(right!, 0) < 1) return null;
  return [left!, right!].some((p) => isConstant(leadingCoefficientIn(p, 0))) ? [left!, right!] : null;
}
