import { gradient } from "../../calculus/gradient.ts";
import { type NormalForm, normalizer } from "../../evaluate/normal-form.ts";
import { withConsequences } from "../../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL } from "../../evaluate/signs/signs.ts";
import { variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { denominator, isInteger, numerator } from "../../number/rational.ts";
import { power } from "../../polynomial/multivariate/multiplication.ts";
import {
  fromTerms,
  isConstant,
  isZero,
  type Multivariate,
  sameMultivariate,
  subtract,
  variableOf,
  zero,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { restoreVariables, selectVariables } from "../../polynomial/multivariate/variables.ts";

/** A root `meaning = value^(1/degree)` that counts as an unknown of its own, not negative when the degree is even. */
export interface RootUnknown {
  /** Position among the unknowns. */
  readonly position: number;
  readonly meaning: Expr;
}

/**
 * The critical points of a function as the common zeros of polynomials over Z: the partial derivatives without their
 * denominators and without positive factors (powers of exponentials), and the equations that define the roots. The unknowns
 * are the variables in their order, then the roots.
 */
export interface AlgebraicGradient {
  readonly unknowns: readonly Expr[];
  readonly roots: readonly RootUnknown[];
  readonly equations: readonly Multivariate[];
  /** Polynomials that are not 0 at a critical point: denominators, and roots of which a derivative has a denominator. */
  readonly nonzero: readonly Multivariate[];
}

const TERMS = 4000;
const GENERATORS = 24;

/** The system of a function whose derivatives are algebraic functions up to positive factors; `null` for any other one. */
export function algebraicGradient(
  objective: Expr,
  variables: readonly string[],
  facts: readonly Condition[],
): AlgebraicGradient | null {
  const signs = signContext(withConsequences(facts));
  const isPositive = (expr: Expr): boolean => (signsOf(expr, signs) & (NEGATIVE | NULL)) === 0;
  const normalize = normalizer({ isPositive, eliminated: "sine", terms: TERMS, generators: GENERATORS });
  const forms: NormalForm[] = [];
  for (const slope of gradient(objective, variables)) {
    const form = normalize(slope);
    if (form === null) return null;
    forms.push(form);
  }
  const symbols: readonly Expr[] = variables.map(variable);
  const unknowns = unknownsOf(forms, symbols, isPositive);
  if (unknowns === null) return null;
  const place = (form: NormalForm, p: Multivariate): Multivariate | null => placed(form, p, unknowns);
  const slopes = forms.map((form) => place(form, form.fraction.numerator));
  const divisors = forms.flatMap((form) => form.fraction.denominator.map(({ base }) => place(form, base)));
  const relations = forms.flatMap((form) => relationsOf(form).map((p) => place(form, p)));
  const definitions = unknowns.map((unknown, i) => definitionOf(unknown, i, unknowns));
  const equations = distinct([...slopes, ...relations, ...definitions]);
  const nonzero = distinct(divisors);
  if (equations === null || nonzero === null) return null;
  const roots = unknowns.slice(symbols.length).map((meaning, i) => ({ position: symbols.length + i, meaning }));
  return { unknowns, roots, equations, nonzero: nonzero.filter((p) => !isConstant(p)) };
}

/** The variables and the roots among the generators; `null` when another generator is more than a positive factor. */
function unknownsOf(
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

interface RootOfVariable {
  readonly position: number;
  readonly degree: number;
}

/** For `x^(1/n)`: a generator that has no relation, because x itself is written as its power. */
function rootOfVariable(meaning: Expr, variables: readonly Expr[]): RootOfVariable | null {
  if (meaning.kind !== "product" || meaning.value !== 1 || meaning.args.length !== 1) return null;
  const position = variables.indexOf(meaning.args[0]!);
  const weight = meaning.weights[0]!;
  if (position < 0 || numerator(weight) !== 1n) return null;
  return { position, degree: Number(denominator(weight)) };
}

/** `r^n - x` for an unknown that is a root of a variable, else 0. */
function definitionOf(unknown: Expr, i: number, unknowns: readonly Expr[]): Multivariate {
  const arity = unknowns.length;
  const root = unknown.kind === "variable" ? null : rootOfVariable(unknown, unknowns);
  return root === null
    ? zero(arity)
    : subtract(power(variableOf(arity, i), root.degree), variableOf(arity, root.position));
}

/** Whether a generator is positive and only a factor of the numerator and of the denominators. */
function isPositiveFactor({ fraction, meanings }: NormalForm, i: number, isPositive: (expr: Expr) => boolean): boolean {
  if (!isPositive(meanings[i]!)) return false;
  return [fraction.numerator, ...fraction.denominator.map(({ base }) => base)].every((p) => isFactor(p, i));
}

/** Whether `x_i` has the same exponent in every term. */
function isFactor({ arity, exponents }: Multivariate, i: number): boolean {
  for (let k = i; k < exponents.length; k += arity) if (exponents[k] !== exponents[i]) return false;
  return true;
}

/**
 * The polynomial in the unknowns, primitive, without factors that are none and with the values of generators that are
 * numbers; `null` where a generator is none of these.
 */
function placed({ meanings }: NormalForm, p: Multivariate, unknowns: readonly Expr[]): Multivariate | null {
  const positions = meanings.map((meaning) => unknowns.indexOf(meaning));
  let known = p;
  for (const [i, meaning] of meanings.entries()) {
    if (positions[i]! >= 0) continue;
    if (meaning.kind === "number" && isInteger(meaning.value)) known = evaluateIn(known, i, numerator(meaning.value));
    else if (!isFactor(known, i)) return null;
  }
  if (isZero(known)) return zero(unknowns.length);
  const kept = positions.flatMap((position, i) => (position >= 0 ? [i] : []));
  const places = kept.map((i) => positions[i]!);
  return primitivePart(restoreVariables(selectVariables(known, kept), places, unknowns.length));
}

/** The polynomial with an integer in the place of `x_i`. */
function evaluateIn(p: Multivariate, i: number, value: bigint): Multivariate {
  const exponents = p.exponents.slice();
  const coefficients = p.coefficients.map((c, t) => c * value ** BigInt(p.exponents[t * p.arity + i]!));
  for (let k = i; k < exponents.length; k += p.arity) exponents[k] = 0;
  return fromTerms(p.arity, exponents, coefficients);
}

/** `x_i^degree - value` for each root among the generators. */
function relationsOf({ ring }: NormalForm): readonly Multivariate[] {
  return ring.relations.flatMap((relation, i) =>
    relation === null ? [] : [subtract(power(variableOf(ring.arity, i), relation.degree), relation.value)],
  );
}

/** The polynomials that are not 0, each once; `null` when one is missing. */
function distinct(polynomials: readonly (Multivariate | null)[]): readonly Multivariate[] | null {
  const found: Multivariate[] = [];
  for (const p of polynomials) {
    if (p === null) return null;
    if (!isZero(p) && !found.some((other) => sameMultivariate(other, p))) found.push(p);
  }
  return found;
}
