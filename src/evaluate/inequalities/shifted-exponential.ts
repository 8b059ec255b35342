import { call, difference, number, ZERO } from "../../expr/build.ts";
import type { Expr, SumNode } from "../../expr/expr.ts";
import { divideRational, negateRational, signOfRational } from "../../number/rational.ts";
import { ANY, productOfSigns, type Signs, signsOfRational } from "../signs/signs.ts";

/** `w·exp(u) - w·r` has the sign of `w·(u - log(r))`. */
export function signsOfShiftedExponential({ args, weights, value }: SumNode, of: (part: Expr) => Signs): Signs {
  const [term] = args;
  if (args.length > 1 || term?.kind !== "call" || term.name !== "exp") return ANY;
  const weight = weights[0]!;
  const ratio = negateRational(divideRational(value, weight));
  if (signOfRational(ratio) <= 0) return signsOfRational(weight);
  const threshold = ratio === 1 ? ZERO : call("log", number(ratio));
  return productOfSigns(signsOfRational(weight), of(difference(term.args[0]!, threshold)));
}
