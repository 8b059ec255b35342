import { multiply, power } from "./multiplication.ts";
import { add, addMultiple, constant, type Multivariate, totalDegree, variableOf, zero } from "./polynomial.ts";

/** `d^k·F((a + x)/d)` for the point `a/d` and the total degree k: the point becomes the origin. */
export function recentred(F: Multivariate, a: readonly bigint[], d: bigint): Multivariate {
  const { arity, exponents, coefficients } = F;
  const degree = totalDegree(F);
  const replaced = a.map((c, i) => add(variableOf(arity, i), constant(arity, c)));
  return coefficients.reduce((sum, c, t) => {
    const monomial = Array.from(exponents.subarray(t * arity, (t + 1) * arity));
    const image = monomial.reduce((product, e, i) => multiply(product, power(replaced[i]!, e)), constant(arity, 1n));
    return addMultiple(sum, image, c * d ** BigInt(monomial.reduce((rest, e) => rest - e, degree)));
  }, zero(arity));
}
