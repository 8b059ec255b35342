import { addRational, type Rational } from "../number/rational.ts";
import { gatherExponentials, isExponential } from "./exponential.ts";
import type { Expr } from "./expr.ts";

/** Factors of a product in normal form: sorted by node id, without the rational factor. */
export interface Factors {
  readonly args: readonly Expr[];
  readonly weights: readonly Rational[];
}

/**
 * The product of two lists of factors by one merge; `null` when roots of numbers or of products meet, which need more work. The exponent at position `lowered` of the first list (-1: none) is lowered by one.
 */
export function mergeFactors(a: Factors, b: Factors, lowered = -1): { args: Expr[]; weights: Rational[] } | null {
  const args: Expr[] = [];
  const weights: Rational[] = [];
  const [aArgs, aWeights, bArgs, bWeights] = [a.args, a.weights, b.args, b.weights];
  let exponentials = 0;
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
      if ((meets || i === lowered) && (arg.kind === "number" || arg.kind === "product")) return null;
      i += 1;
      if (weight === 0) continue;
    } else {
      arg = right;
      weight = bWeights[j]!;
      j += 1;
    }
    if (isExponential(arg)) exponentials += 1;
    args.push(arg);
    weights.push(weight);
  }
  if (exponentials > 0) gatherExponentials(args, weights, exponentials);
  return { args, weights };
}
