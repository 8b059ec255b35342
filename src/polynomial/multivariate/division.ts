import { InternalError } from "../../diagnostic/internal-error.ts";
import { refutesDivision } from "./division-probe.ts";
import { multiplyByTerm } from "./multiplication.ts";
import { packingFor } from "./packing.ts";
import { degrees, isZero, type Multivariate, subtract } from "./polynomial.ts";
import { sparseQuotient } from "./sparse-division.ts";

/** From so many products of two terms on, the division is first tried modulo a prime. */
const MANY = 2000;

/** The quotient `a/b` when it is a polynomial over Z, else `null`; `b` is not 0. */
export function divideExactly(a: Multivariate, b: Multivariate): Multivariate | null {
  if (isZero(b)) throw new RangeError("division by the zero polynomial");
  if (isZero(a)) return a;
  if (b.coefficients.length === 1) return divideByTerm(a, b);
  if (!endsDivide(a, b)) return null;
  const [dividend, divisor] = [degrees(a), degrees(b)];
  const highest = divisor.map((degree, i) => dividend[i]! - degree);
  if (highest.some((degree) => degree < 0)) return null;
  if (a.coefficients.length * b.coefficients.length >= MANY && refutesDivision(a, b, dividend, divisor)) return null;
  const packing = packingFor(dividend);
  return packing === null ? quotientBySubtraction(a, b, highest) : sparseQuotient(a, b, highest, packing);
}

/** The quotient by a known divisor. Throws `InternalError` when it does not divide. */
export function quotientBy(a: Multivariate, divisor: Multivariate): Multivariate {
  const quotient = divideExactly(a, divisor);
  if (quotient === null) throw new InternalError("a divisor found by a gcd does not divide");
  return quotient;
}

/** Whether the first and the last term of `b` divide those of `a`: they are the products of those of the factors. */
function endsDivide(a: Multivariate, b: Multivariate): boolean {
  const [lastOfA, lastOfB] = [a.coefficients.length - 1, b.coefficients.length - 1];
  return termDivides(b, 0, a, 0) && termDivides(b, lastOfB, a, lastOfA);
}

function termDivides(b: Multivariate, s: number, a: Multivariate, t: number): boolean {
  for (let i = 0; i < a.arity; i += 1) if (b.exponents[s * a.arity + i]! > a.exponents[t * a.arity + i]!) return false;
  return a.coefficients[t]! % b.coefficients[s]! === 0n;
}

function divideByTerm(a: Multivariate, { exponents: divisor, coefficients: [c] }: Multivariate): Multivariate | null {
  const { arity } = a;
  const exponents = new Uint32Array(a.exponents.length);
  for (let k = 0; k < exponents.length; k += arity) {
    for (let i = 0; i < arity; i += 1) {
      if (divisor[i]! > a.exponents[k + i]!) return null;
      exponents[k + i] = a.exponents[k + i]! - divisor[i]!;
    }
  }
  if (c === 1n) return { arity, exponents, coefficients: a.coefficients };
  if (a.coefficients.some((d) => d % c! !== 0n)) return null;
  return { arity, exponents, coefficients: a.coefficients.map((d) => d / c!) };
}

/** Division as by hand, for monomials that cannot be packed; the degrees of the quotient are known. */
function quotientBySubtraction(a: Multivariate, b: Multivariate, highest: readonly number[]): Multivariate | null {
  let rest = a;
  const terms: Multivariate[] = [];
  while (!isZero(rest)) {
    if (!termDivides(b, 0, rest, 0)) return null;
    const exponents = Uint32Array.from(highest, (_, i) => rest.exponents[i]! - b.exponents[i]!);
    if (exponents.some((exponent, i) => exponent > highest[i]!)) return null;
    const term = { arity: a.arity, exponents, coefficients: [rest.coefficients[0]! / b.coefficients[0]!] };
    terms.push(term);
    rest = subtract(rest, multiplyByTerm(b, term, 0));
  }
  return joined(a.arity, terms);
}

/** The polynomial of terms in order. */
function joined(arity: number, terms: readonly Multivariate[]): Multivariate {
  const exponents = new Uint32Array(terms.length * arity);
  terms.forEach((term, t) => {
    exponents.set(term.exponents, t * arity);
  });
  return { arity, exponents, coefficients: terms.map((term) => term.coefficients[0]!) };
}
