import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial, number } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { multiplyRational, type Rational } from "../number/rational.ts";
import { type Effort, spend } from "./effort.ts";

/** Deeper expressions are left alone, for the sake of the stack. */
const DEEPEST = 1000;
/** Products of two terms may be more than the terms that are left by this factor. */
const PRODUCTS_FOR_A_TERM = 4;

interface Terms {
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
}

/** The terms of a node, and the effort that they took: steps, and the greatest number of terms on the way. */
interface Expansion {
  readonly terms: Terms;
  readonly steps: number;
  readonly most: number;
}

/** Of the products and sums that were multiplied out within some effort. */
const known = createMemo<Expansion>();

/**
 * The expression with products and natural powers of sums multiplied out, down to the arguments of functions;
 * `null` when that would go beyond the effort. What was spent before on a part is spent again, though no work is done.
 */
export function expand(expr: Expr, effort: Effort): Expr | null {
  if (expr.depth > DEEPEST) return null;
  const found = termsOf(expr, { effort, most: 0 });
  return found === null ? null : linearCombination(found.args, found.weights, 0);
}

/** An effort, and the greatest number of terms since it was last set to 0. */
interface Work {
  readonly effort: Effort;
  most: number;
}

/** Whether so many terms are allowed; notes them. */
function allows(work: Work, terms: number): boolean {
  work.most = Math.max(work.most, terms);
  return terms <= work.effort.terms;
}

const ONE_TERM: readonly Rational[] = [1];

function termsOf(expr: Expr, work: Work): Terms | null {
  const isProduct = expr.kind === "product" && expr.args.some((arg, i) => multipliesOut(arg, expr.weights[i]!));
  if (!isProduct && expr.kind !== "sum") return { args: [expr], weights: ONE_TERM };
  const before = known.get(expr);
  if (before !== undefined) return allows(work, before.most) && spend(work.effort, before.steps) ? before.terms : null;
  const { most } = work;
  const { left } = work.effort;
  work.most = 0;
  const terms = expr.kind === "sum" ? termsOfSum(expr, work) : termsOfProduct(expr as ProductNode, work);
  if (terms !== null) known.set(expr, { terms, steps: left - work.effort.left, most: work.most });
  work.most = Math.max(most, work.most);
  return terms;
}

function multipliesOut(arg: Expr, weight: Rational): boolean {
  return arg.kind === "sum" && typeof weight === "number" && weight > 0;
}

function termsOfSum(sum: SumNode, work: Work): Terms | null {
  const total = noTerms();
  if (sum.value !== 0) push(total, number(1), sum.value);
  for (const [i, arg] of sum.args.entries()) {
    const part = termsOf(arg, work);
    if (part === null) return null;
    for (const [j, term] of part.args.entries()) push(total, term, multiplyRational(sum.weights[i]!, part.weights[j]!));
    if (!allows(work, total.args.length)) return null;
  }
  return total;
}

interface Collected {
  readonly args: Expr[];
  readonly weights: Rational[];
}

function noTerms(): Collected {
  return { args: [], weights: [] };
}

function push(terms: Collected, arg: Expr, weight: Rational): void {
  terms.args.push(arg);
  terms.weights.push(weight);
}

function termsOfProduct(product: ProductNode, work: Work): Terms | null {
  const kept = product.args.map((arg, i) => !multipliesOut(arg, product.weights[i]!));
  const rest = monomial(
    product.args.filter((_, i) => kept[i]),
    product.weights.filter((_, i) => kept[i]),
    product.value,
  );
  let total: Terms | null = { args: [rest], weights: [1] };
  for (const [i, arg] of product.args.entries()) {
    if (kept[i]) continue;
    const factor = termsOf(arg, work);
    for (let k = 0; factor !== null && k < (product.weights[i] as number) && total !== null; k += 1) {
      total = multiplyTerms(total, factor, work);
    }
    if (factor === null || total === null) return null;
  }
  return total;
}

function multiplyTerms(a: Terms, b: Terms, work: Work): Terms | null {
  const count = a.args.length * b.args.length;
  if (!allows(work, Math.ceil(count / PRODUCTS_FOR_A_TERM)) || !spend(work.effort, count)) return null;
  const product = noTerms();
  for (const [i, left] of a.args.entries()) {
    for (const [j, right] of b.args.entries()) {
      push(product, monomial([left, right], null, 1), multiplyRational(a.weights[i]!, b.weights[j]!));
    }
  }
  return gathered(product, work);
}

/** Like terms together, so that powers of sums do not grow beyond their number of monomials. */
function gathered(terms: Terms, work: Work): Terms | null {
  const sum = linearCombination(terms.args, terms.weights, 0);
  if (sum.kind !== "sum") return { args: [sum], weights: ONE_TERM };
  if (!allows(work, sum.args.length)) return null;
  if (sum.value === 0) return sum;
  return { args: [...sum.args, number(1)], weights: [...sum.weights, sum.value] };
}
