import { gcd } from "../../number/rational.ts";
import { multiplyByTerm } from "./multiplication.ts";
import { divideByInteger, isZero, leadingCoefficient, type Multivariate, scale } from "./polynomial.ts";

/** The greatest common divisor of the coefficients, not negative. */
export function integerContent({ coefficients }: Multivariate): bigint {
  let content = 0n;
  for (let t = coefficients.length - 1; t >= 0 && content !== 1n; t -= 1) content = gcd(coefficients[t]!, content);
  return content;
}

/** The polynomial divided by its integer content, with a positive leading coefficient. */
export function primitivePart(p: Multivariate): Multivariate {
  const content = integerContent(p);
  return isZero(p) ? p : divideByInteger(p, leadingCoefficient(p) < 0n ? -content : content);
}

/** The exponents of the highest monomial that divides a polynomial, which is not 0. */
export function monomialContent({ arity, exponents }: Multivariate): number[] {
  const least: number[] = [];
  for (let i = 0; i < arity; i += 1) least.push(exponents[i]!);
  for (let k = arity; k < exponents.length && !isUnit(least); k += arity) {
    for (let i = 0; i < arity; i += 1) if (exponents[k + i]! < least[i]!) least[i] = exponents[k + i]!;
  }
  return least;
}

/** Whether these are the exponents of the monomial 1. */
function isUnit(monomial: readonly number[]): boolean {
  for (const exponent of monomial) if (exponent !== 0) return false;
  return true;
}

/** The quotient by a term that divides every term. */
export function withoutTerm(p: Multivariate, c: bigint, monomial: readonly number[]): Multivariate {
  if (isUnit(monomial)) return divideByInteger(p, c);
  const exponents = p.exponents.map((e, k) => e - monomial[k % p.arity]!);
  return divideByInteger({ arity: p.arity, exponents, coefficients: p.coefficients }, c);
}

/** The product with a term. */
export function timesTerm(p: Multivariate, c: bigint, monomial: readonly number[]): Multivariate {
  if (isUnit(monomial)) return scale(p, c);
  return multiplyByTerm(p, { arity: p.arity, exponents: Uint32Array.from(monomial), coefficients: [c] }, 0);
}

/** `content · Π x_variable^exponent · rest`: the rest is primitive, has a positive leading coefficient and no monomial factor. */
export interface MonomialSplit {
  readonly content: bigint;
  /** Ascending, with positive exponents. */
  readonly variables: readonly { readonly variable: number; readonly exponent: number }[];
  readonly rest: Multivariate;
}

/** The polynomial, which is not 0, with integer and monomial factors taken out. */
export function splitMonomial(p: Multivariate): MonomialSplit {
  const monomial = monomialContent(p);
  const positive = integerContent(p);
  const content = leadingCoefficient(p) < 0n ? -positive : positive;
  const variables = monomial.flatMap((exponent, variable) => (exponent > 0 ? [{ variable, exponent }] : []));
  return { content, variables, rest: withoutTerm(p, content, monomial) };
}
