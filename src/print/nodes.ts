import { createMemo } from "../expr/arena.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { sortBelow } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import {
  absRational,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { counting } from "./counting.ts";
import { shortDecimal } from "./decimal-notation.ts";
import { continueLayout } from "./layout.ts";
import { isPowerOfE, type Layout, writeTerm } from "./terms.ts";

type Counts = Layout<number>;

const countsBy = (decimals: boolean): Counts => ({
  notation: counting,
  ordering: orderingOf(),
  decimals,
  taken: new Set(),
  done: createMemo(),
});
const counts = countsBy(false);
const countsWithDecimals = countsBy(true);

/**
 * Size of the tree that `printText` writes: leaves, functions, unary minuses and binary operators; `1/3` has 3. Counted
 * without the tree or its order, which only matters where roots of numbers are merged.
 */
export function nodeCount(expr: Expr, decimals = false): number {
  const layout = decimals ? countsWithDecimals : counts;
  const { done } = layout;
  const known = done.get(expr);
  if (known !== undefined) return known;
  if (partsOf(expr).every((part) => done.has(part))) done.set(expr, count(expr, layout));
  else for (const node of postorder([expr], (part) => !done.has(part))) done.set(node, count(node, layout));
  return done.get(expr)!;
}

function count(expr: Expr, layout: Counts): number {
  const { done } = layout;
  switch (expr.kind) {
    case "number":
      return magnitude(expr.value, layout) + (signOfRational(expr.value) < 0 ? 1 : 0);
    case "constant":
    case "variable":
      return 1;
    case "sum":
      return countSum(expr, layout);
    case "product":
      return countTerm(expr, 1, layout) + (signOfRational(expr.value) < 0 ? 1 : 0);
    case "power":
      return done.get(expr.args[0]!)! + done.get(expr.args[1]!)! + 1;
    case "call":
      if (expr.name === "rootof") return continueLayout(expr, layout);
      return expr.args.reduce((total, arg) => total + done.get(arg)!, 1);
    case "piecewise":
      return continueLayout(expr, layout);
  }
}

/** The terms and the operators between them, and a minus where no term has a plus to stand in front. */
function countSum(sum: SumNode, layout: Counts): number {
  let total = sum.value === 0 ? -1 : magnitude(sum.value, layout);
  let allNegative = signOfRational(sum.value) <= 0;
  for (let i = 0; i < sum.args.length; i += 1) {
    const weight = sum.weights[i]!;
    total += countTerm(sum.args[i]!, weight, layout) + 1;
    allNegative &&= signOfRational(weight) < 0;
  }
  return allNegative ? total + 1 : total;
}

/** `coefficient · expr` without its sign. */
function countTerm(expr: Expr, coefficient: Rational, layout: Counts): number {
  if (expr.kind !== "product") return countFraction(coefficient, [expr], [1], layout);
  const { args, weights } = expr;
  if (!args.some((arg) => arg.kind === "number"))
    return countFraction(multiplyRational(coefficient, expr.value), args, weights, layout);
  sortBelow([expr], layout.ordering);
  return writeTerm(expr, coefficient, layout).body;
}

/** `coefficient · Π args^weights` without its sign, no arg being a number. */
function countFraction(
  coefficient: Rational,
  args: readonly Expr[],
  weights: readonly Rational[],
  layout: Counts,
): number {
  const size = absRational(coefficient);
  const isDecimal = layout.decimals && shortDecimal(size) !== null;
  let overCount = isDecimal || numerator(size) !== 1n ? 1 : 0;
  let underCount = isDecimal || isInteger(size) ? 0 : 1;
  let over = overCount;
  let under = underCount;
  let powersOfE = 0;
  for (let i = 0; i < args.length; i += 1) {
    const weight = weights[i]!;
    const nodes = countPower(args[i]!, weight, layout);
    if (signOfRational(weight) > 0) {
      over += nodes;
      overCount += 1;
    } else {
      under += nodes;
      underCount += 1;
      if (isPowerOfE(args[i]!, absRational(weight), layout.taken)) powersOfE += 1;
    }
  }
  if (underCount === 0) return overCount === 0 ? 1 : over + overCount - 1;
  if (overCount === 0 && underCount === 1 && powersOfE === 1) return under + 1;
  return (overCount === 0 ? 1 : over + overCount - 1) + 1 + under + underCount - 1;
}

/** `base^|exponent|`. */
function countPower(base: Expr, exponent: Rational, layout: Counts): number {
  const inside = layout.done.get(base)!;
  if (exponent === 1 || exponent === -1) return inside;
  const size = absRational(exponent);
  if (isPowerOfE(base, size, layout.taken)) return 1 + magnitude(size, layout);
  if (typeof size === "object" && size.num === 1n && size.den === 2n) return inside + 1;
  return inside + 1 + magnitude(size, layout);
}

/** The absolute value of a number. */
function magnitude(value: Rational, { decimals }: Counts): number {
  if (typeof value === "number" || value.den === 1n) return 1;
  return decimals && shortDecimal(absRational(value)) !== null ? 1 : 3;
}
