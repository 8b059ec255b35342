import { normalizer } from "../evaluate/normal-form.ts";
import { signsOf } from "../evaluate/signs/sign.ts";
import { POSITIVE } from "../evaluate/signs/signs.ts";
import { isZeroForm } from "../evaluate/zero-form.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr } from "../expr/expr.ts";
import { isInteger, signOfRational } from "../number/rational.ts";
import { occurringVariables } from "../polynomial/multivariate/polynomial.ts";

/** Terms of a polynomial of the normal form. */
const TERMS = 400;

/**
 * Whether a constant is not 0 if Schanuel's conjecture holds: its normal form is not 0, in generators that are then algebraically
 * independent. These are pi, logarithms of natural numbers, exponentials of expressions in such constants, and roots of them;
 * about other constants nothing is said.
 */
export function isNonzeroBySchanuel(expr: Expr): boolean {
  if (expr.free.indices.length > 0) return false;
  const isPositive = (part: Expr): boolean => signsOf(part) === POSITIVE;
  const form = normalizer({ isPositive, eliminated: "sine", unified: true, terms: TERMS })(expr);
  if (form === null || isZeroForm(form)) return false;
  const meanings = occurringVariables(form.fraction.numerator).map((i) => form.meanings[i]!);
  return meanings.every(isElementary);
}

/** Whether a constant is written by rational numbers, pi, logarithms of natural numbers and exponentials, roots outermost. */
function isElementary(expr: Expr): boolean {
  if (expr.kind === "product" && expr.args.length === 1 && !isInteger(expr.weights[0]!))
    return isIndependent(expr.args[0]!);
  return isIndependent(expr);
}

function isIndependent(expr: Expr): boolean {
  if (expr.kind === "number" || expr.kind === "constant") return true;
  if (expr.kind === "call" && expr.name === "log") {
    const [of] = expr.args;
    return of?.kind === "number" && isInteger(of.value) && signOfRational(of.value) > 0;
  }
  if (isExponential(expr)) return expr.args.every(isIndependent);
  const isAlgebraic = expr.kind === "sum" || (expr.kind === "product" && expr.weights.every(isInteger));
  return isAlgebraic && expr.args.every(isIndependent);
}
