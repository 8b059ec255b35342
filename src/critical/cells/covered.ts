import { scaled } from "../../certificates/pieces.ts";
import { signBound } from "../../certificates/positivity.ts";
import { variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { quotientOf } from "../../polynomial/gradient-system.ts";
import { divideExactly } from "../../polynomial/multivariate/division.ts";
import { factorisation } from "../../polynomial/multivariate/factor.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { Rough } from "../candidates/rough-sets.ts";

/** Whether all zeros of a compared expression are among those at which candidates are looked for. */
export function isCovered(compared: Expr, roughs: readonly Rough[], variables: readonly string[]): boolean {
  const top = quotientOf(compared, variables)?.top;
  if (top === undefined) {
    const forms = [compared, simplify(compared)].map((expr) => scaled(expr).expr);
    return roughs.some(({ zeros }) => forms.includes(scaled(zeros).expr));
  }
  const known = roughs.flatMap(({ zeros }) => quotientOf(zeros, variables)?.top ?? []);
  return factorisation(top).factors.every(({ factor }) => {
    const bound = signBound(exprOfMultivariate(factor, variables.map(variable)));
    return bound === ">" || bound === "<" || known.some((p) => !isZero(p) && divideExactly(p, factor) !== null);
  });
}
