import { multiplyRational, type Rational, subtractRational } from "../number/rational.ts";
import type { Expr, ProductNode } from "./expr.ts";
import { ZERO } from "./leaves.ts";
import { type Factors, mergeFactors } from "./merge.ts";
import { coefficientOf, factorsOf, monomial, productOfFactors } from "./product.ts";
import { linearCombination, scale } from "./sum.ts";

const NO_FACTORS: Factors = { args: [], weights: [] };

/**
 * Σ over the factors with a given slope of `w·u^(w-1)·u'·(the other factors)`, times the number of the product: the rule
 * for the derivative of a product. `slopes` has one entry for each factor, `null` for a factor that is constant.
 */
export function productRule(node: ProductNode, slopes: readonly (Expr | null)[]): Expr {
  const terms: Expr[] = [];
  const factors: Rational[] = [];
  const single = slopes.filter((slope) => slope !== null).length === 1;
  for (let i = 0; i < slopes.length; i += 1) {
    const slope = slopes[i]!;
    if (slope === null || slope === ZERO) continue;
    const weight = multiplyRational(node.value, node.weights[i]!);
    const merged = mergeFactors(node, slope.kind === "number" ? NO_FACTORS : factorsOf(slope), i);
    if (merged === null) {
      terms.push(loweredProduct(node, i, slope));
      factors.push(weight);
      continue;
    }
    const factor = multiplyRational(weight, slope.kind === "number" ? slope.value : coefficientOf(slope));
    if (single) return productOfFactors(merged, factor);
    terms.push(productOfFactors(merged, 1));
    factors.push(factor);
  }
  return terms.length === 1 ? scale(terms[0]!, factors[0]!) : linearCombination(terms, factors, 0);
}

/** By the general constructor, for roots that meet other factors. */
function loweredProduct(node: ProductNode, i: number, slope: Expr): Expr {
  const weights = [...node.weights, 1];
  weights[i] = subtractRational(weights[i]!, 1);
  return monomial([...node.args, slope], weights, 1);
}
