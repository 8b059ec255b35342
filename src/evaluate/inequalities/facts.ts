import { difference, scale } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { divideRational, type Rational, signOfRational } from "../../number/rational.ts";
import { ANY, NEGATIVE, NULL, POSITIVE, type Signs } from "../signs/signs.ts";
import { conjuncts, type Region } from "./region.ts";

const MOST_TRIALS = 6;

/**
 * Signs of `e` from a condition `g > 0` or `g >= 0` of the region: `e` is positive if `e - c·g` is never negative for some
 * c > 0, tried so that a term cancels; and negative if `e + c·g` is never positive.
 */
export function signsByFacts(node: Expr, { conditions }: Region, of: (part: Expr) => Signs): Signs {
  for (const fact of conditions.flatMap(conjuncts)) {
    if (fact.kind !== "relation" || (fact.name !== ">" && fact.name !== ">=")) continue;
    const g = fact.args[0]!;
    if (g.kind !== "sum") continue;
    const strict = fact.name === ">";
    for (const ratio of ratiosOf(node, g).slice(0, MOST_TRIALS)) {
      const rest = of(difference(node, scale(g, ratio)));
      if (signOfRational(ratio) > 0 && (rest & NEGATIVE) === 0) return strict ? POSITIVE : POSITIVE | (rest & NULL);
      if (signOfRational(ratio) < 0 && (rest & POSITIVE) === 0) return strict ? NEGATIVE : NEGATIVE | (rest & NULL);
    }
  }
  return ANY;
}

/** The quotients of the coefficients of common terms. */
function ratiosOf(node: Expr, g: SumNode): readonly Rational[] {
  const e: Pick<SumNode, "args" | "weights" | "value"> =
    node.kind === "sum" ? node : { args: [node], weights: [1], value: 0 };
  const ratios = g.args.flatMap((arg, i) => {
    const at = e.args.indexOf(arg);
    return at < 0 ? [] : [divideRational(e.weights[at]!, g.weights[i]!)];
  });
  return g.value === 0 || e.value === 0 ? ratios : [...ratios, divideRational(e.value, g.value)];
}
