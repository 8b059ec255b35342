import { jet } from "../evaluate/jet.ts";
import { normalizer } from "../evaluate/normal-form.ts";
import { expressionRing } from "../evaluate/ring.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL } from "../evaluate/signs/signs.ts";
import { isZeroForm } from "../evaluate/zero-form.ts";
import { difference, monomial, variable } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import type { Rational } from "../number/rational.ts";
import { isZero, type Multivariate, sameMultivariate } from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { checkCases, type EliminationTree } from "./elimination-tree.ts";

/** `scale · factor · equation / Π pole^exponent`, the factor being positive, poles by their positions. */
export interface AlgebraicSlope {
  readonly scale: Rational;
  readonly factor: Expr;
  readonly equation: Expr;
  readonly divisors: readonly { readonly pole: number; readonly exponent: number }[];
}

/**
 * Critical points of a function whose derivatives are algebraic up to factors without zeros, as the slopes say
 * wherever the facts hold, the equations being polynomials in the variables and in names for some roots. The real zeros of the
 * equations and definitions are those of the tree; those at which every root has its meaning are the critical points.
 */
export interface AlgebraicSystemCertificate {
  readonly kind: "algebraic-system";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly facts: readonly Condition[];
  /** Names for the roots, and what they stand for. */
  readonly roots: readonly { readonly name: string; readonly meaning: Expr }[];
  readonly slopes: readonly AlgebraicSlope[];
  /** Polynomials that are 0 wherever the roots have their meanings. */
  readonly definitions: readonly Expr[];
  /** Polynomials that some slope divides by, so that f is not C^2 at their zeros. */
  readonly poles: readonly Expr[];
  /** All real zeros of the equations and definitions that are zeros of no pole. */
  readonly tree: EliminationTree;
}

const TERMS = 4000;

/** The derivatives come from jets, the identities from normal forms, the zeros and their number from the polynomials alone. */
export function checkAlgebraicSystem(certificate: AlgebraicSystemCertificate): boolean {
  const { objective, variables, facts, roots, slopes, definitions, poles, tree } = certificate;
  const names = [...variables, ...roots.map(({ name }) => name)];
  if (slopes.length !== variables.length || new Set(names).size !== names.length) return false;
  const system = [...slopes.map(({ equation }) => equation), ...definitions].map((equation) => read(equation, names));
  if (system.includes(null)) return false;
  const signs = signContext(withConsequences(facts));
  const isPositive = (part: Expr): boolean => (signsOf(part, signs) & (NEGATIVE | NULL)) === 0;
  const normalize = normalizer({ isPositive, eliminated: "sine", unified: true, terms: TERMS });
  const vanishes = (expr: Expr): boolean => isZeroForm(normalize(expr));
  const meanings = new Map(roots.map(({ name, meaning }) => [name, meaning]));
  const at = new Map(variables.map((name) => [name, variable(name)]));
  const { gradient } = jet(objective, variables, expressionRing, at);
  const isGradient = slopes.every((slope, i) => {
    const expr = slopeOf(slope, poles, meanings);
    return expr !== null && isPositive(slope.factor) && vanishes(difference(gradient[i]!, expr));
  });
  if (!isGradient || !definitions.every((definition) => vanishes(substitute(definition, meanings)))) return false;
  const avoided = poles.map((pole) => read(pole, names));
  const used = new Set(slopes.flatMap(({ divisors }) => divisors.map(({ pole }) => pole)));
  if (avoided.includes(null) || poles.some((_, i) => !used.has(i))) return false;
  return checkCases(tree, { equations: distinct(system as Multivariate[]), poles: avoided as Multivariate[] }, names);
}

function read(equation: Expr, names: readonly string[]): Multivariate | null {
  const polynomial = multivariateOf(equation, names.map(variable))?.polynomial ?? null;
  return polynomial === null ? null : primitivePart(polynomial);
}

/** The polynomials that are not 0, each once: what the completeness speaks of. */
export function distinct(polynomials: readonly Multivariate[]): readonly Multivariate[] {
  return polynomials.filter((p, i) => !isZero(p) && polynomials.findIndex((q) => sameMultivariate(p, q)) === i);
}

/** The slope in the terms of the formula; `null` unless its scale is not 0 and its divisors are poles. */
function slopeOf(
  { scale, factor, equation, divisors }: AlgebraicSlope,
  poles: readonly Expr[],
  meanings: ReadonlyMap<string, Expr>,
): Expr | null {
  if (scale === 0) return null;
  if (divisors.some(({ pole, exponent }) => poles[pole] === undefined || !(exponent > 0))) return null;
  const bases = divisors.map(({ pole }) => substitute(poles[pole]!, meanings));
  const exponents = divisors.map(({ exponent }) => -exponent);
  return monomial([factor, substitute(equation, meanings), ...bases], [1, 1, ...exponents], scale);
}
