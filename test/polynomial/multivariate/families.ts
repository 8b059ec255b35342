import fc from "fast-check";
import { fromTerms, type Multivariate, sameMultivariate } from "../../../src/polynomial/multivariate/polynomial.ts";

/** `parse("3x^2y - z + 1", "xyz")`: a sum of monomials in variables of one letter. */
export function parse(text: string, variables: string): Multivariate {
  const exponents: number[] = [];
  const coefficients: bigint[] = [];
  for (const [, sign, digits, monomial] of text.replaceAll(" ", "").matchAll(/([+-]?)(\d*)((?:[a-z](?:\^\d+)?)*)/g)) {
    if (digits === "" && monomial === "") continue;
    const powers = new Array<number>(variables.length).fill(0);
    for (const [, name, power] of monomial!.matchAll(/([a-z])(?:\^(\d+))?/g)) {
      powers[variables.indexOf(name!)]! += Number(power ?? 1);
    }
    exponents.push(...powers);
    coefficients.push(BigInt(`${sign === "-" ? "-" : ""}${digits === "" ? "1" : digits}`));
  }
  return fromTerms(variables.length, exponents, coefficients);
}

/** Settings of a law: the same cases in each run. */
export function settings(numRuns: number): { seed: number; numRuns: number } {
  return { seed: 1979, numRuns };
}

const coefficient = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: -9n, max: 9n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }) },
);

/** Polynomials of this arity with few terms, some with large coefficients. */
export function polynomials(arity: number, terms: number = 5, degree: number = 3): fc.Arbitrary<Multivariate> {
  const exponents = fc.array(fc.integer({ min: 0, max: degree }), { minLength: arity, maxLength: arity });
  return fc.array(fc.tuple(exponents, coefficient), { maxLength: terms }).map((list) =>
    fromTerms(
      arity,
      list.flatMap(([powers]) => powers),
      list.map(([, c]) => c),
    ),
  );
}

/** Tuples of polynomials of one arity from 1 to `variables`. */
export function tuples(
  count: number,
  variables: number,
  terms: number = 5,
  degree: number = 3,
): fc.Arbitrary<Multivariate[]> {
  return fc
    .integer({ min: 1, max: variables })
    .chain((arity) => fc.array(polynomials(arity, terms, degree), { minLength: count, maxLength: count }));
}

/** Whether a polynomial keeps what its type promises: no zeros, terms strictly descending. */
export function isCanonical(p: Multivariate): boolean {
  return sameMultivariate(p, fromTerms(p.arity, p.exponents, p.coefficients)) && !p.coefficients.includes(0n);
}

/** Reproducible numbers from 0 to `bound - 1`. */
export function choices(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** A reproducible polynomial with up to so many terms and coefficients up to `size`. */
export function scattered(
  next: (bound: number) => number,
  arity: number,
  terms: number,
  degree: number,
  size: number,
): Multivariate {
  const exponents = Array.from({ length: arity * terms }, () => next(degree + 1));
  const coefficients = Array.from({ length: terms }, () => BigInt(next(2 * size + 1) - size));
  return fromTerms(arity, exponents, coefficients);
}
