import { integerSqrt } from "../number/integer.ts";
import { isPrime, residue, symmetricResidue } from "../number/prime-field.ts";
import { compareRational, fraction, type Rational } from "../number/rational.ts";
import {
  derivativeModulo,
  evaluateModulo,
  gcdModulo,
  type ModularPolynomial,
  monicModulo,
  reduceUnivariate,
} from "./modular.ts";
import { degreeOf, leadingCoefficient, maxNorm, signAt, type UnivariatePolynomial } from "./univariate.ts";
import { quotientOfUnivariate } from "./univariate-gcd.ts";

const SMALLEST_PRIME = 67;
const PRIMES_COMPARED = 3;

/**
 * All rational roots of a square-free polynomial with a positive leading coefficient, ascending: roots modulo a small prime, lifted by Newton's
 * iteration until `lead · root` is determined by the Cauchy bound, then tested exactly. Complete: distinct rational roots
 * stay distinct roots modulo a prime that keeps the polynomial square-free and of the same degree.
 */
export function rationalRoots(f: UnivariatePolynomial): readonly Rational[] {
  if (degreeOf(f) < 1) return [];
  if (degreeOf(f) === 1) return [fraction(-f[0]!, f[1]!)];
  if (degreeOf(f) === 2) return rationalRootsOfQuadratic(f[2]!, f[1]!, f[0]!);
  const [prime, residues] = rootsModuloBestPrime(f);
  const roots = residues.map((r) => liftedRoot(f, r, prime)).filter((root) => root !== null);
  return roots.sort(compareRational);
}

/** Rational exactly when the discriminant is the square of an integer. */
function rationalRootsOfQuadratic(a: bigint, b: bigint, c: bigint): readonly Rational[] {
  const discriminant = b * b - 4n * a * c;
  if (discriminant < 0n) return [];
  const root = integerSqrt(discriminant);
  return root * root === discriminant ? [fraction(-b - root, 2n * a), fraction(-b + root, 2n * a)] : [];
}

/** What remains after the linear factors of `rationalRoots` are divided out: primitive, without rational roots. */
export function withoutRationalRoots(f: UnivariatePolynomial, roots: readonly Rational[]): UnivariatePolynomial {
  let rest = f;
  for (const root of roots) rest = quotientOfUnivariate(rest, linearFactor(root));
  return rest;
}

/** The primitive polynomial whose root is `root`. */
export function linearFactor(root: Rational): UnivariatePolynomial {
  return typeof root === "number" ? [BigInt(-root), 1n] : [-root.num, root.den];
}

/** Of a few good primes the one with the fewest roots: none proves at once that there is no rational root. */
function rootsModuloBestPrime(f: UnivariatePolynomial): [prime: number, roots: readonly number[]] {
  let best: [number, readonly number[]] | null = null;
  let compared = 0;
  for (let p = SMALLEST_PRIME; best === null || compared < PRIMES_COMPARED; p += 2) {
    if (!isPrime(p) || residue(leadingCoefficient(f), p) === 0) continue;
    const image = monicModulo(reduceUnivariate(f, p), p);
    if (gcdModulo(image, derivativeModulo(image, p), p).length > 1) continue;
    const roots = rootsModulo(image, p);
    if (roots.length === 0) return [p, roots];
    if (best === null || roots.length < best[1].length) best = [p, roots];
    compared += 1;
  }
  return best;
}

function rootsModulo(f: ModularPolynomial, p: number): number[] {
  const roots: number[] = [];
  for (let x = 0; x < p; x += 1) if (evaluateModulo(f, x, p) === 0) roots.push(x);
  return roots;
}

function liftedRoot(f: UnivariatePolynomial, start: number, prime: number): Rational | null {
  const lead = leadingCoefficient(f);
  const needed = 2n * (maxNorm(f) + lead) + 1n;
  let modulus = BigInt(prime);
  let root = BigInt(start);
  while (modulus < needed) {
    modulus *= modulus;
    const [value, slope] = valueAndSlope(f, root, modulus);
    root = (root - value * inverse(slope, modulus)) % modulus;
  }
  const candidate = fraction(symmetricResidue(lead * root, modulus), lead);
  return signAt(f, candidate) === 0 ? candidate : null;
}

function valueAndSlope(f: UnivariatePolynomial, at: bigint, modulus: bigint): [bigint, bigint] {
  let value = 0n;
  let slope = 0n;
  for (let i = f.length - 1; i >= 0; i -= 1) {
    slope = (slope * at + value) % modulus;
    value = (value * at + f[i]!) % modulus;
  }
  return [value, slope];
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [r, s] = [modulus, ((a % modulus) + modulus) % modulus];
  let [u, v] = [0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  return u;
}
