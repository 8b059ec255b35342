import { denominator, numerator } from "../../number/rational.ts";
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
