import { linearCombination, monomial } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import { denominator, fraction, fromBigInt, gcd, numerator, type Rational } from "../number/rational.ts";
import { exponentsOf, termsOf } from "./exact-division.ts";
import { linearFactor, rationalRoots, withoutRationalRoots } from "./rational-roots.ts";
import { squareFreeFactors } from "./squarefree.ts";
import { leadingCoefficient, type UnivariatePolynomial } from "./univariate.ts";

const LARGEST_UNIVARIATE_DEGREE = 200;

/** A polynomial in one generator. */
export interface Univariate {
  readonly symbol: Expr;
  readonly coefficients: UnivariatePolynomial;
  /** The polynomial is `Σ coefficients / denominator`. */
  readonly denominator: bigint;
}

/** The polynomial over Z by its coefficients, low to high; `null` if it has several generators or none, or too high a degree. */
export function univariateIn(expr: Expr): Univariate | null {
  let symbol: Expr | null = null;
  const found: [degree: number, weight: Rational][] = [];
  let under = 1n;
  for (const [term, weight] of termsOf(expr)) {
    const exponents = exponentsOf(term);
    if (exponents === null || exponents.size > 1) return null;
    const entry: readonly [Expr | null, number] = [...exponents][0] ?? [symbol, 0];
    const [base, degree] = entry;
    if ((symbol !== null && base !== symbol) || degree > LARGEST_UNIVARIATE_DEGREE) return null;
    symbol = base;
    found.push([degree, weight]);
    under *= denominator(weight) / gcd(under, denominator(weight));
  }
  if (symbol === null) return null;
  const coefficients = new Array<bigint>(1 + Math.max(...found.map(([degree]) => degree))).fill(0n);
  for (const [degree, weight] of found) coefficients[degree] = (numerator(weight) * under) / denominator(weight);
  return { symbol, coefficients, denominator: under };
}

/** The polynomial with these coefficients, low to high. */
export function fromCoefficients(coefficients: readonly bigint[], symbol: Expr): Expr {
  const powers = coefficients.map((_, degree) => monomial([symbol], [degree], 1));
  return linearCombination(powers, coefficients.map(fromBigInt), 0);
}

/** An expanded polynomial in one generator by its square-free factors and rational roots; `null` if it does not split. */
export function factored(expr: Expr): Expr | null {
  const polynomial = univariateIn(expr);
  if (polynomial === null) return null;
  const { symbol, coefficients, denominator: under } = polynomial;
  const factors: (readonly [UnivariatePolynomial, number])[] = [];
  for (const { polynomial: part, multiplicity } of squareFreeFactors(coefficients)) {
    const roots = rationalRoots(part);
    const rest = withoutRationalRoots(part, roots);
    for (const factor of [...roots.map(linearFactor), ...(rest.length > 1 ? [rest] : [])]) {
      factors.push([factor, multiplicity]);
    }
  }
  if (factors.length < 2 && factors[0]?.[1] === 1) return null;
  const lead = factors.reduce((product, [factor, k]) => product * leadingCoefficient(factor) ** BigInt(k), 1n);
  return monomial(
    factors.map(([factor]) => fromCoefficients(factor, symbol)),
    factors.map(([, multiplicity]) => multiplicity),
    fraction(leadingCoefficient(coefficients), lead * under),
  );
}
