import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import {
  absRational,
  divideRational,
  isInteger,
  multiplyRational,
  powerRational,
  type Rational,
} from "../number/rational.ts";
import { powerFits } from "../number/root.ts";
import { nodeCount } from "../print/nodes.ts";

/** Higher powers are left alone. */
const LARGEST = 8;

/**
 * Terms with powers of sums, these divided by one of their coefficients: `3·(x + 2y)^2/2 + 1` as `6·(x/2 + y)^2 + 1`. Only where that
 * is shorter, for powers of the sum elsewhere are then powers of another one.
 */
export function* rescaledPowers(expr: Expr): Generator<Expr> {
  const node = multiplesTaken(expr);
  if (node === null) return;
  for (const [i, term] of node.args.entries()) {
    if (isInteger(node.weights[i]!) || term.kind !== "product" || term.args.length !== 1) continue;
    const [base, exponent] = [term.args[0]!, term.weights[0]!];
    if (base.kind !== "sum" || typeof exponent !== "number" || exponent < 2 || exponent > LARGEST) continue;
    for (const size of new Set<Rational>(base.weights.map(absRational))) {
      if (size === 1 || !powerFits(size, exponent)) continue;
      const scaled = linearCombination([base], [divideRational(1, size)], 0);
      const weight = multiplyRational(node.weights[i]!, powerRational(size, exponent));
      if (!isInteger(weight)) continue;
      const args = node.args.with(i, monomial([scaled], [exponent], 1));
      const form = linearCombination(args, node.weights.with(i, weight), node.value);
      if (nodeCount(form) < nodeCount(expr)) yield form;
    }
  }
}

/** A sum, or the terms of a multiple of one. */
function multiplesTaken(expr: Expr): SumNode | null {
  if (expr.kind === "sum") return expr;
  if (expr.kind !== "product" || expr.args.length !== 1 || expr.weights[0] !== 1) return null;
  const terms = linearCombination(expr.args, [expr.value], 0);
  return terms.kind === "sum" ? terms : null;
}
