import { gcd } from "../../number/rational.ts";
import {
  contentOf,
  degreeOf,
  leadingCoefficient,
  primitivePart,
  pseudoDivide,
  scaleUnivariate,
  type UnivariatePolynomial,
} from "../univariate.ts";
import { gcdOfUnivariate, quotientOfUnivariate } from "../univariate-gcd.ts";
import type { RationalUnivariate } from "./representation.ts";

/** The points at the roots of a divisor of `minimal`. */
export function restrictedTo(
  { denominator, numerators, form }: RationalUnivariate,
  divisor: UnivariatePolynomial,
): RationalUnivariate {
  const minimal = primitivePart(divisor);
  const lead = leadingCoefficient(minimal);
  const parts = [denominator, ...numerators];
  const steps = Math.max(...parts.map((p) => Math.max(p.length - minimal.length + 1, 0)));
  const rests = parts.map((p) => {
    const missing = steps - Math.max(p.length - minimal.length + 1, 0);
    return scaleUnivariate(pseudoDivide(p, minimal).remainder, lead ** BigInt(missing));
  });
  const content = rests.reduce((common, p) => gcd(common, contentOf(p)), 0n);
  const [below, ...above] = rests.map((p) => p.map((c) => c / content));
  return { minimal, denominator: below!, numerators: above, form };
}

/** The points where a polynomial in the parameter is 0 and those where it is not; `null` stands for no points. */
export function splitBy(
  representation: RationalUnivariate,
  value: UnivariatePolynomial,
): { readonly zeros: RationalUnivariate | null; readonly others: RationalUnivariate | null } {
  const { minimal } = representation;
  const common = primitivePart(gcdOfUnivariate(minimal, value));
  if (degreeOf(common) === 0) return { zeros: null, others: representation };
  if (degreeOf(common) === degreeOf(minimal)) return { zeros: representation, others: null };
  return {
    zeros: restrictedTo(representation, common),
    others: restrictedTo(representation, quotientOfUnivariate(primitivePart(minimal), common)),
  };
}
