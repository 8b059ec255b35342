import { createMemo } from "../expr/arena.ts";
import { difference, monomial, number } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { substitute } from "../expr/substitute.ts";
import { withinSteps } from "../number/patience.ts";
import { fraction, fromBigInt, signOfRational } from "../number/rational.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import {
  exprOfFraction,
  type RationalExpression,
  rationalExpression,
} from "../polynomial/fractions/rational-expression.ts";
import { factorisation } from "../polynomial/multivariate/factor.ts";
import { exprOfMultivariate } from "../polynomial/multivariate/symbols.ts";
import { abstracted } from "../polynomial/tower/abstraction.ts";
import type { Eliminated } from "../polynomial/tower/angles.ts";
import { familyOf } from "../polynomial/tower/generators.ts";
import type { Knowledge } from "../polynomial/tower/knowledge.ts";
import { lowered } from "./lowering.ts";
import { representatives } from "./representatives.ts";
import { evaluateCall } from "./special-values.ts";
import { isZeroForm } from "./zero-form.ts";

/** A fraction in generators, with what they stand for in the terms of the formula. */
export type NormalForm = RationalExpression;

export interface NormalizerOptions {
  readonly isPositive: (expr: Expr) => boolean;
  /** By default the same as `isPositive`. */
  readonly isNonnegative?: (expr: Expr) => boolean;
  readonly eliminated: Eliminated;
  /** Whether inverse hyperbolic functions are written by logarithms. */
  readonly byLogarithms?: boolean;
  /** Whether `|u|` is written as `sign(u)·u`; without it absolute values are generators. */
  readonly bySigns?: boolean;
  /**
   * Whether arguments of functions that are proved equal count as the same, and positive factors of positive expressions are
   * remembered: for a normalizer that serves a single expression.
   */
  readonly unified?: boolean;
  /** Terms of a polynomial on the way. */
  readonly terms: number;
  /** Generators of the tower; without it there is no limit. */
  readonly generators?: number;
}

/** Operations on terms on the way to one with so many terms. */
const STEPS_PER_TERM = 500;

/** Deeper expressions are left alone: their normal forms would be huge, and need deep recursion. */
const DEEPEST = 64;

/**
 * The normal form over a common denominator, in a tower of generators (exponentials over the lattice of their exponents,
 * cosines and sines of common sub-multiples, logarithms of factors, roots with their relations); `null` beyond the limits.
 * and `steps`, by default so many for each term. It equals the expression wherever that is defined. Equal expressions mostly, not always, have the same form; a numerator
 * of 0 proves that the expression is 0 wherever it is defined.
 */
