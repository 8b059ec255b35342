import { difference, number, relation, scale, squareRoot, sum } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import {
  divideRational,
  isEven,
  isInteger,
  negateRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { signContext, signsOf } from "./sign.ts";
import { NEGATIVE, NULL } from "./signs.ts";

/** The facts with what they say of factors: where `exp(x)/y > 0`, `y` is positive, because `exp(x)` is. */
export function withConsequences(facts: readonly Condition[]): readonly Condition[] {
  const signs = signContext(facts);
  const isPositive = (expr: Expr): boolean => (signsOf(expr, signs) & (NEGATIVE | NULL)) === 0;
  return [...facts, ...facts.flatMap((fact) => [...consequencesOf(fact, isPositive), ...signsOfPair(fact)])];
}

/**
 * Of two sums with a positive number as their sum, and a product or quotient that is not negative, neither is: where
 * `(1 + x)/(1 - x) >= 0`, and where `1 - x^2 >= 0`.
 */
function signsOfPair(fact: Condition): readonly Condition[] {
  if (fact.kind !== "relation" || (fact.name !== ">" && fact.name !== ">=")) return [];
  const [first, second] = pairIn(fact.args[0]!);
  if (first === undefined || second === undefined) return [];
  const total = sum(first.expr, second.expr);
  if (total.kind !== "number" || signOfRational(total.value) <= 0) return [];
  return [first, second].map(({ expr, below }) => relation(fact.name === ">" || below ? ">" : ">=", expr));
}

interface Factor {
  readonly expr: Expr;
  readonly below: boolean;
}

function pairIn(expr: Expr): readonly Factor[] {
  if (expr.kind === "product" && expr.args.length === 2 && expr.weights.every(isOdd)) {
    return expr.args.map((arg, i) => ({
      expr: i === 0 ? scale(arg, signOfRational(expr.value)) : arg,
      below: signOfRational(expr.weights[i]!) < 0,
    }));
  }
  if (expr.kind !== "sum" || expr.args.length !== 1 || signOfRational(expr.value) <= 0) return [];
  const [square] = expr.args;
  if (square?.kind !== "product" || square.args.length !== 1 || square.weights[0] !== 2) return [];
  const radius = squareRoot(number(divideRational(expr.value, negateRational(expr.weights[0]!))));
  if (radius.kind !== "number") return [];
  return [sum(radius, square.args[0]!), difference(radius, square.args[0]!)].map((factor) => ({
    expr: factor,
    below: false,
  }));
}

function isOdd(weight: Rational): boolean {
  return isInteger(weight) && !isEven(weight);
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
