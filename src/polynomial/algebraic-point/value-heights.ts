import { bitLength, denominator, gcd, numerator } from "../../number/rational.ts";
import { resultantOfForms } from "../macaulay/form-resultant.ts";
import { projectiveRank } from "../macaulay/projective-rank.ts";
import { fromTerms, type Multivariate } from "../multivariate/polynomial.ts";
import type { Polynomial } from "../polynomial.ts";

/** What is known of every primitive polynomial whose roots are the values of a polynomial at some of the zeros. */
export interface ValueHeight {
  /** At least `log2` of its Mahler measure, also once it is multiplied so that its leading coefficient is `multiple`. */
  readonly bits: number;
  /** A multiple of its leading coefficient, if one is known; not 0. */
  readonly multiple: bigint | null;
}

export type ValueHeights = (h: Polynomial) => ValueHeight;

/** The exact exponents of longer bounds would be slow to work out. */
const MOST_ZEROS = 1000;

/**
 * For the common zeros of as many polynomials as variables, or `null` when their top forms are not seen to have only the zero 0
 * in common. The resultant R of the polynomials and `c·T - h`, all homogenised, is then an integer polynomial in T that has
 * the values at all zeros for roots, by Poisson's formula, and the leading coefficient `c^N·r^deg(h)` for N zeros and the
 * resultant r of the top forms; where `|T| = 1` it is at most the product of the sums of
 * absolute values of coefficients, each to the power of the product of the other degrees (Sombra 2004). So is its Mahler
 * measure, which those of its factors over Z divide up to a factor of at least 1.
 */
export function valueHeights(system: readonly Polynomial[]): ValueHeights | null {
  const arity = system[0]?.variables.length ?? 0;
  if (system.length !== arity || system.some(({ terms }) => terms.length === 0)) return null;
  const equations = system.map(integral);
  const degrees = equations.map(({ degree }) => degree);
  const count = degrees.reduce((product, d) => product * d, 1);
  if (count === 0 || count > MOST_ZEROS) return null;
  if (!projectiveRank(equations.map((f) => multivariateOf(f, arity)))) return null;
  const norm = equations.reduce((total, f, i) => total * f.norm ** BigInt(count / degrees[i]!), 1n);
  let known: { readonly r: bigint | null } | null = null;
  const ofForms = (): bigint | null => {
    const forms = () => equations.map((f) => topForm(f, arity));
    known ??= { r: resultantOfForms(forms(), bitLength(norm)) };
    return known.r;
  };
  return (h) => {
    const { norm: size, common, degree } = integral(h);
    const bits = degree * bitLength(norm) + bitLength((common + size) ** BigInt(count));
    const r = ofForms();
    return { bits, multiple: r === null || r === 0n ? null : common ** BigInt(count) * r ** BigInt(degree) };
  };
}

interface Integral {
  readonly terms: Polynomial["terms"];
  readonly degree: number;
  /** The least common denominator. */
  readonly common: bigint;
  /** The sum of absolute values of coefficients once multiplied by `common`. */
  readonly norm: bigint;
}

function integral({ terms }: Polynomial): Integral {
  const common = terms.reduce((c, { coefficient }) => {
    const d = denominator(coefficient);
    return (c / gcd(c, d)) * d;
  }, 1n);
  let norm = 0n;
  let degree = 0;
  for (const { coefficient, powers } of terms) {
    const top = numerator(coefficient) * (common / denominator(coefficient));
    norm += top < 0n ? -top : top;
    degree = Math.max(
      degree,
      powers.reduce((sum, e, i) => (i % 2 === 1 ? sum + e : sum), 0),
    );
  }
  return { terms, degree, common, norm };
}

function topForm({ terms, common, degree }: Integral, arity: number): Multivariate {
  const top = terms.filter(({ powers }) => powers.reduce((sum, e, i) => (i % 2 === 1 ? sum + e : sum), 0) === degree);
  return multivariateOf({ terms: top, common }, arity);
}

function multivariateOf({ terms, common }: Pick<Integral, "terms" | "common">, arity: number): Multivariate {
  const exponents = new Uint32Array(terms.length * arity);
  terms.forEach(({ powers }, t) => {
    for (let i = 0; i < powers.length; i += 2) exponents[t * arity + powers[i]!] = powers[i + 1]!;
  });
  const coefficients = terms.map(({ coefficient: c }) => numerator(c) * (common / denominator(c)));
  return fromTerms(arity, exponents, coefficients);
}
