import { linearCombination } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { signOfRational } from "../../number/rational.ts";
import {
  ANY,
  NEGATIVE,
  NULL,
  POSITIVE,
  productOfSigns,
  type Signs,
  signsOfRational,
  sumOfSigns,
} from "../signs/signs.ts";
import { rangeOf } from "./range-of.ts";
import type { Region } from "./region.ts";

/**
 * Signs of a sum: those of its terms one by one; else all terms that are never negative are set aside, and the range of the
 * rest decides, and so for the terms that are never positive.
 */
export function signsOfTerms(node: SumNode, region: Region, of: (part: Expr) => Signs): Signs {
  const terms = node.args.map((arg, i) => productOfSigns(signsOfRational(node.weights[i]!), of(arg)));
  const total = terms.reduce(sumOfSigns, signsOfRational(node.value));
  if (total !== ANY) return total;
  return signsWithout(node, terms, NEGATIVE, region) & signsWithout(node, terms, POSITIVE, region);
}

/** What the sum can be when the terms that never have the sign `bad` are left out. */
function signsWithout(node: SumNode, terms: readonly Signs[], bad: Signs, region: Region): Signs {
  const kept = terms.flatMap((signs, i) => ((signs & bad) === 0 ? [] : [i]));
  if (kept.length === 0 || kept.length === terms.length) return ANY;
  const rest = linearCombination(
    kept.map((i) => node.args[i]!),
    kept.map((i) => node.weights[i]!),
    node.value,
  );
  const { from, to } = rangeOf(rest, region);
  const bound = bad === NEGATIVE ? from : to;
  if (typeof bound === "string") return ANY;
  const sign = signOfRational(bound) * (bad === NEGATIVE ? 1 : -1);
  const strict = sign > 0 || (sign === 0 && terms.some((signs, i) => !kept.includes(i) && (signs & NULL) === 0));
  return sign < 0 ? ANY : ANY & ~bad & (strict ? ~NULL : ANY);
}
