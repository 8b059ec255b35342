import { largePrime, residue } from "../../number/prime-field.ts";
import {
  divideModulo,
  gcdModulo,
  type ModularPolynomial,
  multiplyPolynomialsModulo,
  reduceUnivariate,
  subtractModulo,
} from "../modular.ts";
import { addUnivariate, leadingCoefficient, scaleUnivariate, type UnivariatePolynomial } from "../univariate.ts";
import type { RationalUnivariate } from "./representation.ts";

const PRIMES_TRIED = 4;

/** `Σ form_i·numerators_i`: the form times the denominator. */
export function formValue(form: readonly number[], numerators: readonly UnivariatePolynomial[]): UnivariatePolynomial {
  return form.reduce<UnivariatePolynomial>(
    (total, factor, i) => addUnivariate(total, scaleUnivariate(numerators[i]!, BigInt(factor))),
    [],
  );
}

/**
 * Whether the first representation is proved to have no point of the second one: its form takes no root of its `minimal` there,
 * seen by a gcd modulo a prime that keeps the degree of the other `minimal`. `false` says nothing.
 */
export function haveNoCommonPoint(a: RationalUnivariate, b: RationalUnivariate): boolean {
  for (let i = 0; i < PRIMES_TRIED; i += 1) {
    const p = largePrime(i);
    if (residue(leadingCoefficient(b.minimal), p) === 0) continue;
    const minimal = reduceUnivariate(b.minimal, p);
    if (gcdModulo(valueOnPoints(a, b, minimal, p), minimal, p).length === 1) return true;
  }
  return false;
}

/** `a.minimal` at the values of `a.form` on the points of `b`, homogenised by the denominator of `b`, modulo `minimal` and `p`. */
function valueOnPoints(
  a: RationalUnivariate,
  b: RationalUnivariate,
  minimal: ModularPolynomial,
  p: number,
): ModularPolynomial {
  const reduced = (f: ModularPolynomial): ModularPolynomial => divideModulo(f, minimal, p).remainder;
  const product = (f: ModularPolynomial, g: ModularPolynomial) => reduced(multiplyPolynomialsModulo(f, g, p));
  const form = reduced(reduceUnivariate(formValue(a.form, b.numerators), p));
  const denominator = reduced(reduceUnivariate(b.denominator, p));
  let value: ModularPolynomial = [];
  let scale: ModularPolynomial = [1];
  for (let k = a.minimal.length - 1; k >= 0; k -= 1) {
    const term = product(reduceUnivariate([-a.minimal[k]!], p), scale);
    value = subtractModulo(product(value, form), term, p);
    scale = product(scale, denominator);
  }
  return value;
}
