import { gradient } from "../../calculus/gradient.ts";
import { type NormalForm, normalizer } from "../../evaluate/normal-form.ts";
import { withConsequences } from "../../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../../evaluate/signs/sign.ts";
import { NEGATIVE, NULL } from "../../evaluate/signs/signs.ts";
import { variable } from "../../expr/build.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import { isZero, type Multivariate, sameMultivariate } from "../../polynomial/multivariate/polynomial.ts";
import { restoreVariables } from "../../polynomial/multivariate/variables.ts";
import { type Placed, placeForm } from "./placement.ts";
import { definitionsOf, unknownsOf } from "./unknowns.ts";

/**
 * The critical points of a function as the common zeros of polynomials over Z: the partial derivatives without their
 * denominators and without positive factors (powers of exponentials), and the equations that define the roots. The unknowns
 * are the variables in their order, then the roots.
 */
export interface AlgebraicGradient {
  readonly unknowns: readonly Expr[];
  /** The partial derivatives in the order of the variables. */
  readonly slopes: readonly Placed[];
  /** What defines the roots. */
  readonly definitions: readonly Multivariate[];
  /** Any other expression in the same unknowns; `null` where it is not algebraic in them. */
  readonly read: (expr: Expr) => Placed | null;
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
  const unknowns = unknownsOf(forms, variables.map(variable), isPositive);
  if (unknowns === null) return null;
  const slopes = forms.map((form) => placeForm(form, unknowns));
  const definitions = definitionsOf(forms, unknowns);
  if (slopes.includes(null) || definitions.includes(null)) return null;
  const read = (expr: Expr): Placed | null => {
    const form = normalize(expr);
    return form === null ? null : placeForm(form, unknowns);
  };
  return {
    unknowns,
    slopes: slopes as readonly Placed[],
    definitions: distinct(definitions as readonly Multivariate[]),
    read,
  };
}

/** The same in one unknown more, the last, which occurs nowhere. */
export function withUnknown(gradient: AlgebraicGradient, unknown: Expr): AlgebraicGradient {
  const unknowns = [...gradient.unknowns, unknown];
  const places = gradient.unknowns.map((_, i) => i);
  const lift = (p: Multivariate): Multivariate => restoreVariables(p, places, unknowns.length);
  const lifted = ({ numerator, denominator, ...rest }: Placed): Placed => ({
    ...rest,
    numerator: lift(numerator),
    denominator: denominator.map(({ base, exponent }) => ({ base: lift(base), exponent })),
  });
  return {
    unknowns,
    slopes: gradient.slopes.map(lifted),
    definitions: gradient.definitions.map(lift),
    read: (expr) => {
      const placed = gradient.read(expr);
      return placed === null ? null : lifted(placed);
    },
  };
}

/** Slopes and definitions, each once, without those that are 0. */
export function equationsOf({ slopes, definitions }: AlgebraicGradient): readonly Multivariate[] {
  return distinct([...slopes.map(({ numerator }) => numerator), ...definitions]);
}

export function distinct(polynomials: readonly Multivariate[]): readonly Multivariate[] {
  return polynomials.filter((p, i) => !isZero(p) && polynomials.findIndex((q) => sameMultivariate(p, q)) === i);
}
