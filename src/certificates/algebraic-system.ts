import { jet } from "../evaluate/jet.ts";
import { normalizer } from "../evaluate/normal-form.ts";
import { expressionRing } from "../evaluate/ring.ts";
import { withConsequences } from "../evaluate/signs/consequences.ts";
import { signContext, signsOf } from "../evaluate/signs/sign.ts";
import { NEGATIVE, NULL } from "../evaluate/signs/signs.ts";
import { isZeroForm } from "../evaluate/zero-form.ts";
import { difference, monicPart, product, variable } from "../expr/build.ts";
import type { Condition, Expr, ProductNode } from "../expr/expr.ts";
import { substitute } from "../expr/substitute.ts";
import { signOfRational } from "../number/rational.ts";
import { isZero, type Multivariate, sameMultivariate } from "../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../polynomial/multivariate/primitive.ts";
import { multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { checkCases, type EliminationTree } from "./elimination-tree.ts";

/**
 * Critical points of a function whose derivatives are algebraic up to factors without zeros: `∂f/∂x_i = cofactor_i · equation_i`
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
  readonly slopes: readonly { readonly cofactor: Expr; readonly equation: Expr }[];
  /** Polynomials that are 0 wherever the roots have their meanings. */
  readonly definitions: readonly Expr[];
  /** Polynomials at whose zeros a cofactor divides by 0, so that f is not C^2 there. */
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
  const isGradient = slopes.every(
    ({ cofactor, equation }, i) =>
      hasNoZeros(cofactor, isPositive) &&
      vanishes(difference(gradient[i]!, product(cofactor, substitute(equation, meanings)))),
  );
  if (!isGradient || !definitions.every((definition) => vanishes(substitute(definition, meanings)))) return false;
  const avoided = poles.map((pole) => read(pole, names));
  const isPole = (pole: Expr): boolean =>
    slopes.some(({ cofactor }) => isDivisor(substitute(pole, meanings), cofactor));
  if (avoided.includes(null) || !poles.every(isPole)) return false;
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

/** A product of a number that is not 0, positive factors, and factors that are divided by, is not 0 where it is defined. */
function hasNoZeros(expr: Expr, isPositive: (expr: Expr) => boolean): boolean {
  if (expr.kind === "number") return expr.value !== 0;
  if (isPositive(expr)) return true;
  if (expr.kind !== "product" || expr.value === 0) return false;
  return expr.args.every((arg) => isPositive(arg) || isDividedBy(expr, arg));
}

/** Whether each factor of an expression is one that a product divides by. */
function isDivisor(expr: Expr, quotient: Expr): boolean {
  return quotient.kind === "product" && isDividedBy(quotient, expr);
}

/** Up to a rational factor; a product is 0 only where one of its factors is, and a number that is not 0 nowhere. */
function isDividedBy(quotient: ProductNode, expr: Expr): boolean {
  const divisors = quotient.args.flatMap((arg, i) =>
    signOfRational(quotient.weights[i]!) < 0 ? factorsOf(arg).map(withoutNumber) : [],
  );
  return factorsOf(expr).every(
    (factor) => (factor.kind === "number" && factor.value !== 0) || divisors.includes(withoutNumber(factor)),
  );
}

/** The factors of products of positive powers, also of those within powers. */
function factorsOf(expr: Expr): readonly Expr[] {
  if (expr.kind !== "product" || expr.weights.some((weight) => signOfRational(weight) < 0)) return [expr];
  return expr.args.flatMap(factorsOf);
}

function withoutNumber(expr: Expr): Expr {
  return expr.kind === "product" ? monicPart(expr) : expr;
}
