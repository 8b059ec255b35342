import { createMemo } from "../expr/arena.ts";
import type { Expr } from "../expr/expr.ts";
import { partsOf, postorder } from "../expr/postorder.ts";
import { substitute } from "../expr/substitute.ts";
import { definitionOf } from "../functions/table.ts";
import { withinSteps } from "../number/patience.ts";
import { effort } from "../polynomial/effort.ts";
import { expand } from "../polynomial/expand.ts";
import {
  exprOfFraction,
  type RationalExpression,
  rationalExpression,
} from "../polynomial/fractions/rational-expression.ts";
import { isZero } from "../polynomial/multivariate/polynomial.ts";
import { abstracted } from "../polynomial/tower/abstraction.ts";
import type { Eliminated } from "../polynomial/tower/angles.ts";
import { familyOf } from "../polynomial/tower/generators.ts";
import type { Knowledge } from "../polynomial/tower/knowledge.ts";
import { evaluateCall } from "./special-values.ts";

/** A fraction in generators, with what they stand for in the terms of the formula. */
export type NormalForm = RationalExpression;

export interface NormalizerOptions {
  readonly isPositive: (expr: Expr) => boolean;
  readonly eliminated: Eliminated;
  /** Terms of a polynomial on the way. */
  readonly terms: number;
}

/** Operations on terms on the way to one with so many terms. */
const STEPS_PER_TERM = 500;

/** Deeper expressions are left alone: their normal forms would be huge, and need deep recursion. */
const DEEPEST = 64;

/** Functions that are written through others for the algebra. */
const LOWERED: ReadonlySet<string> = new Set(
  "acos asec acsc asech acsch acoth erfc expm1 exp2 log10 log1p log2 sigmoid softplus normcdf normpdf".split(" "),
);

/**
 * The normal form over a common denominator, in a tower of generators (exponentials over the lattice of their exponents,
 * cosines and sines of common sub-multiples, logarithms of factors, roots with their relations); `null` beyond the limits.
 * It equals the expression wherever that is defined. Equal expressions mostly, not always, have the same form; a numerator
 * of 0 proves that the expression is 0 wherever it is defined.
 */
export function normalizer(options: NormalizerOptions): (expr: Expr) => NormalForm | null {
  const normals = new Map<Expr, Expr>();
  const knowledge: Knowledge = {
    normal: (expr) => {
      let result = normals.get(expr);
      if (result === undefined) {
        normals.set(expr, expr);
        const form = normalize(expr);
        result = form === null ? expr : exprOfFraction(form);
        normals.set(expr, result);
      }
      return result;
    },
    flat: (expr) => {
      const normal = knowledge.normal(expr);
      return expand(normal, effort(options.terms, STEPS_PER_TERM * options.terms)) ?? normal;
    },
    valueOf: evaluateCall,
    lower: (node) =>
      LOWERED.has(node.name) ? (definitionOf(node.name).spelling.lowering?.(...node.args) ?? null) : null,
    isPositive: options.isPositive,
    eliminated: options.eliminated,
  };
  const normalize = (expr: Expr): NormalForm | null => {
    if (expr.depth > DEEPEST) return null;
    const { expr: rational, generators } = abstracted(expr, knowledge);
    const { relations, meanings } = generators;
    const symbols = { relations, meaningOf: (symbol: Expr) => substitute(symbol, meanings) };
    return withinSteps(STEPS_PER_TERM * options.terms, () => rationalExpression(rational, symbols, options.terms));
  };
  return normalize;
}

/** Whether the form proves that the expression is 0 wherever it is defined. */
export function isZeroForm(form: NormalForm | null): boolean {
  return form !== null && isZero(form.fraction.numerator);
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
