import { poll } from "../number/patience.ts";
import { bitLength, denominator, fraction, gcd, numerator, type Rational } from "../number/rational.ts";
import { nearDyadicValue } from "./dyadic-value.ts";

/** A polynomial in one variable over Z: coefficients low to high, the last one not 0; the zero polynomial is empty. */
export type UnivariatePolynomial = readonly bigint[];

/** Drops leading zeros: the canonical form of a list of coefficients. */
export function univariate(coefficients: readonly bigint[]): UnivariatePolynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length -= 1;
  return length === coefficients.length ? coefficients : coefficients.slice(0, length);
}

/** -1 for the zero polynomial. */
export function degreeOf(p: UnivariatePolynomial): number {
  return p.length - 1;
}

/** 0 for the zero polynomial. */
export function leadingCoefficient(p: UnivariatePolynomial): bigint {
  return p.length === 0 ? 0n : p[p.length - 1]!;
}

export function sameUnivariate(a: UnivariatePolynomial, b: UnivariatePolynomial): boolean {
  return a.length === b.length && a.every((c, i) => c === b[i]);
}

export function addUnivariate(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return univariate(long.map((c, i) => (i < short.length ? c + short[i]! : c)));
}

export function subtractUnivariate(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial {
  return addUnivariate(a, scaleUnivariate(b, -1n));
}

export function scaleUnivariate(p: UnivariatePolynomial, factor: bigint): UnivariatePolynomial {
  return factor === 0n ? [] : p.map((c) => c * factor);
}

/** Steps to multiply so many coefficients by one of this length. */
function workOn(count: number, factor: bigint): number {
  return count * (1 + (bitLength(factor) >> 8));
}

export function multiplyUnivariate(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial {
  if (a.length === 0 || b.length === 0) return [];
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (let i = 0; i < a.length; i += 1) {
    const c = a[i]!;
    if (c === 0n) continue;
    poll(workOn(b.length, c));
    for (let j = 0; j < b.length; j += 1) product[i + j]! += c * b[j]!;
  }
  return product;
}

export function powerUnivariate(p: UnivariatePolynomial, exponent: number): UnivariatePolynomial {
  let result: UnivariatePolynomial = [1n];
  let square = p;
  for (let e = exponent; e > 0; e >>= 1) {
    if ((e & 1) === 1) result = multiplyUnivariate(result, square);
    if (e > 1) square = multiplyUnivariate(square, square);
  }
  return result;
}

export function derivativeOfUnivariate(p: UnivariatePolynomial): UnivariatePolynomial {
  return p.slice(1).map((c, i) => c * BigInt(i + 1));
}

/** The greatest common divisor of the coefficients, not negative. */
export function contentOf(p: UnivariatePolynomial): bigint {
  let content = 0n;
  for (let i = p.length - 1; i >= 0 && content !== 1n; i -= 1) content = gcd(p[i]!, content);
  return content;
}

/** The largest absolute value of a coefficient. */
export function maxNorm(p: UnivariatePolynomial): bigint {
  let norm = 0n;
  for (const c of p) {
    const size = c < 0n ? -c : c;
    if (size > norm) norm = size;
  }
  return norm;
}

/** The polynomial divided by its content, with a positive leading coefficient. */
export function primitivePart(p: UnivariatePolynomial): UnivariatePolynomial {
  const content = contentOf(p);
  const divisor = leadingCoefficient(p) < 0n ? -content : content;
  return divisor === 1n || divisor === 0n ? p : p.map((c) => c / divisor);
}

/** `v^n · p(u/v)` for `p` of degree n: an integer (Horner). */
export function homogeneousValue(p: UnivariatePolynomial, u: bigint, v: bigint): bigint {
  let value = 0n;
  let power = 1n;
  for (let i = p.length - 1; i >= 0; i -= 1) {
    value = value * u + p[i]! * power;
    if (v !== 1n) power *= v;
  }
  return value;
}

export function evaluateUnivariate(p: UnivariatePolynomial, at: Rational): Rational {
  if (p.length === 0) return 0;
  const v = denominator(at);
  return fraction(homogeneousValue(p, numerator(at), v), v ** BigInt(p.length - 1));
}

export function signAt(p: UnivariatePolynomial, at: Rational): -1 | 0 | 1 {
  const v = denominator(at);
  if (v !== 1n && (v & (v - 1n)) === 0n) return nearDyadicValue(p, numerator(at), bitLength(v) - 1).sign;
  return signOfBigInt(homogeneousValue(p, numerator(at), v));
}

export function signOfBigInt(value: bigint): -1 | 0 | 1 {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** `p(x + a)` (Taylor shift by repeated synthetic division). */
export function shiftUnivariate(p: UnivariatePolynomial, a: bigint): UnivariatePolynomial {
  const shifted = [...p];
  for (let i = 0; i < shifted.length - 1; i += 1) {
    poll(1 + (workOn(shifted.length - i, shifted[i]!) >> 2));
    if (a === 1n) for (let j = shifted.length - 2; j >= i; j -= 1) shifted[j]! += shifted[j + 1]!;
    else for (let j = shifted.length - 2; j >= i; j -= 1) shifted[j]! += a * shifted[j + 1]!;
  }
  return shifted;
}

/** `p(-x)`. */
export function reflectUnivariate(p: UnivariatePolynomial): UnivariatePolynomial {
  return p.map((c, i) => (i % 2 === 0 ? c : -c));
}

/** `p(q x)·d^n` for `q = u/d` and `p` of degree n: the roots are those of `p` divided by `q`. */
export function stretchUnivariate(p: UnivariatePolynomial, q: Rational): UnivariatePolynomial {
  const u = numerator(q);
  const d = denominator(q);
  return univariate(p.map((c, i) => c * u ** BigInt(i) * d ** BigInt(p.length - 1 - i)));
}

/** The quotient `a/b` when it lies in Z[x], else `null`; `b` is not 0. */
export function divideExactly(a: UnivariatePolynomial, b: UnivariatePolynomial): UnivariatePolynomial | null {
  const lead = leadingCoefficient(b);
  if (lead === 0n) throw new RangeError("division by the zero polynomial");
  if (a.length === 0) return [];
  if (a.length < b.length) return null;
  const rest = [...a];
  const quotient = new Array<bigint>(a.length - b.length + 1).fill(0n);
  for (let i = quotient.length - 1; i >= 0; i -= 1) {
    const top = rest[i + b.length - 1]!;
    if (top === 0n) continue;
    const q = top / lead;
    if (q * lead !== top) return null;
    poll(workOn(b.length, q));
    quotient[i] = q;
    for (let j = 0; j < b.length; j += 1) rest[i + j]! -= q * b[j]!;
  }
  for (let i = 0; i < b.length - 1; i += 1) if (rest[i] !== 0n) return null;
  return quotient;
}

/** `quotient` and `remainder` with `lead(b)^e · a = quotient·b + remainder`, `e = max(deg a - deg b + 1, 0)`. */
export function pseudoDivide(
  a: UnivariatePolynomial,
  b: UnivariatePolynomial,
): { readonly quotient: UnivariatePolynomial; readonly remainder: UnivariatePolynomial } {
  const lead = leadingCoefficient(b);
  if (lead === 0n) throw new RangeError("division by the zero polynomial");
  const steps = Math.max(a.length - b.length + 1, 0);
  const rest = [...a];
  const quotient = new Array<bigint>(steps).fill(0n);
  for (let i = steps - 1; i >= 0; i -= 1) {
    const top = rest[i + b.length - 1]!;
    poll(workOn(a.length, top));
    for (let j = i + 1; j < steps; j += 1) quotient[j]! *= lead;
    quotient[i] = top;
    for (let j = 0; j < i + b.length - 1; j += 1) rest[j]! *= lead;
    for (let j = 0; j < b.length - 1; j += 1) rest[i + j]! -= top * b[j]!;
  }
  return { quotient: univariate(quotient), remainder: univariate(rest.slice(0, Math.min(b.length - 1, rest.length))) };
}
