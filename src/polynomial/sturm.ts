import type { Rational } from "../number/rational.ts";
import { denominator, numerator } from "../number/rational.ts";
import { signVariations } from "./descartes.ts";
import { countRootsByEnclosures } from "./sturm-enclosed.ts";
import {
  degreeOf,
  derivativeOfUnivariate,
  homogeneousValue,
  leadingCoefficient,
  primitivePart,
  pseudoDivide,
  reflectUnivariate,
  scaleUnivariate,
  signOfBigInt,
  type UnivariatePolynomial,
} from "./univariate.ts";

/** The degree from which enclosures of the chain are cheaper. */
const LARGE_DEGREE = 10;

/**
 * A Sturm chain of `p`: `p`, `p'` and the negated remainders, each up to a positive factor; computed as a subresultant
 * sequence, whose divisions are exact (Collins 1967; Brown & Traub 1971), with the signs carried along.
 */
export function sturmChain(p: UnivariatePolynomial): readonly UnivariatePolynomial[] {
  let older = primitivePart(p);
  let newer = derivativeOfUnivariate(older);
  const chain = [older];
  let olderSign = 1n;
  let newerSign = 1n;
  let psi = -1n;
  let beta = 0n;
  while (newer.length > 0) {
    chain.push(newerSign < 0n ? scaleUnivariate(newer, -1n) : newer);
    const delta = older.length - newer.length;
    const lead = leadingCoefficient(newer);
    beta = chain.length === 2 ? (delta % 2 === 0 ? -1n : 1n) : -leadingCoefficient(older) * psi ** BigInt(delta);
    const { remainder } = pseudoDivide(older, newer);
    const next = remainder.map((c) => c / beta);
    const multiplierSign = lead < 0n && delta % 2 === 0 ? -1n : 1n;
    const nextSign = -olderSign * BigInt(signOfBigInt(beta)) * multiplierSign;
    psi = delta === 0 ? psi : (-lead) ** BigInt(delta) / psi ** BigInt(delta - 1);
    [older, newer, olderSign, newerSign] = [newer, next, newerSign, nextSign];
  }
  return chain;
}

/** Number of distinct real roots of a non-zero polynomial (Sturm 1829); independent of the isolation in `real-roots.ts`. */
export function countRealRoots(p: UnivariatePolynomial): number {
  if (degreeOf(p) < 1) return 0;
  const count = degreeOf(p) < LARGE_DEGREE ? null : countRootsByEnclosures(p);
  if (count !== null) return count;
  const chain = sturmChain(p);
  return (
    signVariations(chain.map((f) => leadingCoefficient(reflectUnivariate(f)))) -
    signVariations(chain.map(leadingCoefficient))
  );
}

/** Number of distinct roots of a non-zero polynomial in `(from, to]`, where neither end is a multiple root. */
export function countRootsBetween(p: UnivariatePolynomial, from: Rational, to: Rational): number {
  if (degreeOf(p) < 1) return 0;
  const chain = sturmChain(p);
  const variationsAt = (x: Rational): number =>
    signVariations(chain.map((f) => homogeneousValue(f, numerator(x), denominator(x))));
  return variationsAt(from) - variationsAt(to);
}
