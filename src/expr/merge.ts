import { addRational, type Rational } from "../number/rational.ts";
import { factorOf, isExponential } from "./exponential.ts";
import type { Expr } from "./expr.ts";

/** Factors of a product in normal form: sorted by node id, without the rational factor. */
export interface Factors {
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
}

/**
 * The product of two lists of factors by one merge, when it is in normal form as it comes; `null` when it is not: roots or
 * exponentials meet. The exponent at position `lowered` of the first list (-1: none) is lowered by one.
 */
export function mergeFactors(a: Factors, b: Factors, lowered = -1): { args: Expr[]; weights: Rational[] } | null {
  const args: Expr[] = [];
  const weights: Rational[] = [];
  const [aArgs, aWeights, bArgs, bWeights] = [a.args, a.weights, b.args, b.weights];
  let exponentials = 0;
  let monic = true;
  let i = 0;
  let j = 0;
  while (i < aArgs.length || j < bArgs.length) {
    const left = aArgs[i];
    const right = bArgs[j];
    let arg: Expr;
    let weight: Rational;
    if (right === undefined || (left !== undefined && left.id <= right.id)) {
      arg = left!;
      weight = aWeights[i]!;
      const meets = left === right;
      if (i === lowered) weight = addRational(weight, -1);
      if (meets) {
        weight = addRational(weight, bWeights[j]!);
        j += 1;
      }
      if ((meets || i === lowered) && !staysNormal(arg, weight)) return null;
      i += 1;
      if (weight === 0) continue;
    } else {
      arg = right;
      weight = bWeights[j]!;
      j += 1;
    }
    if (isExponential(arg)) {
      exponentials += 1;
      monic &&= factorOf(arg) === 1;
      if (exponentials > 1 && !monic) return null;
    }
    args.push(arg);
    weights.push(weight);
  }
  return { args, weights };
}

/** Whether this power of a node may stand in a product as it is; not decided for roots. */
function staysNormal(arg: Expr, weight: Rational): boolean {
  if (isExponential(arg)) return weight === 1 || weight === 0;
  return arg.kind !== "number" && arg.kind !== "product";
}
