import { createMemo } from "../expr/arena.ts";
import { monomial } from "../expr/build.ts";
import type { Expr, SumNode } from "../expr/expr.ts";
import { compareExprs } from "../expr/order.ts";
import { orderingOf } from "../expr/ordering.ts";
import { substitute } from "../expr/substitute.ts";
import { withinSteps } from "../number/patience.ts";
import { denominator, fraction, gcd, signOfRational } from "../number/rational.ts";
import { factorisation } from "../polynomial/multivariate/factor.ts";
import { fromTerms } from "../polynomial/multivariate/polynomial.ts";
import { exprOfMultivariate, multivariateOf } from "../polynomial/multivariate/symbols.ts";
import { factorsOf } from "./common-factor.ts";
import { exponentialsAsPowers } from "./exponential-powers.ts";

/** Longer sums are not factored, nor are those that need more steps. */
const LONGEST = 200;
const STEPS = 100_000;
const LARGEST_DEGREE = 2000;

const byName = orderingOf();

/** A factored form, and how many of its irreducible factors, by their multiplicities, are no single terms. */
interface Factored {
  readonly expr: Expr;
  readonly parts: number;
  /** The factors with positive leading coefficients, also where there is only one: then `expr` is what was given. */
  readonly normal: () => Expr;
}

const known = createMemo<Factored | null>();

/** A sum as the product of its irreducible factors over Q, as a polynomial in the bases of its terms or roots of them; else itself. */
export function factoredSum(sum: SumNode): Expr {
  return factoredOnce(sum)?.expr ?? sum;
}

/** Whether a sum is known to be irreducible as a polynomial in the bases of its terms, but for a monomial. */
export function isIrreducible(sum: SumNode): boolean {
  return factoredOnce(sum)?.parts === 1;
}

/** As `factoredSum`, the factors with positive leading coefficients; `null` where that takes too long. */
export function normalFactors(sum: SumNode): Expr | null {
  return factoredOnce(sum)?.normal() ?? null;
}

/** As `isIrreducible`, for exponents and coefficients of a polynomial without monomial factors. */
export function isIrreduciblePolynomial(
  arity: number,
  exponents: readonly number[],
  coefficients: readonly bigint[],
): boolean {
  if (coefficients.length > LONGEST || exponents.some((degree) => degree > LARGEST_DEGREE)) return false;
  const found = withinSteps(STEPS, () => factorisation(fromTerms(arity, exponents, coefficients)));
  return found?.factors.length === 1 && found.factors[0]!.multiplicity === 1;
}

function factoredOnce(sum: SumNode): Factored | null {
  let result = known.get(sum);
  if (result === undefined) {
    result = sum.args.length > LONGEST ? null : withinSteps(STEPS, () => factor(sum));
    known.set(sum, result);
  }
  return result;
}

function factor(given: SumNode): Factored | null {
  const { expr: sum, meanings } = exponentialsAsPowers(given);
  const symbols = sum.kind === "sum" ? atomsOf(sum) : null;
  const atoms = meanings.size === 0 ? symbols : (symbols?.map((symbol) => substitute(symbol, meanings)) ?? null);
  const found = symbols === null ? null : multivariateOf(sum, symbols, LONGEST);
  if (atoms === null || found === null || found.polynomial.exponents.some((degree) => degree > LARGEST_DEGREE))
    return null;
  const { content, factors } = factorisation(found.polynomial);
  const parts = factors.reduce(
    (count, { factor: base, multiplicity }) => (base.coefficients.length > 1 ? count + multiplicity : count),
    0,
  );
  const normal = (): Expr =>
    monomial(
      factors.map(({ factor: base }) => exprOfMultivariate(base, atoms)),
      factors.map(({ multiplicity }) => multiplicity),
      fraction(content, found.denominator),
    );
  return { expr: factors.length === 1 && parts === 1 ? given : normal(), parts, normal };
}

/** The bases of the terms, as roots where exponents are fractions; `null` where one is negative. */
function atomsOf(sum: SumNode): Expr[] | null {
  const degrees = new Map<Expr, bigint>();
  for (const term of sum.args) {
    for (const [base, exponent] of factorsOf(term)) {
      if (signOfRational(exponent) < 0 || base.kind === "number") return null;
      const degree = degrees.get(base) ?? 1n;
      degrees.set(base, (degree * denominator(exponent)) / gcd(degree, denominator(exponent)));
    }
  }
  const bases = [...degrees.keys()].sort((a, b) => compareExprs(a, b, byName));
  return bases.map((base) => monomial([base], [fraction(1n, degrees.get(base)!)], 1));
}
