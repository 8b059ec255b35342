import { monomial, quotient } from "../expr/build.ts";
import type { Expr, ProductNode } from "../expr/expr.ts";
import { absRational, multiplyRational, sameRational } from "../number/rational.ts";
import { factoredSum } from "./factor-sum.ts";

/** Longer radicands are not factored. */
const TERMS = 6;

/**
 * A square root beside a factor of its radicand that is not negative: `(x + 1)/sqrt(1 - x^2)` as `sqrt((x + 1)/(1 - x))`, and
 * `sqrt(1 - x^2)/(x + 1)` as `sqrt((1 - x)/(x + 1))`.
 */
export function* rootsOfQuotients(node: ProductNode, isNonnegative: (expr: Expr) => boolean): Generator<Expr> {
  for (const [i, radicand] of node.args.entries()) {
    const weight = node.weights[i]!;
    if (radicand.kind !== "sum" || typeof weight === "number" || weight.den !== 2n) continue;
    const factors = radicand.args.length > TERMS ? radicand : factoredSum(radicand);
    if (factors.kind !== "product") continue;
    for (const [j, factor] of node.args.entries()) {
      const isBeside = factor.kind === "sum" && sameRational(node.weights[j]!, multiplyRational(weight, -2));
      if (!isBeside || !factors.args.includes(factor) || !isNonnegative(factor)) continue;
      const other = quotient(factors, factor);
      const [above, below] = node.weights[j]! === 1 ? [factor, other] : [other, factor];
      const rest = node.args.map((_, k) => k).filter((k) => k !== i && k !== j);
      yield monomial(
        [...rest.map((k) => node.args[k]!), quotient(above, below)],
        [...rest.map((k) => node.weights[k]!), absRational(weight)],
        node.value,
      );
    }
  }
}
