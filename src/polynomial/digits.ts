import { bitLength } from "../number/rational.ts";

/** Integers by their digits to the base `2^16`, low to high, each so many, with their signs. */
export interface Digits {
  readonly count: number;
  readonly length: number;
  readonly values: Float64Array;
}

const WORD = 64n;
const DIGITS_OF_WORD = 4;
/** So many products of a digit and a residue below 2^23 have a sum below 2^52. */
const PRODUCTS = 2 ** 13;

/** Cuts integers into digits: worth while where residues modulo several primes are asked for. */
export function digitsOf(integers: readonly bigint[]): Digits {
  const words = Math.ceil(integers.reduce((most, c) => Math.max(most, bitLength(c)), 1) / 64);
  const length = words * DIGITS_OF_WORD;
  const values = new Float64Array(integers.length * length);
  const view = new DataView(new ArrayBuffer(8));
  integers.forEach((c, i) => {
    const sign = c < 0n ? -1 : 1;
    let at = i * length;
    for (let rest = c < 0n ? -c : c; rest !== 0n; rest >>= WORD) {
      view.setBigUint64(0, rest, true);
      for (let k = 0; k < DIGITS_OF_WORD; k += 1, at += 1) values[at] = sign * view.getUint16(2 * k, true);
    }
  });
  return { count: integers.length, length, values };
}

/** The residues modulo a prime below 2^23, followed by zeros up to `size`. */
export function residuesOfDigits(
  { count, length, values }: Digits,
  p: number,
  size: number = count,
): Float64Array<ArrayBuffer> {
  const weights = new Float64Array(length);
  for (let k = 0, weight = 1; k < length; k += 1) {
    weights[k] = weight;
    weight = (weight * 2 ** 16) % p;
  }
  const residues = new Float64Array(size);
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    for (let from = 0; from < length; from += PRODUCTS) {
      const to = Math.min(from + PRODUCTS, length);
      for (let k = from; k < to; k += 1) sum += values[i * length + k]! * weights[k]!;
      sum -= Math.floor(sum / p) * p;
    }
    residues[i] = sum;
  }
  return residues;
}
