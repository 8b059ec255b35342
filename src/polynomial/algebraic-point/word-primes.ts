import { isPrime } from "../../number/prime-field.ts";

const LIMIT = 2 ** 22;

const primes: number[] = [];

/** The primes below 2^22, descending: 128 products of residues have an exact sum in a double, below 2^52. */
export function wordPrime(position: number): number {
  while (primes.length <= position) {
    let candidate = (primes.at(-1) ?? LIMIT + 1) - 2;
    while (!isPrime(candidate)) candidate -= 2;
    primes.push(candidate);
  }
  return primes[position]!;
}

/** The greatest k with `2^k <= p`. */
export function bitsOfPrime(p: number): number {
  return 31 - Math.clz32(p);
}
