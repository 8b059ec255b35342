import type { NormalForm } from "../../evaluate/normal-form.ts";
import type { Expr } from "../../expr/expr.ts";
import { denominator, numerator } from "../../number/rational.ts";
import { power } from "../../polynomial/multivariate/multiplication.ts";
import { type Multivariate, subtract, variableOf } from "../../polynomial/multivariate/polynomial.ts";
import { isFactor, placePolynomial } from "./placement.ts";

/**
 * The variables and the roots among the generators of normal forms, in which these are algebraic up to factors; `null` when a
 * generator is neither, nor an integer, nor a positive factor.
 */
export function unknownsOf(
  forms: readonly NormalForm[],
  variables: readonly Expr[],
  isPositive: (expr: Expr) => boolean,
): readonly Expr[] | null {
  const unknowns = [...variables];
  for (const form of forms) {
    for (const [i, meaning] of form.meanings.entries()) {
      if (unknowns.includes(meaning) || meaning.kind === "number" || isPositiveFactor(form, i, isPositive)) continue;
      if (form.ring.relations[i] === null && rootOfVariable(meaning, variables) === null) return null;
      unknowns.push(meaning);
    }
  }
  return unknowns;
}

/** Whether a generator is positive and only a factor of the numerator and of the denominators. */
function isPositiveFactor({ fraction, meanings }: NormalForm, i: number, isPositive: (expr: Expr) => boolean): boolean {
  if (!isPositive(meanings[i]!)) return false;
  return [fraction.numerator, ...fraction.denominator.map(({ base }) => base)].every((p) => isFactor(p, i));
}

/** For `x^(1/n)`: a generator that has no relation, because x itself is written as its power. */
function rootOfVariable(meaning: Expr, variables: readonly Expr[]): { position: number; degree: number } | null {
  if (meaning.kind !== "product" || meaning.value !== 1 || meaning.args.length !== 1) return null;
  const position = variables.indexOf(meaning.args[0]!);
  const weight = meaning.weights[0]!;
  if (position < 0 || numerator(weight) !== 1n) return null;
  return { position, degree: Number(denominator(weight)) };
}

/** The equations that define the roots among the unknowns; `null` where one cannot be written in them. */
export function definitionsOf(
  forms: readonly NormalForm[],
  unknowns: readonly Expr[],
): readonly (Multivariate | null)[] {
  const arity = unknowns.length;
  const ofVariables = unknowns.flatMap((unknown, i) => {
    const root = rootOfVariable(unknown, unknowns);
    return root === null ? [] : [subtract(power(variableOf(arity, i), root.degree), variableOf(arity, root.position))];
  });
  const relations = forms.flatMap((form) =>
    form.ring.relations.flatMap((relation, i) => {
      if (relation === null) return [];
      const p = subtract(power(variableOf(form.ring.arity, i), relation.degree), relation.value);
      return [placePolynomial(form, p, unknowns)?.polynomial ?? null];
    }),
  );
  return [...relations, ...ofVariables];
}
