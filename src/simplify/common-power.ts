import { createMemo } from "../expr/arena.ts";
import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { sameRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import { nodeCount } from "../print/nodes.ts";

/** Longer sums are not multiplied with one another, nor more of them. */
const TERMS = 8;
const MOST_SUMS = 4;

const products = createMemo<Expr | null>();

/**
 * Sums with one exponent that is not 1 multiplied with one another where that is no longer: `(x - 1)^8·(x + 1)^8` as
 * `(x^2 - 1)^8`. What has a root where both have one has it where the product has.
 */
export function* multipliedPowers(node: ProductNode): Generator<Expr> {
  const sums = node.args.map((_, i) => i).filter((i) => node.args[i]!.kind === "sum" && node.weights[i] !== 1);
  if (sums.length < 2) return;
  for (const [k, i] of sums.entries()) {
    const others = sums.slice(k + 1).filter((j) => sameRational(node.weights[i]!, node.weights[j]!));
    for (const j of others) yield* multiplied(node, [i, j]);
    if (others.length > 1 && others.length < MOST_SUMS) yield* multiplied(node, [i, ...others]);
  }
}

function* multiplied(node: ProductNode, positions: readonly number[]): Generator<Expr> {
  const factors = positions.map((i) => node.args[i]! as SumNode);
  if (factors.some(({ args }) => args.length > TERMS)) return;
  const product = monomial(factors, null, 1);
  let sum = products.get(product);
  if (sum === undefined) {
    const expanded = expand(product, effort(2 * TERMS, TERMS ** 3));
    sum = expanded === null || nodeCount(expanded) > nodeCount(product) ? null : expanded;
    products.set(product, sum);
  }
  if (sum === null) return;
  const kept = node.args.map((_, i) => i).filter((i) => !positions.includes(i));
  yield monomial(
    [...kept.map((i) => node.args[i]!), sum],
    [...kept.map((i) => node.weights[i]!), node.weights[positions[0]!]!],
    node.value,
  );
}
