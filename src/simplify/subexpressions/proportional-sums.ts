import { linearCombination } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { orderedTerms } from "../../expr/order.ts";
import { orderingOf } from "../../expr/ordering.ts";
import { divideRational, type Rational } from "../../number/rational.ts";
import { operationCount } from "../../print/operations.ts";
import { commonNumber } from "./common-number.ts";
import type { Relation } from "./relations.ts";

const byName = orderingOf();

/**
 * Sums among the nodes that are rational multiples of others (`y - x` of `x - y`), or shorter when a number is pulled out of
 * them. Of each family the shortest is the one by which the others are written.
 */
export function multiplesOfSums(nodes: readonly Expr[]): [Expr, Relation][] {
  const families = new Map<Expr, SumNode[]>();
  for (const node of nodes) {
    if (node.kind !== "sum") continue;
    const direction = over(node, leading(node));
    const family = families.get(direction);
    if (family === undefined) families.set(direction, [node]);
    else family.push(node);
  }
  return [...families.values()].flatMap(relationsIn);
}

function relationsIn(family: readonly SumNode[]): [Expr, Relation][] {
  const first = family[0]!;
  const shorter = over(first, commonNumber(first.weights, first.value));
  const base = [...family, shorter].reduce((a, b) => (operationCount(b) < operationCount(a) ? b : a)) as SumNode;
  return family
    .filter((node) => node !== base)
    .map((node) => [node, { coefficient: divideRational(leading(node), leading(base)), base, exponent: 1 }]);
}

function over(sum: SumNode, number: Rational): Expr {
  if (number === 1) return sum;
  const divided = (weight: Rational): Rational => divideRational(weight, number);
  return linearCombination(sum.args, sum.weights.map(divided), divided(sum.value));
}

/** The coefficient of the first term, as printed. */
function leading(sum: SumNode): Rational {
  return sum.weights[orderedTerms(sum, byName)[0]!]!;
}
