import { relation } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { isEven, isInteger } from "../../number/rational.ts";
import { signContext, signsOf } from "./sign.ts";
import { NEGATIVE, NULL } from "./signs.ts";

/** The facts with what they say of factors: where `exp(x)/y > 0`, `y` is positive, because `exp(x)` is. */
export function withConsequences(facts: readonly Condition[]): readonly Condition[] {
  const signs = signContext(facts);
  const isPositive = (expr: Expr): boolean => (signsOf(expr, signs) & (NEGATIVE | NULL)) === 0;
  return [...facts, ...facts.flatMap((fact) => consequencesOf(fact, isPositive))];
}

function consequencesOf(fact: Condition, isPositive: (expr: Expr) => boolean): readonly Condition[] {
  if (fact.kind !== "relation" || fact.name !== ">") return [];
  const expr = fact.args[0]!;
  if (expr.kind !== "product" || expr.value !== 1) return [];
  const open = expr.args.filter((arg) => !isPositive(arg));
  const [only] = open;
  if (only === undefined || open.length > 1) return [];
  const weight = expr.weights[expr.args.indexOf(only)]!;
  return isInteger(weight) && isEven(weight) ? [relation("!=", only)] : [relation(">", only)];
}
