import { negate, relation, variable } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { isConstant, isZero, leadingCoefficient, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { evaluateAt } from "../../polynomial/multivariate/recursive.ts";
import { multivariateOf } from "../../polynomial/multivariate/symbols.ts";
import { simplifyCondition } from "../../simplify/simplify.ts";
import type { Side } from "./hypersurface-sides.ts";

const STEPS: readonly bigint[] = [3n, -2n, 7n, -5n, 0n];
const MOST_PARAMETERS = 4;

/** Whether a polynomial in the parameters is seen to take both signs, at points of a small lattice. */
export function takesBothSigns(expr: Expr, params: readonly string[]): boolean {
  const read = params.length > MOST_PARAMETERS ? null : multivariateOf(expr, params.map(variable));
  if (read === null) return false;
  const seen = new Set<boolean>();
  const visit = (p: Multivariate, i: number): boolean => {
    if (isZero(p)) return false;
    if (i === params.length || isConstant(p)) seen.add(leadingCoefficient(p) > 0n);
    else if (STEPS.some((step) => visit(evaluateAt(p, i, step), i + 1))) return true;
    return seen.size === 2;
  };
  return visit(read.polynomial, 0);
}

/** The parts where a function that takes both signs is positive, and where it is negative. */
export function bothSides(expr: Expr): readonly Side[] {
  return ([1, -1] as const).map((sign) => {
    return { sign, where: [simplifyCondition(relation(">", sign > 0 ? expr : negate(expr)))], samples: [] };
  });
}
