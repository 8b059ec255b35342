import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { toUnivariate } from "../../polynomial/multivariate/univariate-view.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import type { UnivariatePolynomial } from "../../polynomial/univariate.ts";
import { gcdOfUnivariate } from "../../polynomial/univariate-gcd.ts";
import type { SystemComponent } from "../components.ts";
import { countRoots } from "../real-root-intervals.ts";

/** In one variable: the common divisor of the equations has as many real roots as the components have real points. */
export interface UnivariateCompleteness {
  readonly by: "univariate";
}

export function checkUnivariateCompleteness(
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  if (system[0]?.arity !== 1) return false;
  const common = system.map(toUnivariate).reduce<UnivariatePolynomial>(gcdOfUnivariate, []);
  const listed = components.reduce((count, { isolating }) => count + isolating.length, 0);
  return common.length > 0 && countRoots(squareFreePart(common)) === listed;
}
