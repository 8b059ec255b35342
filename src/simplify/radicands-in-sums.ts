import { createMemo } from "../expr/arena.ts";
import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { hasIndex } from "../expr/variable-set.ts";
import { isInteger, negateRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { factorsOf } from "./common-factor.ts";
import { factoredSum } from "./factor-sum.ts";

/** Longer sums are not factored. */
const TERMS = 12;

const known = createMemo<Expr>();

/**
 * A root beside a sum that has the radicand as a factor: `(8 - 2/x - 6x)/(3x - 1)^(2/3)` as `2·(1 - x)·(3x - 1)^(1/3)/x`. Where
 * the root is below the line, the radicand is not 0.
 */
export function* radicandsInSums(node: ProductNode): Generator<Expr> {
  for (const [i, radicand] of node.args.entries()) {
    if (radicand.kind !== "sum" || isInteger(node.weights[i]!)) continue;
    for (const [j, sum] of node.args.entries()) {
      if (sum.kind !== "sum" || j === i || !isInteger(node.weights[j]!) || sum.args.length > TERMS) continue;
      if (!radicand.free.indices.every((index) => hasIndex(sum.free, index))) continue;
      const factors = factorsOver(sum);
      if (factors.kind === "product" && factors.args.includes(radicand))
        yield monomial(node.args.with(j, factors), node.weights, node.value);
    }
  }
}

/** The irreducible factors of a sum of terms with natural powers below the line. */
function factorsOver(sum: SumNode): Expr {
  let factors = known.get(sum);
  if (factors === undefined) {
    factors = factorsOfFraction(sum);
    known.set(sum, factors);
  }
  return factors;
}

function factorsOfFraction(sum: SumNode): Expr {
  const expanded = expand(sum, effort(TERMS, TERMS ** 2)) ?? sum;
  if (expanded.kind !== "sum") return expanded;
  const below = new Map<Expr, number>();
  for (const term of expanded.args) {
    for (const [base, exponent] of factorsOf(term))
      if (typeof exponent === "number" && -exponent > (below.get(base) ?? 0)) below.set(base, -exponent);
  }
  const denominator = monomial([...below.keys()], [...below.values()], 1);
  const terms = expanded.args.map((term) => monomial([term, denominator], null, 1));
  const numerator = linearCombination([...terms, denominator], [...expanded.weights, expanded.value], 0);
  if (numerator.kind !== "sum") return expanded;
  return monomial([factoredSum(numerator), ...below.keys()], [1, ...[...below.values()].map(negateRational)], 1);
}
