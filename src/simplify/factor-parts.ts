import { isPolynomial } from "../evaluate/normal-form.ts";
import { monomial } from "../expr/build.ts";
import { isExponential } from "../expr/exponential.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { pullCommonFactor } from "./common-factor.ts";
import { normalFactors } from "./factor-sum.ts";

/** Of a factor that is multiplied out. */
const TERMS = 200;
const STEPS = 5_000;

/** No two terms of `2x + 3y - 1` can have a factor in common, but two exponentials may be powers of one. */
export function isLinear(sum: SumNode): boolean {
  return sum.args.every((arg) => arg.kind !== "product") && sum.args.filter(isExponential).length < 2;
}

/**
 * A product of at least two polynomials, or a sum of terms that have one in common, by the irreducible factors of each of them:
 * what `factoredSum` makes of it when it is multiplied out. `null` for anything else, or where that takes too long.
 */
export function factoredByParts(expr: Expr): Expr | null {
  const product = expr.kind === "sum" ? pullCommonFactor(expr) : expr;
  if (product.kind !== "product" || !isPolynomial(product) || countSums(product) < 2) return null;
  const args: Expr[] = [];
  for (const arg of product.args) {
    const factors = arg.kind === "sum" ? factorsOfPolynomial(arg) : arg;
    if (factors === null) return null;
    args.push(factors);
  }
  return monomial(args, product.weights, product.value);
}

/** Sums among the factors, by their multiplicities. */
function countSums({ args, weights }: ProductNode): number {
  return args.reduce((count, arg, i) => (arg.kind === "sum" ? count + (weights[i] as number) : count), 0);
}

function factorsOfPolynomial(sum: SumNode): Expr | null {
  const expanded = isLinear(sum) ? sum : expand(sum, effort(TERMS, STEPS));
  if (expanded?.kind !== "sum") return expanded;
  return isLinear(expanded) ? pullCommonFactor(expanded) : normalFactors(expanded);
}
