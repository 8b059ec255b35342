import { monomial, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fromBigInt } from "../../number/rational.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";

/** The product of the irreducible factors. */
export function factoredExpr(p: Multivariate, variables: readonly string[]): Expr {
  const symbols = variables.map(variable);
  const { content, factors } = factorisation(p);
  return monomial(
    factors.map(({ factor }) => exprOfMultivariate(factor, symbols)),
    factors.map(({ multiplicity }) => multiplicity),
    content === 0n ? 0 : fromBigInt(content),
  );
}
