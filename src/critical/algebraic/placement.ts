import type { NormalForm } from "../../evaluate/normal-form.ts";
import { monomial, ONE } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction, fromBigInt, isInteger, multiplyRational, numerator, type Rational } from "../../number/rational.ts";
import {
  fromTerms,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  zero,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";

/** `scale · factor · numerator / Π base^exponent`: polynomials in some unknowns, and powers of other generators. */
export interface Placed {
  readonly scale: Rational;
  readonly factor: Expr;
  /** Primitive with a positive leading coefficient, or 0. */
  readonly numerator: Multivariate;
  /** Not constant. */
  readonly denominator: readonly Power[];
}

export interface Power {
  readonly base: Multivariate;
  readonly exponent: number;
}

/** A normal form in the unknowns; `null` where a generator that is none of them is more than a factor. */
export function placeForm(form: NormalForm, unknowns: readonly Expr[]): Placed | null {
  const top = placePolynomial(form, form.fraction.numerator, unknowns);
  if (top === null) return null;
  let scale = multiplyRational(top.scale, fraction(1n, form.fraction.divisor));
  let factor = top.factor;
  const denominator: Power[] = [];
  for (const { base, exponent } of form.fraction.denominator) {
    const below = placePolynomial(form, base, unknowns);
    if (below === null) return null;
    scale = multiplyRational(scale, fraction(1n, numerator(below.scale) ** BigInt(exponent)));
    factor = monomial([factor, below.factor], [1, -exponent], 1);
    if (!isConstant(below.polynomial)) denominator.push({ base: below.polynomial, exponent });
  }
  return { scale, factor, numerator: top.polynomial, denominator };
}

/** `scale · factor · polynomial`. */
interface PlacedPolynomial {
  readonly scale: Rational;
  readonly factor: Expr;
  readonly polynomial: Multivariate;
}

/** Generators that are integers take their values. */
export function placePolynomial(
  { meanings }: NormalForm,
  p: Multivariate,
  unknowns: readonly Expr[],
): PlacedPolynomial | null {
  const arity = unknowns.length;
  if (isZero(p)) return { scale: 1, factor: ONE, polynomial: zero(arity) };
  const positions = meanings.map((meaning) => unknowns.indexOf(meaning));
  let known = p;
  const factors: { readonly base: Expr; readonly exponent: number }[] = [];
  for (const [i, meaning] of meanings.entries()) {
    if (positions[i]! >= 0) continue;
    if (meaning.kind === "number" && isInteger(meaning.value)) known = evaluateIn(known, i, numerator(meaning.value));
    else if (isFactor(known, i)) factors.push({ base: meaning, exponent: known.exponents[i]! });
    else return null;
  }
  const whole = withPlaces(known, positions, arity);
  const polynomial = primitivePart(whole);
  return {
    scale: isZero(whole) ? 1 : fromBigInt(leadingCoefficient(whole) / leadingCoefficient(polynomial)),
    factor: monomial(
      factors.map(({ base }) => base),
      factors.map(({ exponent }) => exponent),
      1,
    ),
    polynomial,
  };
}

/** Whether `x_i` has the same exponent in every term. */
export function isFactor({ arity, exponents }: Multivariate, i: number): boolean {
  for (let k = i; k < exponents.length; k += arity) if (exponents[k] !== exponents[i]) return false;
  return true;
}

/** The polynomial with the variable at each place in the place of `x_i`, several perhaps in one; -1 stands for 1. */
function withPlaces(p: Multivariate, positions: readonly number[], arity: number): Multivariate {
  const exponents = new Array<number>(p.coefficients.length * arity).fill(0);
  for (const [k, exponent] of p.exponents.entries()) {
    const position = positions[k % p.arity]!;
    if (position >= 0) exponents[Math.floor(k / p.arity) * arity + position]! += exponent;
  }
  return fromTerms(arity, exponents, p.coefficients);
}

/** The polynomial with an integer in the place of `x_i`. */
function evaluateIn(p: Multivariate, i: number, value: bigint): Multivariate {
  const exponents = p.exponents.slice();
  const coefficients = p.coefficients.map((c, t) => c * value ** BigInt(p.exponents[t * p.arity + i]!));
  for (let k = i; k < exponents.length; k += p.arity) exponents[k] = 0;
  return fromTerms(p.arity, exponents, coefficients);
}
