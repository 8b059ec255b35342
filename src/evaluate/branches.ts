import type { Expr } from "../expr/expr.ts";
import { rationalFunctionOf } from "../polynomial/rational-function.ts";
import { degreeOf, scaleUnivariate, signOfBigInt, type UnivariatePolynomial } from "../polynomial/univariate.ts";
import { selectionAt } from "./selection.ts";

/** The sign of a polynomial: at a point, or on a stretch of the line that holds none of its roots. */
export type PolynomialSign = (p: UnivariatePolynomial) => -1 | 0 | 1;

/** What a formula with absolute values, signs, extrema and conditionals is where the compared polynomials have given signs. */
export interface Branch {
  /** Without any of these functions. */
  readonly expr: Expr;
  /** Every polynomial whose sign was asked for, constants left out. */
  readonly compared: readonly UnivariatePolynomial[];
}

/** The branch that the signs select; `null` where something compared is no polynomial, or where no case applies. */
export function branchAt(objective: Expr, variable: string, sign: PolynomialSign): Branch | null {
  const compared: UnivariatePolynomial[] = [];
  const selection = selectionAt(objective, (expr) => {
    const p = polynomialIn(expr, variable);
    if (p === null) return null;
    if (degreeOf(p) > 0) compared.push(p);
    return degreeOf(p) > 0 ? sign(p) : p.length === 0 ? 0 : signOfBigInt(p[0]!);
  });
  return selection.kind === "formula" ? { expr: selection.expr, compared } : null;
}

/** The expression as a polynomial over Z, up to a positive factor. */
function polynomialIn(expr: Expr, variable: string): UnivariatePolynomial | null {
  const f = rationalFunctionOf(expr, variable);
  if (f === null || degreeOf(f.denominator) > 0) return null;
  return f.denominator[0]! > 0n ? f.numerator : scaleUnivariate(f.numerator, -1n);
}
