import { poll } from "../number/patience.ts";
import { symmetricResidue } from "../number/prime-field.ts";
import type { LiftedFactors } from "./hensel.ts";
import { degreeOf, divideExactly, leadingCoefficient, primitivePart, type UnivariatePolynomial } from "./univariate.ts";

/**
 * The irreducible factors of a square-free primitive polynomial with positive leading coefficient that 0 is no root of, by
 * trying products of its monic factors modulo a prime power, few at a time (Zassenhaus 1969). Complete when the modulus is
 * above twice every coefficient of `lead(f)/lead(g)·g` for all proper factors g, and their degrees are among the possible ones.
 */
export function recombine(
  f: UnivariatePolynomial,
  { factors, modulus }: LiftedFactors,
  possibleDegrees: bigint,
): UnivariatePolynomial[] {
  const found: UnivariatePolynomial[] = [];
  let rest = f;
  let left = factors;
  for (let size = 1; 2 * size <= left.length; ) {
    const hit = firstFactor(rest, left, size, modulus, possibleDegrees);
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
  possibleDegrees: bigint,
): Hit | null {
  const lead = leadingCoefficient(rest);
  const last = lead * rest[0]!;
  for (const used of combinations(left.length, size)) {
    poll(size);
    const degree = used.reduce((sum, i) => sum + degreeOf(left[i]!), 0);
    if (((possibleDegrees >> BigInt(degree)) & 1n) === 0n) continue;
    const constant = symmetricResidue(
      used.reduce((product, i) => (product * left[i]![0]!) % modulus, lead),
      modulus,
    );
    if (constant === 0n || last % constant !== 0n) continue;
    const chosen = used.map((i) => left[i]!);
    const factor = candidateFactor(lead, chosen, modulus);
    const quotient = divideExactly(rest, factor);
    if (quotient !== null) return { factor, quotient, used };
  }
  return null;
}

/** The primitive part of `lead · Π chosen` with the least residues as coefficients. */
export function candidateFactor(
  lead: bigint,
  chosen: readonly UnivariatePolynomial[],
  modulus: bigint,
): UnivariatePolynomial {
  const product = chosen.reduce<UnivariatePolynomial>((a, b) => productModulo(a, b, modulus), [lead]);
  return primitivePart(product.map((c) => symmetricResidue(c, modulus)));
}

/** The product of polynomials of which at least one is monic. */
export function productModulo(a: UnivariatePolynomial, b: UnivariatePolynomial, modulus: bigint): UnivariatePolynomial {
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  poll(a.length * b.length);
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) product[i + j]! += a[i]! * b[j]!;
  return product.map((c) => c % modulus);
}

/** All subsets of a size of the positions below n, in lexicographic order. */
function* combinations(n: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= n - size; i += 1) for (const tail of combinations(n, size - 1, i + 1)) yield [i, ...tail];
}
