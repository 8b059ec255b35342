import { joinResidues, largePrime, type Residues, symmetricResidue } from "../../number/prime-field.ts";
import type { GcdProblem } from "./gcd-image.ts";
import type { Multivariate } from "./polynomial.ts";
import { interpolateGcd, interpolateOn } from "./sparse-interpolation.ts";

/** Coefficients modulo the first prime are taken for the integers themselves if all are smaller than it by this factor. */
const MARGIN = 2n ** 10n;
/** So many primes in a row without an image, and the terms found modulo the first prime are given up. */
const LARGEST_GAP = 3;

/**
 * What the multiple of the gcd may be: its images modulo primes from a position on are joined, and whenever the coefficients
 * have settled it is given. Ends after bad luck. Nothing is proved.
 */
export function* gcdCandidates(problem: GcdProblem, seed: number, position: number): Generator<Multivariate> {
  const first = largePrime(position);
  const terms = interpolateGcd(problem, seed, first);
  if (terms === null) return;
  const { arity, exponents } = terms;
  let known: Residues = { modulus: BigInt(first), values: terms.residues.map(BigInt) };
  let coefficients = liftedFrom(known);
  const small = known.modulus / MARGIN;
  if (coefficients.every((c) => -small < c && c < small)) yield { arity, exponents, coefficients };
  let gap = 0;
  for (let i = position + 1; gap < LARGEST_GAP; i += 1) {
    const image = interpolateOn(terms, problem, seed, largePrime(i));
    gap = image === null ? gap + 1 : 0;
    if (image === null) continue;
    known = joinResidues(known, image, largePrime(i));
    const before = coefficients;
    coefficients = liftedFrom(known);
    if (coefficients.every((c, t) => c === before[t])) yield { arity, exponents, coefficients };
  }
}

function liftedFrom({ modulus, values }: Residues): bigint[] {
  return values.map((value) => symmetricResidue(value, modulus));
}
