import { integerSqrt } from "../number/integer.ts";
import { isPrime, residue } from "../number/prime-field.ts";
import { cyclotomicFactors } from "./cyclotomic.ts";
import { liftFactors } from "./hensel.ts";
import { deflate, inflate, inflationOf, isInflatedIrreducible } from "./inflation.ts";
import { recombineByLattice } from "./lattice-recombination.ts";
import { type ModularPolynomial, monicModulo, reduceUnivariate } from "./modular.ts";
import { countFactors, type DegreePart, partsIfSquareFree, possibleDegrees, splitPart } from "./modular-factor.ts";
import { linearFactor, rationalRoots, withoutRationalRoots } from "./rational-roots.ts";
import { recombine } from "./recombination.ts";
import { degreeOf, leadingCoefficient, primitivePart, type UnivariatePolynomial } from "./univariate.ts";

const SMALLEST_PRIME = 29;
const PRIMES_COMPARED = 6;
/** More modular factors than this are recombined by lattice reduction. */
const LARGEST_SUBSET_SEARCH = 12;
const BITS_OF_COLUMN = 40;

/**
 * The irreducible factors over Z of a square-free primitive polynomial with positive leading coefficient, whose product it
 * is: primitive, with positive leading coefficients, in ascending degree (Zassenhaus 1969; van Hoeij 2002).
 */
export function factorsOverIntegers(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  const before = known.get(f);
  if (before !== undefined) return before;
  const factors = irreducibleFactors(f).toSorted(compareFactors);
  known.set(f, factors);
  for (const factor of factors) known.set(factor, [factor]);
  return factors;
}

/** Factors of polynomials, by object: those of a representation are asked for again and again. */
const known = new WeakMap<UnivariatePolynomial, readonly UnivariatePolynomial[]>();

function compareFactors(a: UnivariatePolynomial, b: UnivariatePolynomial): number {
  if (a.length !== b.length) return a.length - b.length;
  const i = a.findIndex((c, k) => c !== b[k]);
  return i < 0 ? 0 : a[i]! < b[i]! ? -1 : 1;
}

function irreducibleFactors(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  if (degreeOf(f) < 2) return [f];
  if (f[0] === 0n) return [[0n, 1n], ...irreducibleFactors(f.slice(1))];
  const k = inflationOf(f);
  if (k === 1) return factorsOfDense(f);
  return irreducibleFactors(deflate(f, k)).flatMap((g) => factorsOfInflated(g, k));
}

/** The irreducible factors of `g(x^k)`, for an irreducible g and a prime k. */
function factorsOfInflated(g: UnivariatePolynomial, k: number): readonly UnivariatePolynomial[] {
  if (isInflatedIrreducible(g, k)) return [inflate(g, k)];
  return cyclotomicFactors(g, k) ?? factorsOfDense(inflate(g, k));
}

/** As `factorsOverIntegers`, for a polynomial of degree above 1 that 0 is no root of; in no order. */
function factorsOfDense(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  if (degreeOf(f) === 2) return factorsOfQuadratic(f);
  const first = nextSplitting(f, SMALLEST_PRIME);
  const rational = first.parts.some(({ degree }) => degree === 1) ? rationalRoots(f) : [];
  if (rational.length > 0) {
    const rest = withoutRationalRoots(f, rational);
    return [...rational.map(linearFactor), ...(degreeOf(rest) > 0 ? irreducibleFactors(rest) : [])];
  }
  const splitting = bestSplitting(f, first);
  if (splitting === null) return [f];
  const { prime, parts } = splitting.best;
  const modular = parts.flatMap((part) => splitPart(part, prime));
  if (modular.length > LARGEST_SUBSET_SEARCH) return factorsByLattice(f, modular, prime);
  return recombine(f, liftFactors(f, modular, prime, 2n * factorBound(f)), splitting.degrees);
}

/** Irreducible exactly when the discriminant is not a square. */
function factorsOfQuadratic(f: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  const [c, b, a] = [f[0]!, f[1]!, f[2]!];
  const discriminant = b * b - 4n * a * c;
  const root = discriminant < 0n ? 0n : integerSqrt(discriminant);
  if (root * root !== discriminant) return [f];
  return [primitivePart([b - root, 2n * a]), primitivePart([b + root, 2n * a])];
}

interface Splitting {
  readonly prime: number;
  readonly parts: readonly DegreePart[];
}

/** The prime with the fewest factors, from the first on, and the degrees that all primes allow; `null` when these prove irreducibility. */
function bestSplitting(
  f: UnivariatePolynomial,
  first: Splitting,
): { readonly best: Splitting; readonly degrees: bigint } | null {
  const irreducible = (1n << BigInt(degreeOf(f))) | 1n;
  let degrees = (2n << BigInt(degreeOf(f))) - 1n;
  let best = first;
  let next = first;
  for (let compared = 1; ; compared += 1) {
    degrees &= possibleDegrees(next.parts);
    if (degrees === irreducible) return null;
    if (countFactors(next.parts) < countFactors(best.parts)) best = next;
    if (compared === PRIMES_COMPARED) return { best, degrees };
    next = nextSplitting(f, next.prime + 2);
  }
}

/** By the first prime from a number on that does. */
function nextSplitting(f: UnivariatePolynomial, from: number): Splitting {
  for (let prime = from; ; prime += 2) {
    const parts = isPrime(prime) ? partsModulo(f, prime) : null;
    if (parts !== null) return { prime, parts };
  }
}

/** The image has to keep the degree, and be square-free. */
function partsModulo(f: UnivariatePolynomial, p: number): readonly DegreePart[] | null {
  if (residue(leadingCoefficient(f), p) === 0) return null;
  return partsIfSquareFree(monicModulo(reduceUnivariate(f, p), p), p);
}

/**
 * At least every coefficient of `lead(f)/lead(g)·g`, for a proper factor g: its Mahler measure is at most that of f, which is
 * at most the Euclidean norm, and binomial coefficients bound the rest (Mignotte 1974).
 */
function factorBound(f: UnivariatePolynomial): bigint {
  const d = degreeOf(f) - 1;
  let binomial = 1n;
  for (let i = 0; i < d >> 1; i += 1) binomial = (binomial * BigInt(d - i)) / BigInt(i + 1);
  return binomial * (integerSqrt(f.reduce((total, c) => total + c * c, 0n)) + 1n);
}

function factorsByLattice(
  f: UnivariatePolynomial,
  modular: readonly ModularPolynomial[],
  prime: number,
): readonly UnivariatePolynomial[] {
  const bound = 2n * factorBound(f) * BigInt(prime) ** 2n;
  for (let attempt = 1; ; attempt += 1) {
    const bits = BITS_OF_COLUMN * attempt;
    const lifted = liftFactors(f, modular, prime, (bound ** BigInt(attempt)) << BigInt(bits));
    const factors = recombineByLattice(f, lifted, prime, bits);
    if (factors !== null) return factors;
  }
}
