import {
  addRational,
  denominator,
  gcd,
  multiplyRational,
  numerator,
  powerRational,
  type Rational,
} from "../../number/rational.ts";
import type { Polynomial } from "../polynomial.ts";
import { type UnivariatePolynomial, univariate } from "../univariate.ts";

/** A positive multiple of a polynomial in two variables on the line where the second has this value. */
export function sectionOf({ terms }: Polynomial, y: Rational): UnivariatePolynomial {
  const coefficients: Rational[] = [];
  for (const { coefficient, powers } of terms) {
    const [i, j] = [exponentOf(powers, 0), exponentOf(powers, 1)];
    while (coefficients.length <= i) coefficients.push(0);
    coefficients[i] = addRational(coefficients[i]!, multiplyRational(coefficient, powerRational(y, j)));
  }
  const common = coefficients.reduce<bigint>((c, q) => (c / gcd(c, denominator(q))) * denominator(q), 1n);
  return univariate(coefficients.map((q) => numerator(q) * (common / denominator(q))));
}

function exponentOf(powers: readonly number[], position: number): number {
  for (let i = 0; i < powers.length; i += 2) if (powers[i] === position) return powers[i + 1]!;
  return 0;
}
