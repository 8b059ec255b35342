import { absInteger } from "../../number/integer.ts";
import { bitLength, denominator, gcd, numerator } from "../../number/rational.ts";
import { projectiveRank } from "../macaulay/projective-rank.ts";
import { resultantAtInfinity } from "../macaulay/resultant-at-infinity.ts";
import { fromTerms, type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { primitivePart } from "../multivariate/primitive.ts";
import type { Polynomial } from "../polynomial.ts";
import { multiplyUnivariate, subtractUnivariate, type UnivariatePolynomial } from "../univariate.ts";

/** What is known of every primitive polynomial whose roots are the values of a polynomial at some of the zeros. */
export interface ValueHeight {
  /** At least `log2` of its Mahler measure, also once it is multiplied so that its leading coefficient is `multiple`. */
  readonly bits: number;
  /** A multiple of its leading coefficient, if one is known; not 0. */
  readonly multiple: bigint | null;
}

/** The same with what a better bound can be made of. */
interface ValueHeightAtZeros extends ValueHeight {
  /** The degree of the polynomial, and at least `log2` of the sum of the absolute values of its coefficients, or 0. */
  readonly degree: number;
  readonly sizeBits: number;
}

export type ValueHeights = (h: Polynomial) => ValueHeightAtZeros;

const GRAEFFE_STEPS = 2;
/** Logarithms are those of such powers. */
const FINENESS = 64n;
/** Of so many leading binary digits, rounded up or down. */
const DIGITS = 24;
/** The exact exponents of longer bounds would be slow to work out. */
const MOST_ZEROS = 1000;

/**
 * For the common zeros of as many polynomials as variables, or `null` when their top forms are not seen to have only the zero 0
 * in common. The resultant R of the polynomials and `c·T - h`, all homogenised, is then an integer polynomial in T that has
 * the values at all zeros for roots, by Poisson's formula, and the leading coefficient `c^N·r^deg(h)` for N zeros and the
 * resultant r of the top forms. A resultant is at most the product of the sums of absolute values of coefficients, each to the power
 * of the product of the other degrees (Sombra 2004); for high powers of the variables in place of `c·T - h` this says that
 * r times the product of the greatest coordinates (or 1) of all zeros is at most that of the equations alone. So the Mahler measure is
 * at most that to the power `deg(h)`, times the greater of c and the sum for `c·h` to the power N; those of factors over Z are less.
 */
export function valueHeights(system: readonly Polynomial[]): ValueHeights | null {
  const arity = system[0]?.variables.length ?? 0;
  if (system.length !== arity || system.some(({ terms }) => terms.length === 0)) return null;
  const equations = system.map((f) => primitivePart(multivariateOf(integral(f), arity)));
  const degrees = equations.map(totalDegree);
  const count = degrees.reduce((product, d) => product * d, 1);
  if (count === 0 || count > MOST_ZEROS) return null;
  const r = resultantAtInfinity(equations);
  if (r === 0n || (r === null && !projectiveRank(equations))) return null;
  const norm = equations.reduce((total, f, i) => total * sumNorm(f) ** BigInt(count / degrees[i]!), 1n);
  return (h) => {
    const { norm: size, common, degree } = integral(h);
    let greater = common;
    if (size > common) greater = size;
    const bits = degree * bitLength(norm - 1n) + bitLength(greater ** BigInt(count) - 1n);
    const multiple = r === null ? null : common ** BigInt(count) * r ** BigInt(degree);
    return {
      bits,
      multiple,
      degree,
      sizeBits: size === 0n ? 0 : Math.max(0, logarithmAbove(size) - logarithmBelow(common)),
    };
  };
}

/**
 * The same where the minimal polynomials of all coordinates are known, for the zeros conjugate in a field of this degree: the
 * greatest coordinate (or 1) is at most the product of all that exceed 1, which Mahler measures tell.
 */
export function heightFrom(
  height: ValueHeightAtZeros,
  degree: number,
  coordinates: readonly UnivariatePolynomial[],
): ValueHeight {
  const { multiple, sizeBits } = height;
  if (multiple === null) return height;
  const extent = coordinates.reduce((sum, m) => sum + (degree / (m.length - 1)) * extentBits(m), 0);
  const bits = bitLength(absInteger(multiple)) + Math.ceil(degree * sizeBits + height.degree * extent);
  return bits < height.bits ? { bits, multiple } : height;
}

/** At least `log2` of the product of the absolute values of the roots outside of the unit circle (Graeffe, Landau 1905). */
function extentBits(m: UnivariatePolynomial): number {
  let squared = m;
  for (let k = 0; k < GRAEFFE_STEPS; k += 1) squared = squaredRoots(squared);
  const norm = squared.reduce((sum, c) => sum + c * c, 0n);
  return Math.max(0, bitLength(norm) / 2 ** (GRAEFFE_STEPS + 1) - logarithmBelow(absInteger(m.at(-1)!)));
}

/** The polynomial with the squares of the roots, up to sign: `E(x)^2 - x·O(x)^2` for `p(x) = E(x^2) + x·O(x^2)`. */
function squaredRoots(p: UnivariatePolynomial): UnivariatePolynomial {
  const even = p.filter((_, i) => i % 2 === 0);
  const odd = p.filter((_, i) => i % 2 === 1);
  return subtractUnivariate(multiplyUnivariate(even, even), [0n, ...multiplyUnivariate(odd, odd)]);
}

/** At least the binary logarithm of a positive integer, by about 1/64. */
function logarithmAbove(n: bigint): number {
  const dropped = Math.max(0, bitLength(n) - DIGITS);
  const top = n >> BigInt(dropped);
  const above = top << BigInt(dropped) === n ? top : top + 1n;
  return dropped + bitLength(above ** FINENESS) / Number(FINENESS);
}

/** At most the binary logarithm. */
function logarithmBelow(n: bigint): number {
  const dropped = Math.max(0, bitLength(n) - DIGITS);
  return dropped + (bitLength((n >> BigInt(dropped)) ** FINENESS) - 1) / Number(FINENESS);
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

function sumNorm({ coefficients }: Multivariate): bigint {
  return coefficients.reduce((sum, c) => sum + absInteger(c), 0n);
}

function multivariateOf({ terms, common }: Pick<Integral, "terms" | "common">, arity: number): Multivariate {
  const exponents = new Uint32Array(terms.length * arity);
  terms.forEach(({ powers }, t) => {
    for (let i = 0; i < powers.length; i += 2) exponents[t * arity + powers[i]!] = powers[i + 1]!;
  });
  const coefficients = terms.map(({ coefficient: c }) => numerator(c) * (common / denominator(c)));
  return fromTerms(arity, exponents, coefficients);
}
