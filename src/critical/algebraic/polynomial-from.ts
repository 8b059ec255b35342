import { fromBigInt } from "../../number/rational.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";

/** The same polynomial with terms that name their variables by position; without names. */
export function polynomialFrom({ arity, exponents, coefficients }: Multivariate): Polynomial {
  const terms = coefficients.map((c, t) => {
    const powers: number[] = [];
    for (let i = 0; i < arity; i += 1) {
      const exponent = exponents[t * arity + i]!;
      if (exponent > 0) powers.push(i, exponent);
    }
    return { coefficient: fromBigInt(c), powers };
  });
  return { variables: [], terms };
}
