import { linearCombination, monomial, ONE, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { divideRational, multiplyRational, negateRational, type Rational } from "../number/rational.ts";
import { type Effort, spend } from "./effort.ts";

/** The terms of an expanded sum; a lone term counts as a sum of one, a constant as a multiple of 1. */
export function termsOf(expr: Expr): (readonly [term: Expr, weight: Rational])[] {
  if (expr.kind === "number") return expr.value === 0 ? [] : [[ONE, expr.value]];
  if (expr.kind === "product" && expr.value !== 1) return [[monomial(expr.args, expr.weights, 1), expr.value]];
  if (expr.kind !== "sum") return [[expr, 1]];
  const terms = expr.args.map((arg, i) => [arg, expr.weights[i]!] as const);
  return expr.value === 0 ? terms : [...terms, [ONE, expr.value]];
}

/** The natural exponents of a monomial by base; `null` when one is negative or fractional. */
export function exponentsOf(term: Expr): ReadonlyMap<Expr, number> | null {
  if (term === ONE) return new Map();
  if (term.kind !== "product") return new Map([[term, 1]]);
  const exponents = new Map<Expr, number>();
  for (const [i, arg] of term.args.entries()) {
    const weight = term.weights[i]!;
    if (typeof weight !== "number" || weight < 0) return null;
    exponents.set(arg, weight);
  }
  return exponents;
}

/** The leading term of a polynomial. */
export interface Leading {
  readonly exponents: ReadonlyMap<Expr, number>;
  readonly weight: Rational;
}

/**
 * `dividend / divisor` as polynomials in their bases (variables, calls, whatever stands in the monomials), by repeated
 * division of leading terms in a lexicographic order; `null` unless the division leaves nothing, and beyond the effort.
 */
export function exactQuotient(dividend: Expr, divisor: Expr, effort: Effort): Expr | null {
  const bases = new Map<Expr, number>();
  const lead = leadingTerm(divisor, bases);
  if (lead === null) return null;
  const quotient: Expr[] = [];
  const weights: Rational[] = [];
  let rest = dividend;
  while (rest !== ZERO) {
    const top = leadingTerm(rest, bases);
    const factor = top === null ? null : divideTerms(top, lead);
    if (top === null || factor === null || quotient.length >= effort.terms) return null;
    if (!spend(effort, termsOf(rest).length + termsOf(divisor).length)) return null;
    const weight = divideRational(top.weight, lead.weight);
    quotient.push(factor);
    weights.push(weight);
    rest = subtractMultiple(rest, divisor, factor, weight);
  }
  return linearCombination(quotient, weights, 0);
}

/** The term with the lexicographically greatest exponents; bases are numbered as they come up. */
export function leadingTerm(expr: Expr, bases: Map<Expr, number>): Leading | null {
  let best: Leading | null = null;
  for (const [term, weight] of termsOf(expr)) {
    const exponents = exponentsOf(term);
    if (exponents === null) return null;
    for (const base of exponents.keys()) if (!bases.has(base)) bases.set(base, bases.size);
    if (best === null || isGreater(exponents, best.exponents, bases)) best = { exponents, weight };
  }
  return best;
}

function isGreater(
  a: ReadonlyMap<Expr, number>,
  b: ReadonlyMap<Expr, number>,
  bases: ReadonlyMap<Expr, number>,
): boolean {
  for (const base of bases.keys()) {
    const difference = (a.get(base) ?? 0) - (b.get(base) ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function divideTerms(a: Leading, b: Leading): Expr | null {
  const exponents = new Map(a.exponents);
  for (const [base, exponent] of b.exponents) {
    const left = (exponents.get(base) ?? 0) - exponent;
    if (left < 0) return null;
    exponents.set(base, left);
  }
  return monomial([...exponents.keys()], [...exponents.values()], 1);
}

function subtractMultiple(from: Expr, divisor: Expr, factor: Expr, weight: Rational): Expr {
  const terms = termsOf(divisor);
  const products = terms.map(([term]) => monomial([term, factor], null, 1));
  const weights = terms.map(([, w]) => negateRational(multiplyRational(w, weight)));
  return linearCombination([from, ...products], [1, ...weights], 0);
}
