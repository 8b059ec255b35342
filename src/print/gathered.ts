import type { Expr, ProductNode } from "../expr/expr.ts";
import {
  absRational,
  addRational,
  compareRational,
  denominator,
  isInteger,
  multiplyRational,
  numerator,
  type Rational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";

/** No more whole powers than these are moved. */
const MOST_POWERS = 8;

/**
 * The exponents with which factors `Π args^weights` are written beside a rational coefficient: a root of a product takes whole
 * powers of it in, or gives them away, where that is shorter (`sqrt(x·y)/(x·y)` as `1/sqrt(x·y)`, `x·sqrt(x·y)^3` stays). Factors
 * with exponent 0 are not written. Reading it gives the same node again.
 */
export function gatheredWeights(
  args: readonly Expr[],
  weights: readonly Rational[],
  coefficient: Rational,
): readonly Rational[] {
  let written = weights;
  for (let i = 0; i < args.length; i += 1) {
    const root = args[i]!;
    if (root.kind === "product" && root.value === 1 && !isInteger(weights[i]!))
      written = withPowersOf(root, i, args, written, coefficient);
  }
  return written;
}

function withPowersOf(
  root: ProductNode,
  at: number,
  args: readonly Expr[],
  weights: readonly Rational[],
  coefficient: Rational,
): readonly Rational[] {
  const positions = root.args.map((arg) => args.indexOf(arg));
  if (positions.includes(-1)) return weights;
  let [best, least] = [weights, lengthOf(weights, coefficient)];
  for (const step of [1, -1]) {
    for (let k = step; Math.abs(k) <= MOST_POWERS; k += step) {
      const taken = root.weights.map((weight) => multiplyRational(weight, k));
      if (!positions.every((position, j) => contains(weights[position]!, taken[j]!))) break;
      const moved = [...weights];
      moved[at] = addRational(weights[at]!, k);
      for (const [j, position] of positions.entries())
        moved[position] = subtractRational(weights[position]!, taken[j]!);
      const length = lengthOf(moved, coefficient);
      if (length < least) [best, least] = [moved, length];
    }
  }
  return best;
}

/** Whether an exponent has the sign of a part and is not less in size. */
function contains(whole: Rational, part: Rational): boolean {
  return signOfRational(whole) === signOfRational(part) && compareRational(absRational(whole), absRational(part)) >= 0;
}

/** Printed nodes of a product of leaves with these exponents. */
function lengthOf(weights: readonly Rational[], coefficient: Rational): number {
  let [over, under, length] = [0, 0, 0];
  const add = (above: boolean, nodes: number): void => {
    if (above) over += 1;
    else under += 1;
    length += nodes + 1;
  };
  if (numerator(absRational(coefficient)) !== 1n) add(true, 1);
  if (denominator(coefficient) !== 1n) add(false, 1);
  for (const weight of weights) {
    if (weight !== 0) add(signOfRational(weight) > 0, 1 + lengthOfExponent(absRational(weight)));
  }
  return over === 0 && under > 0 ? length + 2 : length;
}

/** Operators and numbers of an exponent; a square root is one function. */
function lengthOfExponent(size: Rational): number {
  if (size === 1) return 0;
  if (isInteger(size)) return 2;
  return numerator(size) === 1n && denominator(size) === 2n ? 1 : 4;
}
