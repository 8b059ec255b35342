import { monomial } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { addRational, isInteger, signOfRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";

/** Terms of a product of two denominators, and steps on the way. */
const TERMS = 6;
const STEPS = 100;

/**
 * Forms in which a root of a sum stands above the line, and the sum is multiplied with a denominator: `1/((x^2 - x + 1)·sqrt(x + 1))`
 * as `sqrt(x + 1)/(x^3 + 1)`. Both are defined where the root is positive and the denominator is not 0.
 */
export function* rootsAbove(node: ProductNode, improved: (expr: Expr) => Expr): Generator<Expr> {
  const { args, weights, value } = node;
  for (const [i, root] of args.entries()) {
    const weight = weights[i]!;
    if (root.kind !== "sum" || isInteger(weight) || signOfRational(weight) > 0) continue;
    for (const [j, below] of args.entries()) {
      if (below.kind !== "sum" || weights[j] !== -1) continue;
      const multiplied = expand(monomial([root, below], null, 1), effort(TERMS, STEPS));
      if (multiplied === null) continue;
      yield monomial(args.with(j, improved(multiplied)), weights.with(i, addRational(weight, 1)), value);
    }
  }
}
