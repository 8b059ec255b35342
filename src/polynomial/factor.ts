import { isPrime, residue, symmetricResidue } from "../number/prime-field.ts";
import { integerRoot } from "../number/root.ts";
import { liftFactors } from "./hensel.ts";
import { derivativeModulo, gcdModulo, type ModularPolynomial, monicModulo, reduceUnivariate } from "./modular.ts";
import { type DegreePart, degreeParts, splitPart } from "./modular-factor.ts";
import {
  degreeOf,
  divideExactly,
  leadingCoefficient,
  multiplyUnivariate,
  primitivePart,
  type UnivariatePolynomial,
} from "./univariate.ts";

const SMALLEST_PRIME = 29;
const PRIMES_COMPARED = 6;
const LARGEST_DEGREE = 30;
const LARGEST_RECOMBINATION = 12;

interface Splitting {
  readonly prime: number;
  readonly parts: readonly DegreePart[];
}

/**
 * Factors over Z of a square-free primitive polynomial with positive leading coefficient, whose product it is, in ascending
 * degree (Zassenhaus 1969). They are irreducible up to degree 30 unless it has more than 12 factors modulo every prime tried;
 * otherwise the polynomial itself is the only one.
 */
export function factorsOverIntegers(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  const n = degreeOf(f);
  if (n < 2 || n > LARGEST_DEGREE) return [f];
  const best = bestSplitting(f);
  if (best === null) return [f];
  const { prime, parts } = best;
  const modular = parts.flatMap((part) => splitPart(part, prime));
  if (modular.length > LARGEST_RECOMBINATION) return [f];
  return recombine(f, modular, prime).toSorted(compareFactors);
}

function compareFactors(a: UnivariatePolynomial, b: UnivariatePolynomial): number {
  if (a.length !== b.length) return a.length - b.length;
  const i = a.findIndex((c, k) => c !== b[k]);
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

/** The prime with the fewest factors; `null` when the degrees of factors modulo the primes prove irreducibility. */
function bestSplitting(f: UnivariatePolynomial): Splitting | null {
  let best: (Splitting & { readonly count: number }) | null = null;
  let possibleDegrees = (1 << (degreeOf(f) + 1)) - 1;
  for (let p = SMALLEST_PRIME, compared = 0; best === null || compared < PRIMES_COMPARED; p += 2) {
    if (!isPrime(p) || residue(leadingCoefficient(f), p) === 0) continue;
    const image = monicModulo(reduceUnivariate(f, p), p);
    if (gcdModulo(image, derivativeModulo(image, p), p).length > 1) continue;
    const parts = degreeParts(image, p);
    const degrees = parts.flatMap(({ polynomial, degree }) =>
      new Array<number>((polynomial.length - 1) / degree).fill(degree),
    );
    possibleDegrees &= degrees.reduce((sums, degree) => sums | (sums << degree), 1);
    if (possibleDegrees === ((1 << degreeOf(f)) | 1)) return null;
    if (best === null || degrees.length < best.count) best = { prime: p, parts, count: degrees.length };
    compared += 1;
  }
  return best;
}

/** Tries products of lifted factors, few at a time; a true factor is found by exact division. */
function recombine(
  f: UnivariatePolynomial,
  modular: readonly ModularPolynomial[],
  prime: number,
): UnivariatePolynomial[] {
  const { factors, modulus } = liftFactors(f, modular, prime, 2n * leadingCoefficient(f) * factorBound(f));
  const found: UnivariatePolynomial[] = [];
  let rest = f;
  let left = factors;
  for (let size = 1; 2 * size <= left.length; ) {
    const hit = firstFactor(rest, left, size, modulus);
    if (hit === null) {
      size += 1;
      continue;
    }
    found.push(hit.factor);
    rest = hit.quotient;
    left = left.filter((_, i) => !hit.used.includes(i));
  }
  if (degreeOf(rest) > 0) found.push(rest);
  return found;
}

/** Every factor has coefficients of at most this size (Mignotte 1974). */
function factorBound(f: UnivariatePolynomial): bigint {
  const square = f.reduce((total, c) => total + c * c, 0n);
  return (1n << BigInt(degreeOf(f))) * (integerRoot(square, 2) + 1n);
}

interface Hit {
  readonly factor: UnivariatePolynomial;
  readonly quotient: UnivariatePolynomial;
  readonly used: readonly number[];
}

function firstFactor(
  rest: UnivariatePolynomial,
  left: readonly UnivariatePolynomial[],
  size: number,
  modulus: bigint,
): Hit | null {
  const lead = leadingCoefficient(rest);
  for (const used of combinations(left.length, size)) {
    const constant = used.reduce((product, i) => (product * left[i]![0]!) % modulus, lead);
    const candidateConstant = symmetricResidue(constant, modulus);
    if (candidateConstant === 0n ? rest[0] !== 0n : (lead * rest[0]!) % candidateConstant !== 0n) continue;
    const product = used.reduce<UnivariatePolynomial>(
      (total, i) => multiplyUnivariate(total, left[i]!).map((c) => c % modulus),
      [lead],
    );
    const factor = primitivePart(product.map((c) => symmetricResidue(c, modulus)));
    const quotient = divideExactly(rest, factor);
    if (quotient !== null) return { factor, quotient, used };
  }
  return null;
}

/** All subsets of a size of the positions below n, in lexicographic order. */
function* combinations(n: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= n - size; i += 1) for (const tail of combinations(n, size - 1, i + 1)) yield [i, ...tail];
}
