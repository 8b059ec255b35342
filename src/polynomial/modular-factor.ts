import { poll } from "../number/patience.ts";
import { applyFrobenius, frobeniusOf, multiplyInRing, powerInRing, type QuotientRing } from "./frobenius.ts";
import {
  derivativeModulo,
  divideModulo,
  gcdModulo,
  type ModularPolynomial,
  monicModulo,
  subtractModulo,
  trimmed,
} from "./modular.ts";

/** A monic product of distinct irreducible polynomials of the same degree. */
export interface DegreePart {
  readonly polynomial: ModularPolynomial;
  readonly degree: number;
}

/**
 * Distinct-degree factorisation of a monic square-free polynomial over a field of fewer than 2^13 elements, in ascending
 * degree of the factors (Cantor & Zassenhaus 1981).
 */
export function degreeParts(f: ModularPolynomial, p: number): readonly DegreePart[] {
  if (f.length === 1) return [];
  const ring: QuotientRing = { modulus: f, prime: p };
  const frobenius = frobeniusOf(ring);
  const parts: DegreePart[] = [];
  let rest = f;
  let power = frobenius[1] ?? [];
  for (let degree = 1; 2 * degree < rest.length; degree += 1) {
    const polynomial = gcdModulo(rest, subtractModulo(power, [0, 1], p), p);
    if (polynomial.length > 1) {
      parts.push({ polynomial, degree });
      rest = divideModulo(rest, polynomial, p).quotient;
    }
    if (2 * degree + 2 < rest.length) power = applyFrobenius(ring, frobenius, power);
  }
  if (rest.length > 1) parts.push({ polynomial: rest, degree: rest.length - 1 });
  return parts;
}

/** The parts of a monic polynomial; `null` when it is not square-free. */
export function partsIfSquareFree(f: ModularPolynomial, p: number): readonly DegreePart[] | null {
  return gcdModulo(f, derivativeModulo(f, p), p).length === 1 ? degreeParts(f, p) : null;
}

/** Bit d is set when a product of irreducible factors has degree d (Musser 1978). */
export function possibleDegrees(parts: readonly DegreePart[]): bigint {
  let sums = 1n;
  for (const { polynomial, degree } of parts) {
    for (let left = polynomial.length - 1; left > 0; left -= degree) sums |= sums << BigInt(degree);
  }
  return sums;
}

/** The number of irreducible factors. */
export function countFactors(parts: readonly DegreePart[]): number {
  return parts.reduce((count, { polynomial, degree }) => count + (polynomial.length - 1) / degree, 0);
}

/** The irreducible factors of a part, monic; p is odd and below 2^13. The trial elements run through a fixed sequence. */
export function splitPart({ polynomial, degree }: DegreePart, p: number): readonly ModularPolynomial[] {
  const n = polynomial.length - 1;
  if (n === degree) return [polynomial];
  const ring: QuotientRing = { modulus: polynomial, prime: p };
  const frobenius = frobeniusOf(ring);
  let factors: readonly ModularPolynomial[] = [polynomial];
  for (let trial = 1; factors.length * degree < n; trial += 1) {
    let conjugate = trialElement(trial, n, p);
    let norm = conjugate;
    for (let i = 1; i < degree; i += 1) {
      conjugate = applyFrobenius(ring, frobenius, conjugate);
      norm = multiplyInRing(ring, norm, conjugate);
    }
    const shifted = subtractModulo(powerInRing(ring, norm, (p - 1) / 2), [1], p);
    factors = factors.flatMap((factor) => (factor.length - 1 === degree ? [factor] : splitBy(factor, shifted, p)));
  }
  return factors;
}

function splitBy(f: ModularPolynomial, by: ModularPolynomial, p: number): readonly ModularPolynomial[] {
  const divisor = gcdModulo(f, by, p);
  if (divisor.length === 1 || divisor.length === f.length) return [f];
  return [divisor, monicModulo(divideModulo(f, divisor, p).quotient, p)];
}

/** A member of a reproducible sequence of polynomials below a degree (the generator of Park & Miller 1988). */
function trialElement(trial: number, degree: number, p: number): ModularPolynomial {
  poll(degree);
  let state = trial;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state % p;
  };
  for (let i = 0; i < 3; i += 1) next();
  return trimmed(Array.from({ length: degree }, next));
}
