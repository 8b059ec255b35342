import { signOf } from "../../evaluate/approximate.ts";
import { rangeOf } from "../../evaluate/inequalities/range-of.ts";
import { type Region, regionOf } from "../../evaluate/inequalities/region.ts";
import { signOfLocated } from "../../evaluate/located.ts";
import { linearCombination } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { defaultBudget } from "../../expr/problem.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { growsAtEdges } from "./growth-at-edges.ts";

/** Whether the function tends to 0 far out on the whole space, and the claimed value is beyond 0. */
export function decaysInside({ objective, variables, conditions, side, value }: ExtentClaim): boolean {
  if (conditions.length > 0 || typeof value === "string") return false;
  const sign = value.kind === "located" ? signOfLocated(value, defaultBudget) : signOf(exprOfValue(value)!);
  return sign === side && tendsToZero(objective, variables, regionOf([]));
}

/**
 * Sums of `p·exp(-q)` with polynomials q that go to infinity in all directions, and p that grows like a polynomial at most: q grows at least like a
 * power then (Gorin 1961).
 */
function tendsToZero(expr: Expr, variables: readonly string[], region: Region): boolean {
  if (expr.kind === "sum") return expr.value === 0 && expr.args.every((arg) => tendsToZero(arg, variables, region));
  const [factors, weights] = expr.kind === "product" ? [expr.args, expr.weights] : [[expr], [1]];
  const isNatural = weights.every((weight) => typeof weight === "number" && weight > 0);
  const isExponential = (factor: Expr): boolean => factor.kind === "call" && factor.name === "exp";
  const exponents = factors.filter(isExponential).flatMap((factor) => (factor.kind === "call" ? factor.args : []));
  const powers = weights.filter((_, i) => isExponential(factors[i]!));
  if (!isNatural || exponents.length === 0) return false;
  const growing = linearCombination([linearCombination(exponents, powers, 0)], [-1], 0);
  return (
    polynomialOf(growing, variables) !== null &&
    growsAtEdges(growing, variables, [], region) &&
    factors.every((factor) => isExponential(factor) || isPolynomiallyBounded(factor, variables, region))
  );
}

/** Polynomials, what has bounds, sums and natural powers of such. */
function isPolynomiallyBounded(expr: Expr, variables: readonly string[], region: Region): boolean {
  if (polynomialOf(expr, variables) !== null) return true;
  const { from, to } = rangeOf(expr, region);
  if (from !== "-oo" && to !== "+oo") return true;
  if (expr.kind !== "sum" && expr.kind !== "product") return false;
  const isNatural = expr.kind === "sum" || expr.weights.every((weight) => typeof weight === "number" && weight > 0);
  return isNatural && expr.args.every((arg) => isPolynomiallyBounded(arg, variables, region));
}
