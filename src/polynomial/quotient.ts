import { linearCombination, monomial, number, ONE, product, ZERO } from "../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../expr/expr.ts";
import { bitLength, denominator, divideRational, numerator, type Rational } from "../number/rational.ts";
import { contentOf } from "./content.ts";
import type { Effort } from "./effort.ts";
import { exactQuotient, exponentsOf, termsOf } from "./exact-division.ts";
import { fromCoefficients, univariateIn } from "./one-generator.ts";
import { reduced } from "./reduction.ts";
import type { Relation } from "./tower/generators.ts";
import { gcdOfUnivariate } from "./univariate-gcd.ts";

/** `numerator / Π base^exponent`: polynomials in generators, the bases primitive and pairwise distinct, exponents positive. */
export interface Quotient {
  readonly numerator: Expr;
  readonly denominator: ReadonlyMap<Expr, number>;
}

export interface QuotientLimits {
  readonly effort: Effort;
  readonly relations: ReadonlyMap<Expr, Relation>;
}

const LARGEST_COEFFICIENT_BITS = 2000;
const NOTHING: ReadonlyMap<Expr, number> = new Map();

/**
 * A rational expression in generators over a common denominator, factors of the denominator that divide the numerator
 * cancelled; `null` beyond the limits and for a division by zero. The numerator is 0 exactly when the expression is, as far
 * as the relations tell.
 */
export function quotientOf(expr: Expr, limits: QuotientLimits): Quotient | null {
  const done = new Map<Expr, Quotient | null>();
  const visit = (node: Expr): Quotient | null => {
    let result = done.get(node);
    if (result === undefined) {
      result = convert(node, visit, limits);
      done.set(node, result);
    }
    return result;
  };
  return visit(expr);
}

function convert(node: Expr, visit: (part: Expr) => Quotient | null, limits: QuotientLimits): Quotient | null {
  if (node.kind === "sum") return quotientOfSum(node, visit, limits);
  if (node.kind === "product") return quotientOfProduct(node, visit, limits);
  return { numerator: node, denominator: NOTHING };
}

function quotientOfSum(node: SumNode, visit: (part: Expr) => Quotient | null, limits: QuotientLimits): Quotient | null {
  const parts: Quotient[] = [];
  for (const arg of node.args) {
    const part = visit(arg);
    if (part === null) return null;
    parts.push(part);
  }
  const common = new Map<Expr, number>();
  for (const part of parts) {
    for (const [base, exponent] of part.denominator) common.set(base, Math.max(exponent, common.get(base) ?? 0));
  }
  const over = parts.map((part) => {
    const missing = [...common].map(([base, exponent]) => exponent - (part.denominator.get(base) ?? 0));
    return monomial([part.numerator, ...common.keys()], [1, ...missing], 1);
  });
  const constant = node.value === 0 ? [] : [monomial([...common.keys()], [...common.values()], node.value)];
  const total = linearCombination([...over, ...constant], [...node.weights, ...constant.map(() => 1)], 0);
  return cancelled(reduced(total, limits.relations, limits.effort), common, limits);
}

function quotientOfProduct(
  node: ProductNode,
  visit: (part: Expr) => Quotient | null,
  limits: QuotientLimits,
): Quotient | null {
  const tops: Expr[] = [number(node.value)];
  const bottom = new Map<Expr, number>();
  for (const [i, arg] of node.args.entries()) {
    const exponent = node.weights[i]!;
    const part = visit(arg);
    if (part === null || typeof exponent !== "number") return null;
    const [above, below] = exponent > 0 ? [part.numerator, part.denominator] : invertedParts(part, limits);
    if (above === null) return null;
    const times = Math.abs(exponent);
    tops.push(monomial([above], [times], 1));
    for (const [base, k] of below) bottom.set(base, (bottom.get(base) ?? 0) + k * times);
  }
  return cancelled(reduced(product(...tops), limits.relations, limits.effort), bottom, limits);
}

/** Numerator and denominator of `1 / part`; a polynomial below the line is split into content, monomial and primitive part. */
function invertedParts(part: Quotient, limits: QuotientLimits): readonly [Expr | null, ReadonlyMap<Expr, number>] {
  if (part.numerator === ZERO) return [null, NOTHING];
  const { content, monomials, rest } = split(part.numerator);
  const bottom = new Map(monomials);
  if (rest !== ONE) addBase(bottom, rest, 1, limits.relations);
  const top = monomial([...part.denominator.keys()], [...part.denominator.values()], divideRational(1, content));
  return [top, bottom];
}

