import type { RationalExpression } from "../polynomial/fractions/rational-expression.ts";
import { divideExactly } from "../polynomial/multivariate/division.ts";
import {
  add,
  degreeIn,
  isZero,
  type Multivariate,
  occurringVariables,
  zero,
} from "../polynomial/multivariate/polynomial.ts";
import { coefficientsIn, coefficientsOver } from "../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import { algebraicSign } from "./algebraic/sign.ts";

/**
 * Whether a normal form proves that the expression is 0 wherever it is defined. With the generators `s = sign(u)` the
 * numerator is `p0 + p1·s + p2·s^2`: it is 0 where u is positive if `p0 + p1 + p2` is, where it is negative if `p0 - p1 + p2`
 * is, and where u is 0 if `p0` is a multiple of u. Coefficients that are algebraic constants are decided by a root bound.
 */
export function isZeroForm(form: RationalExpression | null): boolean {
  return form !== null && isZeroIn(form, form.fraction.numerator);
}

function isZeroIn(form: RationalExpression, p: Multivariate): boolean {
  if (isZero(p)) return true;
  const sign = form.signs.find(({ generator }) => degreeIn(p, generator) > 0);
  if (sign === undefined) return isZeroByConstants(form, p);
  const [constant, ...others] = coefficientsIn(p, sign.generator);
  const total = (parity: number): Multivariate =>
    others.filter((_, i) => i % 2 === parity).reduce((sum, part) => add(sum, part), zero(p.arity));
  const [odd, even] = [total(0), total(1)];
  if (!isZeroIn(form, odd) || !isZeroIn(form, add(constant!, even))) return false;
  return isZeroIn(form, constant!) || (sign.argument !== null && vanishesWith(form, constant!, sign.argument));
}

/** Whether p is proved to be 0 where the argument is: it is a multiple, or what is left when a lone generator is set to 0 is 0. */
function vanishesWith(form: RationalExpression, p: Multivariate, argument: Multivariate): boolean {
  if (divideExactly(p, argument) !== null) return true;
  const [generator, ...others] = occurringVariables(argument);
  if (generator === undefined || others.length > 0 || argument.coefficients.length > 1) return false;
  return isZeroIn(form, coefficientsIn(p, generator)[0]!);
}

function isZeroByConstants({ meanings }: RationalExpression, p: Multivariate): boolean {
  const varying = meanings.flatMap(({ free }, i) => (free.indices.length > 0 ? [i] : []));
  if (varying.length === meanings.length) return false;
  const coefficients = coefficientsOver(p, varying);
  return coefficients.every((coefficient) => algebraicSign(exprOfMultivariate(coefficient, meanings)) === 0);
}
