import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import {
  absRational,
  compareRational,
  isInteger,
  multiplyRational,
  negateRational,
  type Rational,
  signOfRational,
} from "../number/rational.ts";
import { factorsOf, pullCommonFactor } from "./common-factor.ts";

/**
 * A sum with roots below the line over one of them, or over all, where that makes it another factor of the product: `(x/r + 1)·(x + r)^2` as
 * `(x + r)^3/r` with a root r. Roots below the line are not 0.
 */
export function* overRoots(node: ProductNode): Generator<Expr> {
  for (const [i, sum] of node.args.entries()) {
    const weight = node.weights[i]!;
    if (sum.kind !== "sum" || !isInteger(weight)) continue;
    const roots = [...rootsBelow(sum)];
    const choices = roots.length > 1 ? [roots, ...roots.map((root) => [root])] : [roots];
    for (const chosen of roots.length === 0 ? [] : choices) {
      const [bases, exponents] = [chosen.map(([base]) => base), chosen.map(([, exponent]) => exponent)];
      const terms = sum.args.map((term) => monomial([term, ...bases], [1, ...exponents], 1));
      const constant = monomial(bases, exponents, 1);
      const times = linearCombination([...terms, constant], [...sum.weights, sum.value], 0);
      const pulled = times.kind === "sum" ? pullCommonFactor(times) : times;
      const factors = pulled.kind === "product" ? pulled.args : [pulled];
      if (!factors.some((factor) => factor.kind === "sum" && factor !== sum && node.args.includes(factor))) continue;
      const below = exponents.map((exponent) => multiplyRational(negateRational(exponent), weight));
      yield monomial([...node.args.with(i, pulled), ...bases], [...node.weights, ...below], node.value);
    }
  }
}

/** The bases of roots below the line in some of the terms, with the exponents that take them away. */
function rootsBelow(sum: SumNode): ReadonlyMap<Expr, Rational> {
  const roots = new Map<Expr, Rational>();
  for (const term of sum.args) {
    for (const [base, exponent] of factorsOf(term)) {
      if (isInteger(exponent) || signOfRational(exponent) > 0) continue;
      const size = absRational(exponent);
      const known = roots.get(base);
      if (known === undefined || compareRational(size, known) > 0) roots.set(base, size);
    }
  }
  return roots;
}
