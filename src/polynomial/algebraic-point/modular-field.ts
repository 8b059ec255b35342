import { poll } from "../../number/patience.ts";
import { invertModulo } from "../../number/prime-field.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "../groebner/word-primes.ts";
import {
  divideModulo,
  type ModularPolynomial,
  multiplyPolynomialsModulo,
  subtractModulo,
  trimmed,
} from "../modular.ts";

/** An element of `F_p[t]/(q)`: residues low to high, as many as the degree of q. */
export type FieldImage = Float64Array<ArrayBuffer>;

/** The ring `F_p[t]/(q)` for a prime below 2^23, with the remainders of the powers of t from `t^d` to `t^(2d - 2)`. */
export interface ModularField {
  readonly p: number;
  readonly degree: number;
  readonly modulus: ModularPolynomial;
  readonly reductions: readonly FieldImage[];
}

/** `modulus` has degree at least 1. */
export function modularField(modulus: ModularPolynomial, p: number): ModularField {
  const degree = modulus.length - 1;
  const inverse = invertModulo(modulus[degree]!, p);
  const first = new Float64Array(degree);
  for (let j = 0; j < degree; j += 1) first[j] = (p - ((modulus[j]! * inverse) % p)) % p;
  const reductions = [first];
  while (reductions.length < degree - 1) reductions.push(timesVariable(reductions.at(-1)!, first, p));
  return { p, degree, modulus, reductions };
}

function timesVariable(a: FieldImage, first: FieldImage, p: number): FieldImage {
  const next = new Float64Array(a.length);
  const top = a[a.length - 1]!;
  for (let j = 0; j < a.length; j += 1) next[j] = ((j === 0 ? 0 : a[j - 1]!) + top * first[j]!) % p;
  return next;
}

export function multiplyInField(field: ModularField, a: FieldImage, b: FieldImage): FieldImage {
  const { p, degree, reductions } = field;
  poll(1 + ((degree * degree) >> 5));
  const wide = new Float64Array(2 * degree - 1);
  for (let i = 0, terms = 0; i < degree; i += 1) {
    const c = a[i]!;
    if (c === 0) continue;
    for (let j = 0; j < degree; j += 1) wide[i + j]! += c * b[j]!;
    if (++terms % PRODUCTS_THAT_FIT === 0) reduceValues(wide, 0, wide.length, p);
  }
  reduceValues(wide, 0, wide.length, p);
  const low = wide.slice(0, degree);
  for (let k = degree, terms = 1; k < wide.length; k += 1) {
    const c = wide[k]!;
    if (c === 0) continue;
    const row = reductions[k - degree]!;
    for (let j = 0; j < degree; j += 1) low[j]! += c * row[j]!;
    if (++terms % PRODUCTS_THAT_FIT === 0) reduceValues(low, 0, degree, p);
  }
  reduceValues(low, 0, degree, p);
  return low;
}

/** `target += factor·a`, reduced; in place. */
export function addMultipleInField(target: FieldImage, a: FieldImage, factor: number, p: number): void {
  if (factor === 0) return;
  for (let j = 0; j < target.length; j += 1) {
    const x = target[j]! + factor * a[j]!;
    target[j] = x - Math.floor(x / p) * p;
  }
}

/** The element of a residue. */
export function constantInField({ degree }: ModularField, c: number): FieldImage {
  const element = new Float64Array(degree);
  element[0] = c;
  return element;
}

export function isZeroImage(a: FieldImage): boolean {
  return a.every((c) => c === 0);
}

/** The remainder of a polynomial modulo the modulus. */
export function reduceInField({ p, degree, modulus }: ModularField, f: ModularPolynomial): FieldImage {
  const rest = f.length > degree ? divideModulo(f, modulus, p).remainder : f;
  const element = new Float64Array(degree);
  element.set(rest);
  return element;
}

/** The inverse, or `null` for a zero divisor (extended Euclid). */
export function invertInField(field: ModularField, a: FieldImage): FieldImage | null {
  const { p, modulus } = field;
  let [r, s]: [ModularPolynomial, ModularPolynomial] = [modulus, trimmed(Array.from(a))];
  let [u, v]: [ModularPolynomial, ModularPolynomial] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divideModulo(r, s, p);
    [r, s, u, v] = [s, remainder, v, subtractModulo(u, multiplyPolynomialsModulo(quotient, v, p), p)];
  }
  if (s.length === 0) return null;
  const inverse = new Float64Array(field.degree);
  addMultipleInField(inverse, reduceInField(field, v), invertModulo(s[0]!, p), p);
  return inverse;
}
