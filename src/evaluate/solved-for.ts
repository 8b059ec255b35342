import { linearCombination, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { freeNames } from "../expr/leaves.ts";
import { divideRational, negateRational, type Rational } from "../number/rational.ts";

/** `name = value` from `compared = 0`, for a variable that occurs in one term only, as a multiple; a power counts as its base. */
export function solvedFor(compared: Expr): ReadonlyMap<string, Expr> | null {
  const base =
    compared.kind === "product" && compared.args.length === 1 && isNatural(compared.weights[0]!)
      ? compared.args[0]!
      : compared;
  if (base.kind === "variable") return new Map([[base.name, ZERO]]);
  if (base.kind !== "sum") return null;
  const { args, weights, value } = base;
  const isAlone = (name: string): boolean => args.filter((arg) => freeNames(arg).includes(name)).length === 1;
  const i = args.findIndex((arg) => arg.kind === "variable" && isAlone(arg.name));
  const chosen = args[i];
  if (chosen?.kind !== "variable") return null;
  const [others, rest] = [args.toSpliced(i, 1), weights.toSpliced(i, 1)];
  const over = (weight: Rational): Rational => negateRational(divideRational(weight, weights[i]!));
  return new Map([[chosen.name, linearCombination(others, rest.map(over), over(value))]]);
}

function isNatural(weight: Rational): boolean {
  return typeof weight === "number" && weight > 0;
}
