import { denseHessian, hessian } from "../../calculus/hessian.ts";
import { denominator, numerator } from "../../number/rational.ts";
import { type SolvedVariable, substituteIn } from "../../polynomial/branches/solved-variable.ts";
import { multiply, power } from "../../polynomial/multivariate/multiplication.ts";
import {
  constant,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  scale as scaleBy,
  subtract,
} from "../../polynomial/multivariate/polynomial.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import type { Task } from "../solution.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import type { Quotient } from "./hypersurface.ts";

/** Polynomials that at each critical point are a positive multiple of the Hessian: the derivatives of numerators of the gradient. */
export type CurvatureMatrix = readonly (readonly Multivariate[])[];

export function curvatureOfQuotient({ variables, top, bottom }: Quotient): CurvatureMatrix {
  const places = variables.map((_, i) => i);
  const slopes = places.map((i) =>
    subtract(multiply(derivativeIn(top, i), bottom), multiply(top, derivativeIn(bottom, i))),
  );
  return slopes.map((slope) => places.map((j) => derivativeIn(slope, j)));
}

/** For derivatives that are quotients times one positive factor; `null` where the factors differ, or there are roots. */
export function curvatureOfGradient({ slopes, unknowns }: AlgebraicGradient): CurvatureMatrix | null {
  const arity = unknowns.length;
  const proper = slopes.filter((slope) => !isZero(slope.numerator));
  if (slopes.length < arity || new Set(proper.map(({ factor }) => factor)).size > 1) return null;
  const bases: { readonly base: Multivariate; exponent: number }[] = [];
  for (const { base, exponent } of proper.flatMap((slope) => slope.denominator)) {
    const known = bases.find((other) => sameMultivariate(other.base, base));
    if (known === undefined) bases.push({ base, exponent });
    else known.exponent = Math.max(known.exponent, exponent);
  }
  const common = proper.reduce((product, { scale }) => product * denominator(scale), 1n);
  const whole = bases.reduce(
    (product, { base, exponent }) => multiply(product, power(base, exponent)),
    constant(arity, 1n),
  );
  return slopes.map((slope) => {
    const rest = bases.reduce(
      (product, { base, exponent }) => {
        const own = slope.denominator.find((other) => sameMultivariate(other.base, base))?.exponent ?? 0;
        return exponent === own ? product : multiply(product, power(base, exponent - own));
      },
      isConstant(whole) ? constant(arity, 1n) : whole,
    );
    const factor = (numerator(slope.scale) * common) / denominator(slope.scale);
    return unknowns.map((_, j) => multiply(scaleBy(derivativeIn(slope.numerator, j), factor), rest));
  });
}

/**
 * For a function of roots that are polynomials on a set of critical points, its Hessian there times a square; `null` where the
 * entries have factors that differ.
 */
export function curvatureOfRoots(
  { objective, variables }: Task,
  { unknowns, read }: AlgebraicGradient,
  roots: readonly SolvedVariable[],
): CurvatureMatrix | null {
  const isWhole = roots.length === unknowns.length - variables.length;
  if (!isWhole || !roots.every(({ denominator: d }) => isConstant(d) && d.coefficients[0] === 1n)) return null;
  const entries = denseHessian(hessian(objective, variables)).map((row) => row.map(read));
  const placed = entries.flat();
  if (placed.includes(null)) return null;
  const proper = placed.filter((entry) => !isZero(entry!.numerator));
  if (new Set(proper.map((entry) => entry!.factor)).size > 1) return null;
  const bases: Multivariate[] = [];
  let highest = 1;
  for (const { base, exponent } of proper.flatMap((entry) => entry!.denominator)) {
    if (!bases.some((other) => sameMultivariate(other, base))) bases.push(base);
    highest = Math.max(highest, exponent);
  }
  const common = proper.reduce((product, entry) => product * denominator(entry!.scale), 1n);
  const even = 2 * Math.ceil(highest / 2);
  const places = variables.map((_, i) => i);
  return entries.map((row) =>
    row.map((entry) => {
      const { scale, numerator: top, denominator: powers } = entry!;
      const rest = bases.reduce((product, base) => {
        const own = powers.find((other) => sameMultivariate(other.base, base))?.exponent ?? 0;
        return multiply(product, power(base, even - own));
      }, top);
      const along = roots.reduce(substituteIn, scaleBy(rest, (numerator(scale) * common) / denominator(scale)));
      return selectVariables(along, places);
    }),
  );
}
