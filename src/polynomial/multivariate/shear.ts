import { multiply, power } from "./multiplication.ts";
import { add, type Multivariate, scale, variableOf, zero } from "./polynomial.ts";

/** `F` in two variables with `x_i + k·x_j` in place of `x_i`, where `x_j` is the other one. */
export function sheared(F: Multivariate, i: 0 | 1, k: bigint): Multivariate {
  if (k === 0n) return F;
  const other = variableOf(2, 1 - i);
  const replaced = add(variableOf(2, i), scale(other, k));
  return F.coefficients.reduce((sum, c, t) => {
    const monomial = multiply(power(replaced, F.exponents[2 * t + i]!), power(other, F.exponents[2 * t + 1 - i]!));
    return add(sum, scale(monomial, c));
  }, zero(2));
}