export function normalizer(options: NormalizerOptions): (expr: Expr, steps?: number) => NormalForm | null {
  const normals = new Map<Expr, Expr>();
  const representative = representatives((a, b) => isZeroForm(normalize(difference(a, b))));
  const products = new Map<Expr, Expr>();
  /**
   * Expressions that are positive because what they were made of is, wherever that is defined: so only where a normalizer
   * serves one expression, which is what `unified` is for.
   */
  const learned = new Set<Expr>();
  const knowledge: Knowledge = {
    normal: (expr) => {
      let result = normals.get(expr);
      if (result === undefined) {
        normals.set(expr, expr);
        const form = normalize(expr);
        const normal = form === null ? expr : exprOfFraction(form);
        result = options.unified === true ? representative(normal) : normal;
        normals.set(expr, result);
      }
      return result;
    },
    flat: (expr) => {
      const normal = knowledge.normal(expr);
      return expand(normal, effort(options.terms, STEPS_PER_TERM * options.terms)) ?? normal;
    },
    valueOf: evaluateCall,
    lower: (node) => lowered(node, options),
    factored: (expr) => factored(expr),
    bySigns: options.bySigns ?? false,
    isPositive: (expr) => learned.has(expr) || options.isPositive(expr),
    isNonnegative: (expr) => learned.has(expr) || (options.isNonnegative ?? options.isPositive)(expr),
    eliminated: options.eliminated,
    oriented: options.unified ?? false,
  };
  const factored = (expr: Expr): Expr => {
    let result = products.get(expr);
    if (result === undefined) {
      products.set(expr, expr);
      const form = normalize(knowledge.normal(expr));
      result =
        (form === null ? null : withinSteps(STEPS_PER_TERM * options.terms, () => factoredExpression(form))) ?? expr;
      products.set(expr, result);
      if (options.unified === true) learnFrom(expr, result);
    }
    return result;
  };
  /** Of a positive product all factors but one of which are positive, that one is, too. */
  const learnFrom = (expr: Expr, factors: Expr): void => {
    if (expr.kind === "product") for (const arg of expr.args) if (arg.kind === "sum") factored(arg);
    const open = factors.kind === "product" ? factors.args.filter((arg) => !knowledge.isPositive(arg)) : [factors];
    const [only] = open;
    if (only === undefined || open.length > 1 || !options.isPositive(expr)) return;
    const isOdd = factors.kind !== "product" || factors.weights[factors.args.indexOf(only)] === 1;
    if (isOdd && (factors.kind !== "product" || signOfRational(factors.value) > 0)) learned.add(only);
  };
  const normalize = (expr: Expr, steps: number = STEPS_PER_TERM * options.terms): NormalForm | null => {
    if (expr.depth > DEEPEST) return null;
    const { expr: rational, generators } = abstracted(expr, knowledge);
    const { relations, signs, meanings } = generators;
    const { isPositive } = knowledge;
    const limits = { terms: options.terms, generators: options.generators ?? Number.POSITIVE_INFINITY };
    const symbols = { relations, signs, isPositive, meaningOf: (symbol: Expr) => substitute(symbol, meanings) };
    return withinSteps(steps, () => rationalExpression(rational, symbols, limits));
  };
  return normalize;
}

const polynomials = createMemo<boolean>();

/** Whether an expression is built from variables and numbers by sums, products and natural powers alone. */
export function isPolynomial(expr: Expr): boolean {
  for (const node of postorder([expr], (part) => !polynomials.has(part))) {
    polynomials.set(node, hasPolynomialHead(node) && partsOf(node).every((part) => polynomials.get(part)!));
  }
  return polynomials.get(expr)!;
}

function hasPolynomialHead(node: Expr): boolean {
  if (node.kind === "product") return node.weights.every((weight) => typeof weight === "number" && weight > 0);
  return node.kind === "number" || node.kind === "variable" || node.kind === "sum";
}

const angles = createMemo<boolean>();

/** Whether a function with an addition theorem occurs, so that the choice of the eliminated square matters. */
export function hasAngles(expr: Expr): boolean {
  for (const node of postorder([expr], (part) => !angles.has(part))) {
    const own = node.kind === "call" && familyOf(node.name) !== undefined;
    angles.set(node, own || partsOf(node).some((part) => angles.get(part)!));
  }
  return angles.get(expr)!;
}

/** The form as an expression, numerator and denominator by their irreducible factors. */
export function factoredExpression({ fraction: parts, meanings }: NormalForm): Expr {
  const powers = [
    { base: parts.numerator, exponent: 1 },
    ...parts.denominator.map((part) => ({ ...part, exponent: -part.exponent })),
  ];
  return powers.reduce<Expr>(
    (product, { base, exponent }) => {
      const { content, factors } = factorisation(base);
      const bases = factors.map(({ factor }) => exprOfMultivariate(factor, meanings));
      const whole = monomial(
        bases,
        factors.map(({ multiplicity }) => multiplicity * exponent),
        1,
      );
      return monomial([product, whole, number(fromBigInt(content))], [1, 1, exponent], 1);
    },
    number(fraction(1n, parts.divisor)),
  );
}
