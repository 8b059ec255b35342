import { poll } from "../../number/patience.ts";
import { copyExponents, degreeIn, fromTerms, type Multivariate, ofSorted, zero } from "./polynomial.ts";

/**
 * The coefficients of `p` as a polynomial in `x_i`, low to high, the last one not 0: of the same arity, without `x_i`. The zero
 * polynomial has none.
 */
export function coefficientsIn(p: Multivariate, i: number): Multivariate[] {
  const length = degreeIn(p, i) + 1;
  poll(length);
  const coefficients = new Array<Multivariate>(length).fill(zero(p.arity));
  for (const [exponent, terms] of termsByExponent(p, i)) coefficients[exponent] = coefficientOf(p, i, terms);
  return coefficients;
}

/** The coefficients, none of them 0, of `p` as a polynomial in several variables. */
export function coefficientsOver(p: Multivariate, variables: readonly number[]): Multivariate[] {
  return variables.reduce<Multivariate[]>(
    (parts, i) =>
      parts.flatMap((part) => [...termsByExponent(part, i).values()].map((terms) => coefficientOf(part, i, terms))),
    [p],
  );
}

/** The coefficient of the highest power of `x_i` in a polynomial that is not 0. */
export function leadingCoefficientIn(p: Multivariate, i: number): Multivariate {
  return coefficientOf(p, i, termsByExponent(p, i).get(degreeIn(p, i))!);
}

function termsByExponent(p: Multivariate, i: number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let t = 0; t < p.coefficients.length; t += 1) {
    const exponent = p.exponents[t * p.arity + i]!;
    const group = groups.get(exponent);
    if (group === undefined) groups.set(exponent, [t]);
    else group.push(t);
  }
  return groups;
}

/** The terms listed, which have one exponent of `x_i`, divided by its power. */
function coefficientOf({ arity, exponents, coefficients }: Multivariate, i: number, terms: number[]): Multivariate {
  const others = new Uint32Array(terms.length * arity);
  for (let k = 0; k < terms.length; k += 1) {
    copyExponents(exponents, terms[k]! * arity, others, k * arity, arity);
    others[k * arity + i] = 0;
  }
  return { arity, exponents: others, coefficients: terms.map((t) => coefficients[t]!) };
}

/** The polynomial with these coefficients in `x_i`, low to high; at least one is given, and `x_i` occurs in none. */
export function fromCoefficientsIn(coefficients: readonly Multivariate[], i: number): Multivariate {
  const { arity } = coefficients[0]!;
  const exponents: number[] = [];
  coefficients.forEach((part, power) => {
    for (let k = 0; k < part.exponents.length; k += 1) exponents.push(k % arity === i ? power : part.exponents[k]!);
  });
  return fromTerms(
    arity,
    exponents,
    coefficients.flatMap((part) => part.coefficients),
  );
}

/** `p` with `x_i` replaced by an integer. */
export function evaluateAt(p: Multivariate, i: number, value: bigint): Multivariate {
  if (degreeIn(p, i) <= 0) return p;
  const exponents = p.exponents.slice();
  const coefficients = p.coefficients.map((c, t) => {
    const e = exponents[t * p.arity + i]!;
    exponents[t * p.arity + i] = 0;
    return e === 0 ? c : c * value ** BigInt(e);
  });
  poll(coefficients.length);
  return fromTerms(p.arity, exponents, coefficients);
}

/** The partial derivative by `x_i`. */
export function derivativeIn({ arity, exponents, coefficients }: Multivariate, i: number): Multivariate {
  const lowered = new Uint32Array(exponents.length);
  const scaled: bigint[] = [];
  for (let t = 0; t < coefficients.length; t += 1) {
    const e = exponents[t * arity + i]!;
    if (e === 0) continue;
    const offset = scaled.push(coefficients[t]! * BigInt(e)) * arity - arity;
    copyExponents(exponents, t * arity, lowered, offset, arity);
    lowered[offset + i] = e - 1;
  }
  return ofSorted(arity, lowered, scaled);
}
