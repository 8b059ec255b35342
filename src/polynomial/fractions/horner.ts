import { monomial, product, sum, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isZero, type Multivariate } from "../multivariate/polynomial.ts";
import { coefficientsIn } from "../multivariate/recursive.ts";
import { exprOfMultivariate } from "../multivariate/symbols.ts";

/** The polynomial nested in the listed generators, the first one outermost: `x·(x·(a) + b) + c` (Horner 1819). */
export function hornerForm(p: Multivariate, meanings: readonly Expr[], order: readonly number[]): Expr {
  const [first, ...others] = order;
  if (first === undefined) return exprOfMultivariate(p, meanings);
  const coefficients = coefficientsIn(p, first);
  let result: Expr = ZERO;
  let gap = 0;
  for (let k = coefficients.length - 1; k >= 0; k -= 1) {
    const coefficient = coefficients[k]!;
    if (!isZero(coefficient)) {
      result = sum(product(result, monomial([meanings[first]!], [gap], 1)), hornerForm(coefficient, meanings, others));
      gap = 0;
    }
    gap += 1;
  }
  return gap > 1 ? product(result, monomial([meanings[first]!], [gap - 1], 1)) : result;
}
