import { difference, exponential, linearCombination, monomial, ONE, product, quotient, scale } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { compareRational, divideRational, isInteger, type Rational, signOfRational } from "../number/rational.ts";

/** A sum over `exp(exponent)`, term by term. */
export function overExponential(sum: SumNode, exponent: Expr): Expr {
  const terms = [...sum.args, ONE].map((term) => withoutExponential(term, exponent));
  return linearCombination(terms, [...sum.weights, sum.value], 0);
}

/** A term over `exp(exponent)`, in the exponential that it has. */
function withoutExponential(term: Expr, exponent: Expr): Expr {
  const factors = term.kind === "product" ? term.args : [term];
  const own = factors.find((factor) => factor.kind === "call" && factor.name === "exp");
  if (own?.kind !== "call") return product(term, exponential(scale(exponent, -1)));
  return product(quotient(term, own), exponential(difference(own.args[0]!, exponent)));
}

/**
 * Sums with exponentials of negative multiples among the factors, each times the greatest one, where one is below the line:
 * `exp(-x)/(y + exp(-x))^2` as `exp(x)/(y·exp(x) + 1)^2`.
 */
export function withoutNegativeExponents(node: ProductNode): Expr | null {
  const args: Expr[] = [];
  const weights: Rational[] = [];
  let changed = false;
  for (const [i, arg] of node.args.entries()) {
    const weight = node.weights[i]!;
    const exponent = arg.kind === "sum" && isInteger(weight) ? mostNegative(arg) : null;
    args.push(exponent === null ? arg : overExponential(arg as SumNode, exponent));
    weights.push(weight);
    if (exponent === null) continue;
    changed ||= signOfRational(weight) < 0;
    args.push(exponential(scale(exponent, weight)));
    weights.push(1);
  }
  return changed ? monomial(args, weights, node.value) : null;
}

/** The exponent of the exponentials in a sum that is a multiple of all others, with the greatest negative factor; `null` if there is none. */
function mostNegative(sum: SumNode): Expr | null {
  let found: ProductNode | null = null;
  for (const base of sum.args.flatMap((term) => (term.kind === "product" ? term.args : [term]))) {
    if (base.kind !== "call" || base.name !== "exp") continue;
    const exponent = base.args[0]!;
    if (exponent.kind !== "product" || signOfRational(exponent.value) >= 0) return null;
    if (found !== null && scale(found, divideRational(exponent.value, found.value)) !== exponent) return null;
    if (found === null || compareRational(exponent.value, found.value) < 0) found = exponent;
  }
  return found;
}
