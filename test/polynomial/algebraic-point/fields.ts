import fc from "fast-check";
import { realPoints } from "../../../src/polynomial/algebraic-point/real-points.ts";
import type { Polynomial, Term } from "../../../src/polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../../src/polynomial/rational-univariate/representation.ts";
import { squareFreePart } from "../../../src/polynomial/squarefree.ts";
import { type UnivariatePolynomial, univariate } from "../../../src/polynomial/univariate.ts";
import { gcdOfUnivariate } from "../../../src/polynomial/univariate-gcd.ts";

export const VARIABLES = ["x", "y"];

export const coordinate = (i: number): Polynomial => ({
  variables: VARIABLES,
  terms: [{ coefficient: 1, powers: [i, 1] }],
});

const small = fc.bigInt({ min: -6n, max: 6n });

/** `(N1/D, N2/D)` at the roots of a square-free polynomial, mostly irreducible, of degree at most 5, with a real one. */
export const representations: fc.Arbitrary<RationalUnivariate> = fc
  .record({
    p: fc.array(small, { minLength: 2, maxLength: 6 }),
    denominator: fc.array(small, { minLength: 1, maxLength: 3 }),
    numerators: fc.tuple(fc.array(small, { maxLength: 3 }), fc.array(small, { maxLength: 3 })),
  })
  .filter(({ p, denominator }) => p.at(-1) !== 0n && denominator.some((c) => c !== 0n))
  .map(({ p, denominator, numerators }) => representation(p, denominator, numerators))
  .filter(({ minimal, denominator }) => gcdOfUnivariate(minimal, denominator).length === 1)
  .filter((whole) => realPoints(whole).length > 0);

export function representation(
  p: readonly bigint[],
  denominator: readonly bigint[],
  numerators: readonly (readonly bigint[])[],
): RationalUnivariate {
  const minimal = squareFreePart(univariate(p));
  const short = (f: readonly bigint[]): UnivariatePolynomial => univariate(f.slice(0, Math.max(minimal.length - 1, 1)));
  return { minimal, denominator: short(denominator), numerators: numerators.map(short), form: [1, 0] };
}

/** Polynomials in x and y of degree at most 4. */
export const polynomials: fc.Arbitrary<Polynomial> = fc
  .array(fc.record({ c: fc.integer({ min: -9, max: 9 }), i: fc.nat(2), j: fc.nat(2) }), { minLength: 1, maxLength: 5 })
  .map((all) => {
    const terms = new Map<string, Term>();
    for (const { c, i, j } of all) {
      if (c !== 0)
        terms.set(`${i} ${j}`, { coefficient: c, powers: [...(i > 0 ? [0, i] : []), ...(j > 0 ? [1, j] : [])] });
    }
    return { variables: VARIABLES, terms: [...terms.values()] };
  });
