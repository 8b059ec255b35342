import { poll } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import { type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import {
  addUnivariate,
  degreeOf,
  derivativeOfUnivariate,
  divideExactly,
  leadingCoefficient,
  primitivePart,
  sameUnivariate,
  scaleUnivariate,
  subtractUnivariate,
  type UnivariatePolynomial,
} from "../univariate.ts";
import { gcdOfUnivariate } from "../univariate-gcd.ts";
import type { RationalUnivariate } from "./representation.ts";

/**
 * Whether a representation keeps what its type promises, and every polynomial vanishes at all its points: exactly decided,
 * whoever found it. It then has as many distinct points in C^n as `minimal` has roots; there may be others.
 */
export function satisfies(system: readonly Multivariate[], representation: RationalUnivariate): boolean {
  return isRepresentation(representation) && system.every((f) => vanishesAt(f, representation));
}

/** Degrees, `minimal` square-free and primitive, `denominator` coprime to it, and `Σ form_i·x_i = t`. */
export function isRepresentation({ minimal, denominator, numerators, form }: RationalUnivariate): boolean {
  const degree = degreeOf(minimal);
  if (degree < 1 || !isCanonical(minimal) || numerators.length !== form.length || !form.every(Number.isSafeInteger))
    return false;
  if (!sameUnivariate(primitivePart(minimal), minimal)) return false;
  if (![denominator, ...numerators].every((p) => degreeOf(p) < degree && isCanonical(p))) return false;
  if (degreeOf(gcdOfUnivariate(minimal, derivativeOfUnivariate(minimal))) !== 0) return false;
  if (denominator.length === 0 || degreeOf(gcdOfUnivariate(minimal, denominator)) !== 0) return false;
  const combination = numerators.reduce<UnivariatePolynomial>(
    (sum, numerator, i) => addUnivariate(sum, scaleUnivariate(numerator, BigInt(form[i]!))),
    [],
  );
  return divideExactly(subtractUnivariate([0n, ...denominator], combination), minimal) !== null;
}

function isCanonical(p: UnivariatePolynomial): boolean {
  return p.length === 0 || leadingCoefficient(p) !== 0n;
}

/**
 * Whether `F = denominator^d·f(numerators/denominator)`, for `f` of degree d, is a multiple of `minimal`, which is primitive:
 * that is (Gauss) its product by a polynomial `Q` over Z. They are compared at more consecutive integers than the degree of
 * F: there `Q` has integer values, and its high differences vanish.
 */
function vanishesAt(f: Multivariate, { minimal, denominator, numerators }: RationalUnivariate): boolean {
  const degree = totalDegree(f);
  if (degree < 0) return true;
  const parts = [...numerators, denominator];
  const bound = degree * Math.max(0, ...parts.map(degreeOf));
  const quotients: bigint[] = [];
  for (let at = -(bound >> 1); quotients.length <= bound; at += 1) {
    const divisor = valueAtInteger(minimal, at);
    if (divisor === 0n) {
      quotients.length = 0;
      continue;
    }
    const values = parts.map((part) => valueAtInteger(part, at));
    const value = homogeneousValueAt(f, degree, values);
    poll(1 + ((bitLength(value) * (f.coefficients.length + parts.length * minimal.length)) >> 12));
    if (value % divisor !== 0n) return false;
    quotients.push(value / divisor);
  }
  return isOfDegree(quotients, bound - degreeOf(minimal));
}

function valueAtInteger(p: UnivariatePolynomial, at: number): bigint {
  const t = BigInt(at);
  let value = 0n;
  for (let i = p.length - 1; i >= 0; i -= 1) value = value * t + p[i]!;
  return value;
}

/** The value of the form of this degree that has one variable more than `f`, the last, and is `f` where that is 1. */
function homogeneousValueAt(f: Multivariate, degree: number, values: readonly bigint[]): bigint {
  const { arity, exponents, coefficients } = f;
  const powers = values.map((value) => {
    const table = [1n];
    for (let e = 1; e <= degree; e += 1) table.push(table[e - 1]! * value);
    return table;
  });
  const sum = (from: number, to: number, i: number, left: number): bigint => {
    if (i === arity) return coefficients[from]! * powers[i]![left]!;
    let total = 0n;
    for (let start = from; start < to; ) {
      const e = exponents[start * arity + i]!;
      let end = start + 1;
      while (end < to && exponents[end * arity + i] === e) end += 1;
      const inner = sum(start, end, i + 1, left - e);
      total += e === 0 ? inner : powers[i]![e]! * inner;
      start = end;
    }
    return total;
  };
  return sum(0, coefficients.length, 0, degree);
}

/** Whether values at consecutive integers are those of a polynomial of at most this degree (negative: of 0). */
function isOfDegree(values: readonly bigint[], degree: number): boolean {
  const differences = [...values];
  for (let order = 0; order <= degree; order += 1) {
    poll(1 + ((differences.length * bitLength(differences[0]!)) >> 12));
    for (let k = 0; k + 1 < differences.length; k += 1) differences[k] = differences[k + 1]! - differences[k]!;
    differences.pop();
  }
  return differences.every((d) => d === 0n);
}
