import { poll } from "../../number/patience.ts";
import { invertModulo } from "../../number/prime-field.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "../groebner/word-primes.ts";
import { divideModulo, type ModularPolynomial } from "../modular.ts";

/** An element of `F_p[t]/(q)`: residues low to high, as many as the degree of q. */
export type FieldImage = Float64Array<ArrayBuffer>;

/** The ring `F_p[t]/(q)` for a prime below 2^23. */
export interface ModularField {
  readonly p: number;
  readonly degree: number;
  readonly modulus: ModularPolynomial;
  /** The remainders of the powers of t from `t^d` to `t^(2d - 2)`, one after the other; the first at least. */
  readonly reductions: FieldImage;
  /** Room for a product of two elements: arrays of some length are slow to make. */
  readonly room: FieldImage;
}

/** `modulus` has degree at least 1. */
export function modularField(modulus: ModularPolynomial, p: number): ModularField {
  const degree = modulus.length - 1;
  const inverse = invertModulo(modulus[degree]!, p);
  const reductions = new Float64Array(degree * Math.max(degree - 1, 1));
  for (let j = 0; j < degree; j += 1) reductions[j] = (p - ((modulus[j]! * inverse) % p)) % p;
  multiplyByVariable(reductions, degree, reductions, p);
  return { p, degree, modulus, reductions, room: new Float64Array(2 * degree - 1) };
}

/** The products of an element by 1, t, t², …, as many as the degree, one after the other. */
export function multiplesByVariable({ p, degree, reductions }: ModularField, a: FieldImage): FieldImage {
  poll(1 + ((degree * degree) >> 5));
  const multiples = new Float64Array(degree * degree);
  multiples.set(a);
  multiplyByVariable(multiples, degree, reductions, p);
  return multiples;
}

/** Makes each row t times the one before; `first` begins with the remainder of `t^d`. */
function multiplyByVariable(rows: FieldImage, degree: number, first: FieldImage, p: number): void {
  for (let from = degree; from < rows.length; from += degree) {
    const top = rows[from - 1]!;
    rows[from] = top * first[0]!;
    for (let j = 1; j < degree; j += 1) rows[from + j] = rows[from - degree + j - 1]! + top * first[j]!;
    reduceValues(rows, from, from + degree, p);
  }
}

export function multiplyInField(field: ModularField, a: FieldImage, b: FieldImage): FieldImage {
  const { p, degree, reductions, room: wide } = field;
  poll(1 + ((degree * degree) >> 5));
  wide.fill(0);
  for (let from = 0; from < degree; from += TERMS_AT_ONCE) {
    addProducts(wide, a, b, from, Math.min(from + TERMS_AT_ONCE, degree));
    reduceValues(wide, from, Math.min(from + TERMS_AT_ONCE, degree) + degree - 1, p);
  }
  return linearCombination(reductions, wide, degree, degree - 1, p, wide.slice(0, degree));
}

/** The powers of an element from 0 on, so many, one after the other. */
export function powersInField(field: ModularField, a: FieldImage, count: number): FieldImage {
  const { degree } = field;
  const powers = new Float64Array(count * degree);
  powers[0] = 1;
  let power = a;
  for (let k = 1; k < count; k += 1) {
    if (k > 1) power = multiplyInField(field, power, a);
    powers.set(power, k * degree);
  }
  return powers;
}

/** A multiple of 4 that leaves room for the sum before. */
const TERMS_AT_ONCE = PRODUCTS_THAT_FIT & ~3;

/** `target += Σ a_i·t^i·b` for i from `from` to `to`, four at once, unreduced. */
function addProducts(target: FieldImage, a: FieldImage, b: FieldImage, from: number, to: number): void {
  let i = from;
  for (; i + 3 < to; i += 4) {
    const [a0, a1, a2, a3] = [a[i]!, a[i + 1]!, a[i + 2]!, a[i + 3]!];
    let [b1, b2, b3] = [0, 0, 0];
    let k = i;
    for (let j = 0; j < b.length; j += 1, k += 1) {
      const b0 = b[j]!;
      target[k]! += a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3;
      b3 = b2;
      b2 = b1;
      b1 = b0;
    }
    target[k]! += a1 * b1 + a2 * b2 + a3 * b3;
    target[k + 1]! += a2 * b1 + a3 * b2;
    target[k + 2]! += a3 * b1;
  }
  for (; i < to; i += 1) {
    const c = a[i]!;
    for (let j = 0; j < b.length; j += 1) target[i + j]! += c * b[j]!;
  }
}

/** `start + Σ c_(offset + k)·row_k` for so many of the rows, which follow each other, reduced; overwrites `start`. */
export function linearCombination(
  rows: FieldImage,
  c: ArrayLike<number>,
  offset: number,
  count: number,
  p: number,
  start: FieldImage,
): FieldImage {
  const { length } = start;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const [c0, c1, c2, c3] = [c[offset + k]!, c[offset + k + 1]!, c[offset + k + 2]!, c[offset + k + 3]!];
    let [r0, r1, r2, r3] = [k * length, (k + 1) * length, (k + 2) * length, (k + 3) * length];
    for (let j = 0; j < length; j += 1) {
      start[j]! += c0 * rows[r0]! + c1 * rows[r1]! + c2 * rows[r2]! + c3 * rows[r3]!;
      r0 += 1;
      r1 += 1;
      r2 += 1;
      r3 += 1;
    }
    if ((k + 4) % TERMS_AT_ONCE === 0) reduceValues(start, 0, length, p);
  }
  reduceValues(start, 0, length, p);
  for (; k < count; k += 1) {
    const factor = c[offset + k]!;
    const row = k * length;
    for (let j = 0; j < length; j += 1) start[j]! += factor * rows[row + j]!;
  }
  reduceValues(start, 0, length, p);
  return start;
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

/** The inverse, or `null` for a zero divisor (extended Euclid, the cofactor alone). */
export function invertInField({ p, degree, modulus }: ModularField, a: FieldImage): FieldImage | null {
  let [r, s] = [Float64Array.from(modulus), Float64Array.from([...a, 0])];
  let [u, v] = [new Float64Array(degree + 1), new Float64Array(degree + 1)];
  v[0] = 1;
  let [n, m, top] = [degree, degreeOfImage(s, degree), 0];
  while (m > 0) {
    const inverse = invertModulo(s[m]!, p);
    while (n >= m) {
      const quotient = modulo(r[n]! * inverse, p);
      const factor = p - quotient;
      const shift = n - m;
      if (quotient !== 0) {
        for (let j = 0; j <= m; j += 1) r[j + shift] = modulo(r[j + shift]! + factor * s[j]!, p);
        for (let j = 0; j <= top; j += 1) u[j + shift] = modulo(u[j + shift]! + factor * v[j]!, p);
      }
      n -= 1;
    }
    n = degreeOfImage(r, n);
    [r, s, u, v] = [s, r, v, u];
    [n, m] = [m, n];
    top = degree - n;
  }
  if (m < 0) return null;
  const inverse = new Float64Array(degree);
  addMultipleInField(inverse, v.subarray(0, degree), invertModulo(s[0]!, p), p);
  return inverse;
}

function modulo(x: number, p: number): number {
  return x - Math.floor(x / p) * p;
}

function degreeOfImage(a: FieldImage, most: number): number {
  let degree = most;
  while (degree >= 0 && a[degree] === 0) degree -= 1;
  return degree;
}
