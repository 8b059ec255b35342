import { call, linearCombination, monomial } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { multiplyRational } from "../number/rational.ts";
import { factorsOf } from "./common-factor.ts";

/** Longer sums below a root stay as they are. */
const TERMS = 12;

/**
 * A square root of a fraction, or of a sum of them, over the root of the common denominator, made a square: `1/sqrt(1 - v^2/c^2)`
 * as `|c|/sqrt(c^2 - v^2)`, `sqrt(x/y)` as `sqrt(x·y)/|y|`. The numerator is a positive multiple of the radicand.
 */
export function* clearedRadicands(node: ProductNode, isNonnegative: (expr: Expr) => boolean): Generator<Expr> {
  for (const [i, radicand] of node.args.entries()) {
    const weight = node.weights[i]!;
    if (typeof weight === "number" || weight.den !== 2n) continue;
    if ((radicand.kind !== "sum" && radicand.kind !== "product") || radicand.args.length > TERMS) continue;
    const halves = halfDenominator(radicand);
    if (halves.size === 0) continue;
    const numerator = timesSquare(radicand, halves);
    const exponents = new Map(node.args.map((arg, k) => [arg, node.weights[k]!]));
    exponents.delete(radicand);
    for (const [base, half] of halves) {
      const power = Number(multiplyRational(weight, -2 * half));
      const own = exponents.get(base) ?? 0;
      if (typeof own !== "number") return;
      exponents.delete(base);
      if (power % 2 === 0 || isNonnegative(base)) exponents.set(base, own + power);
      else {
        const size = call("abs", base);
        const before = exponents.get(size) ?? 0;
        if (typeof before !== "number") return;
        const total = power + own;
        const odd = own % 2 === 0 ? 0 : Math.sign(total) || 1;
        exponents.set(base, odd);
        exponents.set(size, before + total - odd);
      }
    }
    yield monomial([...exponents.keys(), numerator], [...exponents.values(), weight], node.value);
  }
}

/** Half the exponents of the bases below the lines of some fractions, rounded up. */
function halfDenominator(radicand: SumNode | ProductNode): ReadonlyMap<Expr, number> {
  const halves = new Map<Expr, number>();
  for (const term of radicand.kind === "sum" ? radicand.args : [radicand]) {
    for (const [base, exponent] of factorsOf(term)) {
      if (typeof exponent !== "number" || exponent >= 0 || base.kind === "number") continue;
      halves.set(base, Math.max(halves.get(base) ?? 0, Math.ceil(-exponent / 2)));
    }
  }
  return halves;
}

function timesSquare(radicand: SumNode | ProductNode, halves: ReadonlyMap<Expr, number>): Expr {
  const square = monomial(
    [...halves.keys()],
    [...halves.values()].map((half) => 2 * half),
    1,
  );
  if (radicand.kind === "product") return monomial([radicand, square], null, 1);
  const terms = [...radicand.args.map((term) => monomial([term, square], null, 1)), square];
  return linearCombination(terms, [...radicand.weights, radicand.value], 0);
}