/** A polynomial that is the value of a root is counted as a power of that root. */
function addBase(
  bottom: Map<Expr, number>,
  base: Expr,
  exponent: number,
  relations: ReadonlyMap<Expr, Relation>,
): void {
  for (const [symbol, relation] of relations) {
    if (relation.value !== base || symbol.kind !== "variable") continue;
    bottom.set(symbol, (bottom.get(symbol) ?? 0) + exponent * relation.degree);
    return;
  }
  bottom.set(base, (bottom.get(base) ?? 0) + exponent);
}

interface Split {
  readonly content: Rational;
  readonly monomials: ReadonlyMap<Expr, number>;
  readonly rest: Expr;
}

/** `content · monomials · rest`, the rest with coprime integer coefficients and no common generator. */
function split(polynomial: Expr): Split {
  const terms = termsOf(polynomial);
  let shared: Map<Expr, number> | null = null;
  for (const [term] of terms) {
    const exponents = exponentsOf(term) ?? NOTHING;
    shared ??= new Map(exponents);
    for (const [base, exponent] of shared) {
      const least = Math.min(exponent, exponents.get(base) ?? 0);
      if (least === 0) shared.delete(base);
      else shared.set(base, least);
    }
  }
  const monomials = shared ?? new Map<Expr, number>();
  const content = contentOf(terms.map(([, weight]) => weight));
  const inverse = monomial(
    [...monomials.keys()],
    [...monomials.values()].map((k) => -k),
    divideRational(1, content),
  );
  const rest = linearCombination(
    terms.map(([term]) => product(term, inverse)),
    terms.map(([, weight]) => weight),
    0,
  );
  return { content, monomials, rest };
}

function isHuge(coefficient: Rational): boolean {
  return bitLength(numerator(coefficient)) + bitLength(denominator(coefficient)) > LARGEST_COEFFICIENT_BITS;
}

/** Cancels the factors of the denominator that divide the numerator, then what both have in common beyond that. */
function cancelled(top: Expr | null, bottom: ReadonlyMap<Expr, number>, limits: QuotientLimits): Quotient | null {
  if (top === null || termsOf(top).some(([, weight]) => isHuge(weight))) return null;
  if (top === ZERO) return { numerator: ZERO, denominator: NOTHING };
  let above = top;
  const below = new Map<Expr, number>();
  for (const [base, exponent] of bottom) {
    let left = exponent;
    for (; left > 0; left -= 1) {
      const quotient = exactQuotient(above, base, limits.effort);
      if (quotient === null) break;
      above = quotient;
    }
    if (left > 0) below.set(base, left);
  }
  for (const [base, exponent] of [...below]) {
    if (base.kind === "sum" && above.kind === "sum") above = cancelCommon(above, base, exponent, below, limits);
  }
  return { numerator: above, denominator: below };
}

/** Cancels the common divisor of the numerator and one base once; the base splits accordingly. */
function cancelCommon(
  above: Expr,
  base: Expr,
  exponent: number,
  below: Map<Expr, number>,
  limits: QuotientLimits,
): Expr {
  const common = commonDivisor(above, base, limits.effort);
  if (common === null) return above;
  const quotient = exactQuotient(above, common, limits.effort);
  const cofactor = exactQuotient(base, common, limits.effort);
  if (quotient === null || cofactor === null) return above;
  below.delete(base);
  const add = (factor: Expr, times: number): void => {
    if (times > 0 && factor !== ONE) below.set(factor, (below.get(factor) ?? 0) + times);
  };
  add(cofactor, exponent);
  add(common, exponent - 1);
  return quotient;
}

/** A common divisor that is no constant: the greatest in one generator, else the numerator itself if it divides. */
function commonDivisor(above: Expr, base: Expr, effort: Effort): Expr | null {
  const [p, q] = [univariateIn(above), univariateIn(base)];
  if (p !== null && q !== null && p.symbol === q.symbol) {
    const common = gcdOfUnivariate(p.coefficients, q.coefficients);
    return common.length <= 1 ? null : fromCoefficients(common, p.symbol);
  }
  const { rest } = split(above);
  return rest.kind === "sum" && exactQuotient(base, rest, effort) !== null ? rest : null;
}
