import { call, linearCombination, monomial } from "../expr/build.ts";
import type { CallNode, Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { isInteger, signOfRational } from "../number/rational.ts";

const PARTNERS = {
  cos: { sine: "sin", tangent: "tan" },
  cosh: { sine: "sinh", tangent: "tanh" },
} as const;

/**
 * A sum over a power of a cosine, each of whose terms has that cosine or the sine, divided by it term by term:
 * `(x·sinh(x) - cosh(x))/cosh(x)^3` as `(x·tanh(x) - 1)/cosh(x)^2`. Where there is a tangent, the cosine is not 0 on either side.
 */
export function* byTangents(node: ProductNode): Generator<Expr> {
  for (const [i, cosine] of node.args.entries()) {
    if (cosine.kind !== "call" || !isCosine(cosine) || signOfRational(node.weights[i]!) >= 0) continue;
    for (const [j, sum] of node.args.entries()) {
      const weight = node.weights[j]!;
      if (sum.kind !== "sum" || !isInteger(weight) || signOfRational(weight) < 0) continue;
      const divided = dividedByCosine(sum, cosine);
      if (divided === null) continue;
      yield monomial([...node.args.with(j, divided), cosine], [...node.weights, weight], node.value);
    }
  }
}

function isCosine(node: CallNode): node is CallNode & { name: keyof typeof PARTNERS } {
  return node.name in PARTNERS;
}

function dividedByCosine(sum: SumNode, cosine: CallNode & { name: keyof typeof PARTNERS }): Expr | null {
  if (sum.value !== 0) return null;
  const { sine, tangent } = PARTNERS[cosine.name];
  const terms: Expr[] = [];
  for (const term of sum.args) {
    const factors = term.kind === "product" ? term.args : [term];
    const isWhole = (k: number): boolean => term.kind !== "product" || isPositiveInteger(term, k);
    const byCosine = factors.findIndex((factor, k) => factor === cosine && isWhole(k));
    const bySine = factors.findIndex((factor, k) => isCallOf(factor, sine, cosine) && isWhole(k));
    if (byCosine >= 0) terms.push(monomial([term, cosine], [1, -1], 1));
    else if (bySine >= 0) terms.push(monomial([term, factors[bySine]!, call(tangent, ...cosine.args)], [1, -1, 1], 1));
    else return null;
  }
  return linearCombination(terms, sum.weights, 0);
}

function isPositiveInteger(term: ProductNode, k: number): boolean {
  const weight = term.weights[k]!;
  return isInteger(weight) && signOfRational(weight) > 0;
}

function isCallOf(expr: Expr, name: string, { args }: CallNode): boolean {
  return expr.kind === "call" && expr.name === name && expr.args[0] === args[0];
}
