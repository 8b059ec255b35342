import { createMemo } from "../expr/arena.ts";
import { monomial, product } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { orderedFactors } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import {
  absRational,
  compareRational,
  divideRational,
  isInteger,
  multiplyRational,
  powerRational,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../number/rational.ts";

/** `coefficient · Π bases[i]^exponents[i]`, in structural order; no exponent is 0. */
export interface Factors {
  readonly coefficient: Rational;
  readonly bases: readonly Expr[];
  readonly exponents: readonly Rational[];
}

const byName = orderingOf();
const knownFactors = createMemo<Factors>();

/** The factors of an expression, in structural order so that matching does not depend on how it was made. */
export function factorsOf(expr: Expr): Factors {
  let factors = knownFactors.get(expr);
  if (factors === undefined) {
    factors = splitIntoFactors(expr);
    knownFactors.set(expr, factors);
  }
  return factors;
}

const NO_POWERS = { bases: [], exponents: [] };
const ONCE: readonly Rational[] = [1];

function splitIntoFactors(expr: Expr): Factors {
  if (expr.kind === "number") return { coefficient: expr.value, ...NO_POWERS };
  if (expr.kind !== "product") return { coefficient: 1, bases: [expr], exponents: ONCE };
  const order = orderedFactors(expr, byName);
  return {
    coefficient: expr.value,
    bases: order.map((i) => expr.args[i]!),
    exponents: order.map((i) => expr.weights[i]!),
  };
}

export function exprOfFactors({ coefficient, bases, exponents }: Factors): Expr {
  return monomial(bases, exponents, coefficient);
}

/** The product of some factors with an expression. */
export function timesFactors(factors: Factors, expr: Expr): Expr {
  return product(exprOfFactors(factors), expr);
}

/** Whether two products have the same factors. */
export function sameFactors(a: Factors, b: Factors): boolean {
  return (
    a.bases.length === b.bases.length &&
    sameRational(a.coefficient, b.coefficient) &&
    a.bases.every((base, i) => base === b.bases[i] && sameRational(a.exponents[i]!, b.exponents[i]!))
  );
}

/** Whether `base^part` can be split off `base^whole` and leaves an exponent of the same sign, or none. */
export function contains(whole: Rational, part: Rational): boolean {
  if (sameRational(whole, part)) return true;
  const sameSign = signOfRational(whole) === signOfRational(part);
  return sameSign && isInteger(part) && compareRational(absRational(whole), absRational(part)) > 0;
}

/** The factors without a power of the base at a position, which must be there. */
export function withoutPower({ coefficient, bases, exponents }: Factors, at: number, exponent: Rational): Factors {
  const left = subtractRational(exponents[at]!, exponent);
  return left === 0
    ? { coefficient, bases: bases.toSpliced(at, 1), exponents: exponents.toSpliced(at, 1) }
    : { coefficient, bases, exponents: exponents.with(at, left) };
}

/** The factors without those of `divisor^exponent`, all of which must be there; `null` if they are not. */
export function dividedBy(subject: Factors, divisor: Expr, exponent: Rational): Factors | null {
  let rest = subject;
  const { coefficient, bases, exponents } = factorsOf(divisor);
  if (coefficient !== 1 && typeof exponent !== "number") return null;
  for (const [i, base] of bases.entries()) {
    const part = multiplyRational(exponents[i]!, exponent);
    const at = rest.bases.indexOf(base);
    if (at < 0 || !contains(rest.exponents[at]!, part)) return null;
    rest = withoutPower(rest, at, part);
  }
  if (coefficient === 1) return rest;
  if (coefficient === 0) return null;
  const factor = powerRational(coefficient, exponent as number);
  return { ...rest, coefficient: divideRational(rest.coefficient, factor) };
}
