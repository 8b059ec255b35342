import { isPrime } from "../../number/prime-field.ts";

const LIMIT = 2 ** 23;

/** A sum of a residue and so many products of two residues stays below 2^53: it is reduced once, not each time. */
export const PRODUCTS_THAT_FIT = 126;

const primes: number[] = [LIMIT - 15];

/** The primes below 2^23, descending; position 0 is the largest. */
export function wordPrime(position: number): number {
  while (primes.length <= position) {
    let candidate = primes[primes.length - 1]! - 2;
    while (!isPrime(candidate)) candidate -= 2;
    primes.push(candidate);
  }
  return primes[position]!;
}

/** Reduces the values from `start` to `end`, which are sums as above, in place. */
export function reduceValues(values: Float64Array, start: number, end: number, p: number): void {
  for (let k = start; k < end; k += 1) {
    const x = values[k]!;
    if (x >= p) values[k] = x - Math.floor(x / p) * p;
  }
}
