import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { PRODUCTS_THAT_FIT } from "../groebner/word-primes.ts";

/**
 * The monic polynomial of least degree that annihilates a sequence of residues, high to low, when twice its degree is at most
 * the length (Berlekamp 1968, Massey 1969); modulo a prime below 2^23.
 */
export function minimalRecurrence(sequence: Float64Array, p: number): Float64Array {
  const { length } = sequence;
  const current = new Float64Array(length + 1);
  let previous = new Float64Array(length + 1);
  let spare = new Float64Array(length + 1);
  current[0] = 1;
  previous[0] = 1;
  let degree = 0;
  let terms = 1;
  let gap = 1;
  let inverseBefore = 1;
  for (let n = 0; n < length; n += 1) {
    const discrepancy = convolution(current, sequence, n, degree, p);
    poll(1 + (degree >> 4));
    if (discrepancy === 0) {
      gap += 1;
      continue;
    }
    const factor = p - multiplyModulo(discrepancy, inverseBefore, p);
    const longer = 2 * degree <= n;
    if (longer) spare.set(current);
    for (let i = 0; i < terms; i += 1) {
      const x = current[i + gap]! + factor * previous[i]!;
      current[i + gap] = x - Math.floor(x / p) * p;
    }
    if (!longer) gap += 1;
    else {
      terms = degree + 1;
      degree = n + 1 - degree;
      [previous, spare] = [spare, previous];
      inverseBefore = invertModulo(discrepancy, p);
      gap = 1;
    }
  }
  return current.slice(0, degree + 1);
}

/** `Σ_{i ≤ most} a_i·s_{n-i}` modulo `p`, a prime below 2^23. */
export function convolution(a: Float64Array, s: Float64Array, n: number, most: number, p: number): number {
  const end = Math.min(most, n) + 1;
  let sum = 0;
  for (let start = 0; start < end; start += PRODUCTS_THAT_FIT) {
    const stop = Math.min(start + PRODUCTS_THAT_FIT, end);
    for (let i = start; i < stop; i += 1) sum += a[i]! * s[n - i]!;
    sum -= Math.floor(sum / p) * p;
  }
  return sum;
}
