import { poll } from "../number/patience.ts";
import { type ModularPolynomial, trimmed } from "./modular.ts";

/**
 * The residues `F_p[x]/(f)` of a monic polynomial of positive degree over a field of fewer than 2^13 elements: sums of
 * products stay exact in doubles, so they are reduced once, not term by term.
 */
export interface QuotientRing {
  readonly modulus: ModularPolynomial;
  readonly prime: number;
}

/** The representative of degree below that of the modulus; overwrites its argument, a list of integers in `[0, 2^52)`. */
function reduceInPlace({ modulus, prime }: QuotientRing, values: number[]): ModularPolynomial {
  const n = modulus.length - 1;
  for (let i = values.length - 1; i >= n; i -= 1) {
    const top = values[i]! - Math.floor(values[i]! / prime) * prime;
    if (top === 0) continue;
    const factor = prime - top;
    for (let j = 0; j < n; j += 1) values[i - n + j]! += factor * modulus[j]!;
  }
  const length = Math.min(values.length, n);
  values.length = length;
  for (let i = 0; i < length; i += 1) values[i] = values[i]! - Math.floor(values[i]! / prime) * prime;
  return trimmed(values);
}

export function multiplyInRing(ring: QuotientRing, a: ModularPolynomial, b: ModularPolynomial): ModularPolynomial {
  if (a.length === 0 || b.length === 0) return [];
  poll(1 + ((a.length * b.length) >> 4));
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const c = a[i]!;
    for (let j = 0; j < b.length; j += 1) product[i + j]! += c * b[j]!;
  }
  return reduceInPlace(ring, product);
}

export function powerInRing(ring: QuotientRing, base: ModularPolynomial, exponent: number): ModularPolynomial {
  let result: ModularPolynomial = [1];
  for (const digit of exponent.toString(2)) {
    result = multiplyInRing(ring, result, result);
    if (digit === "1") result = multiplyInRing(ring, result, base);
  }
  return result;
}

/** The map `a -> a^p` of a ring of residues, which is linear: the images of `1, x, x^2, …` (Petr 1937, Berlekamp 1967). */
export type Frobenius = readonly ModularPolynomial[];

export function frobeniusOf(ring: QuotientRing): Frobenius {
  const { modulus, prime } = ring;
  const n = modulus.length - 1;
  const image = powerInRing(ring, reduceInPlace(ring, [0, 1]), prime);
  const zeros = new Array<number>(prime).fill(0);
  const times = (a: ModularPolynomial): ModularPolynomial =>
    prime < 2 * n ? reduceInPlace(ring, [...zeros, ...a]) : multiplyInRing(ring, a, image);
  const images: ModularPolynomial[] = [[1]];
  for (let i = 1; i < n; i += 1) images.push(times(images[i - 1]!));
  return images;
}

/** `a^p`. */
export function applyFrobenius(ring: QuotientRing, images: Frobenius, a: ModularPolynomial): ModularPolynomial {
  poll(1 + ((a.length * images.length) >> 4));
  const sum = new Array<number>(images.length).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const c = a[i]!;
    const image = images[i]!;
    for (let j = 0; j < image.length; j += 1) sum[j]! += c * image[j]!;
  }
  return reduceInPlace(ring, sum);
}
