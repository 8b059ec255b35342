import { freeNames, linearCombination } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Rational } from "../../number/rational.ts";
import { isSumOf } from "../blocks.ts";
import { type ExtentClaim, exprOfValue } from "./claim.ts";
import { sameConstant } from "./constants.ts";

/**
 * Whether `f = constant + Σ parts` in disjoint variables, each condition being on variables of one part, and the claims about the parts add up
 * to the claim about f: then the infimum is the sum of theirs, and taken where all of theirs are.
 */
export function addUp(constant: Rational, parts: readonly ExtentClaim[], claim: ExtentClaim): boolean {
  const { objective, variables, conditions, side, value, attained } = claim;
  const own = parts.map((part) => ({ variables: part.variables, part: part.objective }));
  const names = parts.flatMap((part) => part.variables);
  const isWhole = names.length === variables.length && variables.every((name) => names.includes(name));
  if (!isWhole || parts.some((part) => part.side !== side) || !isSumOf(objective, constant, own)) return false;
  if (!parts.every((part) => areSame(part.conditions, conditionsOn(part.variables, conditions)))) return false;
  if (conditions.some((condition) => !parts.some((part) => isOn(part.variables, condition)))) return false;
  const terms = parts.map((part) => exprOfValue(part.value));
  const total = exprOfValue(value);
  return (
    total !== null &&
    !terms.includes(null) &&
    sameConstant(linearCombination(terms as Expr[], null, constant), total) &&
    attained === parts.every((part) => part.attained)
  );
}

/** The conditions that are on variables of a part alone. */
export function conditionsOn(variables: readonly string[], conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter((condition) => isOn(variables, condition));
}

function isOn(variables: readonly string[], condition: Condition): boolean {
  return freeNames(condition).every((name) => variables.includes(name));
}

function areSame(a: readonly Condition[], b: readonly Condition[]): boolean {
  return a.length === b.length && a.every((condition) => b.includes(condition));
}
