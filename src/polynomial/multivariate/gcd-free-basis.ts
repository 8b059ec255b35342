import { divideExactly } from "./division.ts";
import { gcdWithCofactors } from "./gcd.ts";
import {
  compareExponents,
  isConstant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  totalDegree,
} from "./polynomial.ts";
import { primitivePart } from "./primitive.ts";

/** Pairwise coprime polynomials of which others are products. */
export interface GcdFreeBasis {
  /** Primitive, not constant, with positive leading coefficients; low degrees first. */
  readonly basis: readonly Multivariate[];
  /** One for each given polynomial. */
  readonly products: readonly BasisProduct[];
}

/** `content · Π basis[j]^exponents[j]`. */
export interface BasisProduct {
  readonly content: bigint;
  readonly exponents: readonly number[];
}

/**
 * The coarsest basis, which gcds and exact divisions lead to, without any factoring (Bach, Driscoll and Shallit 1993). The
 * zero polynomial has content 0.
 */
export function gcdFreeBasis(polynomials: readonly Multivariate[]): GcdFreeBasis {
  const basis: Multivariate[] = [];
  for (const p of polynomials) refine(basis, primitivePart(p));
  basis.sort(compare);
  return { basis, products: polynomials.map((p) => productOver(basis, p)) };
}

/** Adds what a polynomial has beyond the basis; elements that it has a proper factor in common with are split. */
function refine(basis: Multivariate[], p: Multivariate): void {
  const pending = [p];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isConstant(next)) continue;
    const parts = splitByOne(basis, next);
    if (parts === null) basis.push(next);
    else pending.push(...parts);
  }
}

/** Takes the first element with a common factor out of the basis: the factor and the two quotients; `null` if there is none. */
function splitByOne(basis: Multivariate[], p: Multivariate): Multivariate[] | null {
  for (let j = 0; j < basis.length; j += 1) {
    const { gcd, left, right } = gcdWithCofactors(basis[j]!, p);
    if (isConstant(gcd)) continue;
    if (isConstant(left)) return [right];
    basis.splice(j, 1);
    return [gcd, left, right];
  }
  return null;
}

function productOver(basis: readonly Multivariate[], p: Multivariate): BasisProduct {
  let rest = p;
  const exponents = basis.map((element) => {
    let exponent = 0;
    for (
      let next = isZero(p) ? null : divideExactly(rest, element);
      next !== null;
      next = divideExactly(rest, element)
    ) {
      rest = next;
      exponent += 1;
    }
    return exponent;
  });
  return { content: leadingCoefficient(rest), exponents };
}

/** An order that does not depend on where the polynomials come from. */
function compare(a: Multivariate, b: Multivariate): number {
  const bySize = totalDegree(a) - totalDegree(b) || a.coefficients.length - b.coefficients.length;
  const byTerms = bySize || -compareExponents(a.exponents, 0, b.exponents, 0, a.exponents.length);
  if (byTerms !== 0) return byTerms;
  const t = a.coefficients.findIndex((c, i) => c !== b.coefficients[i]);
  return t < 0 ? 0 : a.coefficients[t]! < b.coefficients[t]! ? -1 : 1;
}
