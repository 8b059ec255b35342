/**
 * Arithmetic modulo primes below 2^26: residues are doubles in `[0, p)`, so products stay below 2^52 and are exact.
 * `floor(x / p)` is then the exact quotient: the division errs by less than `1/p`.
 */
const LIMIT = 2 ** 26;

/** The first few are known: to find one by division takes longer than everything else about a small matrix. */
const primes: number[] = [5, 27, 45, 87, 101, 107, 111, 117].map((gap) => LIMIT - gap);

/** The primes below 2^26, descending; position 0 is the largest. */
export function largePrime(position: number): number {
  while (primes.length <= position) {
    let candidate = primes.at(-1)! - 2;
    while (!isPrime(candidate)) candidate -= 2;
    primes.push(candidate);
  }
  return primes[position]!;
}

/** Whether an odd integer above 1 is prime, by trial division. */
export function isPrime(odd: number): boolean {
  for (let d = 3; d * d <= odd; d += 2) if (odd % d === 0) return false;
  return true;
}

export function multiplyModulo(a: number, b: number, p: number): number {
  const x = a * b;
  return x - Math.floor(x / p) * p;
}

/** The inverse of a residue that is not 0 (extended Euclid); all numbers fit 32 bits. */
export function invertModulo(a: number, p: number): number {
  let r = p | 0;
  let s = a | 0;
  let u = 0;
  let v = 1;
  while (s !== 0) {
    const q = (r / s) | 0;
    const rest = r - q * s;
    r = s;
    s = rest;
    const next = u - q * v;
    u = v;
    v = next;
  }
  return u < 0 ? u + p : u;
}

export function powerModulo(a: number, exponent: number, p: number): number {
  let result = 1;
  let square = a;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = multiplyModulo(result, square, p);
    square = multiplyModulo(square, square, p);
  }
  return result;
}

export function residue(value: bigint, p: number): number {
  const r = Number(value % BigInt(p));
  return r < 0 ? r + p : r;
}

/** The representative of `value` modulo `modulus` that is least in absolute value. */
export function symmetricResidue(value: bigint, modulus: bigint): bigint {
  const r = value % modulus;
  if (2n * r > modulus) return r - modulus;
  return 2n * r < -modulus ? r + modulus : r;
}

/** Integers known modulo a growing product of primes (Chinese remainders, Garner's step); values in `[0, modulus)`. */
export interface Residues {
  readonly modulus: bigint;
  readonly values: readonly bigint[];
}

/** The residues that also agree with `values` modulo the prime `p`, which does not divide the modulus. */
export function joinResidues(known: Residues, values: readonly number[], p: number): Residues {
  const inverse = invertModulo(residue(known.modulus, p), p);
  const joined = known.values.map((value, i) => {
    const difference = values[i]! - residue(value, p);
    const step = multiplyModulo(difference < 0 ? difference + p : difference, inverse, p);
    return step === 0 ? value : value + known.modulus * BigInt(step);
  });
  return { modulus: known.modulus * BigInt(p), values: joined };
}
