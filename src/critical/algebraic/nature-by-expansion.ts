import { anyOf, relation } from "../../expr/build.ts";
import { withinSteps } from "../../number/patience.ts";
import { denominator, numerator, type Rational } from "../../number/rational.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { expansionBy } from "../../polynomial/groebner/expansion.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { maximalMinors } from "../../polynomial/multivariate/minors.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import { constant, isZero, type Multivariate, scale, subtract } from "../../polynomial/multivariate/polynomial.ts";
import { typesAcross } from "./expansion-types.ts";
import type { Quotient } from "./hypersurface.ts";
import { type NatureOn, partsBySigns } from "./nature-on.ts";
import { slopesOf, written } from "./odd-factors.ts";
import { hasNoZeroOn } from "./real-zeros-on.ts";
import { samplesOff, samplesOffAll } from "./samples.ts";

const MOST_STEPS = 5_000_000;
const MOST_EQUATIONS = 4;

/**
 * The types of a set of critical points that is given by as many equations as its codimension, whatever the rank of the Hessian:
 * where their gradients are independent the equations are coordinates across the set, in which `f - value` is a sum of
 * products of powers with coefficients on the set. What is left is where these vanish, or the gradients are dependent. `null` when
 * that does not tell.
 */
export function natureByExpansion(
  f: Quotient,
  value: Rational,
  equations: readonly Multivariate[],
  samples: readonly RealPoint[],
): NatureOn | null {
  if (equations.length > MOST_EQUATIONS) return null;
  return withinSteps(MOST_STEPS, () => {
    const { variables, top, bottom } = f;
    const shifted = subtract(scale(top, denominator(value)), scale(bottom, numerator(value)));
    const across = isZero(shifted) ? null : typesAcross(expansionBy(multiply(shifted, bottom), equations));
    if (across === null) return null;
    const factors = across.deciding.flatMap((p) => factorisation(p).factors.map(({ factor }) => factor));
    const isApart = factors.map((factor) => hasNoZeroOn(equations, factor, variables));
    const changing = factors.filter((_, i) => !isApart[i]);
    const apart = factors.filter((_, i) => isApart[i]);
    const minors = maximalMinors(equations.map(slopesOf), variables.length).filter((p) => !isZero(p));
    const [first, ...others] = minors;
    if (first === undefined) return null;
    const isRegular = hasNoZeroOn([...equations, ...others], first, variables);
    const product = changing.reduce(multiply, constant(variables.length, 1n));
    const points = isRegular
      ? changing.length === 0
        ? samples
        : samplesOff(equations, product, variables)
      : samplesOffAll(equations, product, minors, variables);
    if (points === null || points.length === 0) return null;
    const turning = isRegular ? (changing.length === 0 ? [] : [product]) : minors.map((p) => multiply(p, product));
    const nature = partsBySigns(points, across, { changing, apart, trace: null }, variables);
    if (nature === null) return null;
    const regular = isRegular ? [] : [anyOf(...minors.map((p) => relation("!=", written(p, variables))))];
    return {
      parts: nature.map((part) => ({ ...part, where: [...part.where, ...regular] })),
      turning: turning.length === 0 ? [] : [...equations, ...turning],
    };
  });
}
