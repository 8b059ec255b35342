import { linearCombination, monomial, number } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { multiplyRational, type Rational } from "../number/rational.ts";
import { type Effort, spend } from "./effort.ts";

/** Deeper expressions are left alone, for the sake of the stack. */
const DEEPEST = 1000;

interface Terms {
  readonly args: Expr[];
  readonly weights: Rational[];
}

/**
 * The expression with products and natural powers of sums multiplied out, down to the arguments of functions;
 * `null` when that would go beyond the effort.
 */
export function expand(expr: Expr, effort: Effort): Expr | null {
  if (expr.depth > DEEPEST) return null;
  const terms = termsOf(expr, effort);
  return terms === null ? null : linearCombination(terms.args, terms.weights, 0);
}

const ONE_TERM: readonly Rational[] = [1];

function termsOf(expr: Expr, effort: Effort): Terms | null {
  if (expr.kind === "sum") return termsOfSum(expr, effort);
  if (expr.kind === "product" && expr.args.some((arg, i) => multipliesOut(arg, expr.weights[i]!))) {
    return termsOfProduct(expr, effort);
  }
  return { args: [expr], weights: [...ONE_TERM] };
}

function multipliesOut(arg: Expr, weight: Rational): boolean {
  return arg.kind === "sum" && typeof weight === "number" && weight > 0;
}

function termsOfSum(sum: SumNode, effort: Effort): Terms | null {
  const total: Terms = { args: [], weights: [] };
  if (sum.value !== 0) push(total, number(1), sum.value);
  for (const [i, arg] of sum.args.entries()) {
    const part = termsOf(arg, effort);
    if (part === null) return null;
    for (const [j, term] of part.args.entries()) push(total, term, multiplyRational(sum.weights[i]!, part.weights[j]!));
    if (total.args.length > effort.terms) return null;
  }
  return total;
}

function push(terms: Terms, arg: Expr, weight: Rational): void {
  terms.args.push(arg);
  terms.weights.push(weight);
}

function termsOfProduct(product: ProductNode, effort: Effort): Terms | null {
  const kept = product.args.map((arg, i) => !multipliesOut(arg, product.weights[i]!));
  const rest = monomial(
    product.args.filter((_, i) => kept[i]),
    product.weights.filter((_, i) => kept[i]),
    product.value,
  );
  let total: Terms | null = { args: [rest], weights: [1] };
  for (const [i, arg] of product.args.entries()) {
    if (kept[i]) continue;
    const factor = termsOf(arg, effort);
    for (let k = 0; factor !== null && k < (product.weights[i] as number) && total !== null; k += 1) {
      total = multiplyTerms(total, factor, effort);
    }
    if (factor === null || total === null) return null;
  }
  return total;
}

function multiplyTerms(a: Terms, b: Terms, effort: Effort): Terms | null {
  const count = a.args.length * b.args.length;
  if (count > 4 * effort.terms || !spend(effort, count)) return null;
  const product: Terms = { args: [], weights: [] };
  for (const [i, left] of a.args.entries()) {
    for (const [j, right] of b.args.entries()) {
      push(product, monomial([left, right], null, 1), multiplyRational(a.weights[i]!, b.weights[j]!));
    }
  }
  return gathered(product, effort);
}

/** Like terms together, so that powers of sums do not grow beyond their number of monomials. */
function gathered(terms: Terms, effort: Effort): Terms | null {
  const sum = linearCombination(terms.args, terms.weights, 0);
  if (sum.kind !== "sum") return { args: [sum], weights: [1] };
  if (sum.args.length > effort.terms) return null;
  const args = [...sum.args];
  const weights = [...sum.weights];
  if (sum.value !== 0) {
    args.push(number(1));
    weights.push(sum.value);
  }
  return { args, weights };
}
