import type { RationalFunction } from "./rational-function.ts";
import { derivativeOfUnivariate, multiplyUnivariate, subtractUnivariate } from "./univariate.ts";

/** `(p/q)' = (p'·q - p·q')/q²`, not in lowest terms. */
export function quotientRule({ numerator: p, denominator: q }: RationalFunction): RationalFunction {
  const numerator = subtractUnivariate(
    multiplyUnivariate(derivativeOfUnivariate(p), q),
    multiplyUnivariate(p, derivativeOfUnivariate(q)),
  );
  return { numerator, denominator: multiplyUnivariate(q, q) };
}
