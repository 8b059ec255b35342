import { call, linearCombination, monomial, number, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { absRational, fraction, type Rational } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import {
  type Harmonic,
  type HarmonicFamily,
  type Harmonics,
  isConstant,
  powerOf,
  sumOf,
  times,
} from "./harmonic-algebra.ts";

const NAMES = { circular: { cosine: "cos", sine: "sin" }, hyperbolic: { cosine: "cosh", sine: "sinh" } } as const;

/** Powers of cosine and sine above this are left alone. */
const LARGEST_POWER = 24;
const MOST_HARMONICS = 200;

/**
 * A polynomial in sines and cosines of one family (and other generators) with products of them as sums of sines and cosines
 * of multiple angles: `cos(x)^2 = (1 + cos(2x))/2`. `null` when nothing changes or it would have more than so many printed
 * nodes.
 */
export function inHarmonics(
  p: Multivariate,
  meanings: readonly Expr[],
  family: HarmonicFamily,
  longest: number = Number.POSITIVE_INFINITY,
): Expr | null {
  const places = meanings.map((meaning) => placeOf(meaning, family));
  const angles = [...new Set(places.flatMap((place) => place?.angle ?? []))];
  if (angles.length === 0 || !hasProducts(p, places)) return null;
  const groups = byOtherFactors(p, places);
  if (leastNodesOf(p, places, groups) > longest) return null;
  const parts: Part[] = [];
  for (const { rest, terms } of groups) {
    const harmonics: Harmonics[] = [];
    for (const t of terms) {
      const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
      const found = harmonicsOf(exponents, p.coefficients[t]!, places, angles, family);
      if (found === null || found.terms.length > MOST_HARMONICS || parts.length > MOST_HARMONICS) return null;
      harmonics.push(found);
    }
    const { terms: total, halvings } = sumOf(harmonics);
    const below = 2n ** BigInt(halvings);
    for (const harmonic of total) parts.push({ rest, harmonic, weight: fraction(harmonic.weight, below) });
  }
  if (parts.reduce((total, part) => total + leastNodes(part) + 1, -1) > longest) return null;
  return linearCombination(
    parts.map(({ rest, harmonic }) => product(monomialOf(rest, meanings), exprOf(harmonic, angles, family))),
    parts.map(({ weight }) => weight),
    0,
  );
}

function monomialOf(exponents: readonly number[], meanings: readonly Expr[]): Expr {
  return monomial(
    meanings.filter((_, i) => exponents[i]! > 0),
    exponents.filter((exponent) => exponent > 0),
    1,
  );
}

/** The positions of terms that agree in all factors that are no sines or cosines. */
interface Group {
  readonly rest: readonly number[];
  readonly terms: number[];
}

function byOtherFactors({ arity, exponents, coefficients }: Multivariate, places: readonly Place[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (let t = 0; t < coefficients.length; t += 1) {
    const rest = places.map((place, i) => (place === null ? exponents[t * arity + i]! : 0));
    const key = rest.join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { rest, terms: [t] });
    else known.terms.push(t);
  }
  return [...groups.values()];
}

/**
 * Printed nodes that there will be at least. What is divisible by the n-th power of a sine or cosine vanishes n-fold at a
 * point, so that it has more than n terms as a sum of imaginary exponentials, two of which make a harmonic.
 */
function leastNodesOf(
  { arity, exponents, coefficients }: Multivariate,
  places: readonly Place[],
  groups: readonly Group[],
): number {
  let power = 0;
  for (const [i, place] of places.entries()) {
    if (place === null) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let t = 0; t < coefficients.length; t += 1) least = Math.min(least, exponents[t * arity + i]!);
    power = Math.max(power, least);
  }
  const harmonics = Math.ceil((power + 1) / 2);
  const nodes = groups.reduce((total, { rest }) => total + harmonics * (nodesOf(rest) + 3) - 3, 0);
  return nodes - 1;
}

/** Whether two sines or cosines are multiplied anywhere. */
function hasProducts({ arity, exponents, coefficients }: Multivariate, places: readonly Place[]): boolean {
  return coefficients.some((_, t) => {
    let degree = 0;
    for (let i = 0; i < arity; i += 1) if (places[i] !== null) degree += exponents[t * arity + i]!;
    return degree > 1;
  });
}

/** `weight · Π meanings^rest · harmonic`. */
interface Part {
  readonly rest: readonly number[];
  readonly harmonic: Harmonic;
  readonly weight: Rational;
}

/** Printed nodes of a term: at least one for each name and number, two for a function, and the operators between them. */
function leastNodes({ rest, harmonic, weight }: Part): number {
  const size = absRational(weight);
  return Math.max(1, nodesOf(rest) + (isConstant(harmonic) ? 0 : 3) + (size === 1 ? 0 : 2) - 1);
}

/** Factors, each with an operator. */
function nodesOf(exponents: readonly number[]): number {
  return exponents.reduce((total, exponent) => total + (exponent === 0 ? 0 : exponent === 1 ? 2 : 4), 0);
}

/** The sines and cosines of a monomial times a number; `null` where their powers are too high. */
function harmonicsOf(
  exponents: Uint32Array,
  coefficient: bigint,
  places: readonly Place[],
  angles: readonly Expr[],
  family: HarmonicFamily,
): Harmonics | null {
  let total: Harmonics = {
    terms: [{ sine: false, multiples: angles.map(() => 0), weight: coefficient }],
    halvings: 0,
  };
  let degree = 0;
  for (let i = 0; i < exponents.length; i += 1) {
    const [place, exponent] = [places[i]!, exponents[i]!];
    if (exponent === 0 || place === null) continue;
    degree += exponent;
    if (degree > LARGEST_POWER) return null;
    const power = powerOf(family, place.sine, exponent, angles.indexOf(place.angle), angles.length);
    total = times(total, power, family);
  }
  return total;
}

/** The sine or cosine that a generator is, `null` for others. */
type Place = { readonly sine: boolean; readonly angle: Expr } | null;

function placeOf(meaning: Expr, family: HarmonicFamily): Place {
  const { cosine, sine } = NAMES[family];
  if (meaning.kind !== "call" || (meaning.name !== cosine && meaning.name !== sine)) return null;
  return { sine: meaning.name === sine, angle: meaning.args[0]! };
}

function exprOf({ sine, multiples }: Harmonic, angles: readonly Expr[], family: HarmonicFamily): Expr {
  if (multiples.every((n) => n === 0)) return number(1);
  return call(NAMES[family][sine ? "sine" : "cosine"], linearCombination(angles, multiples, 0));
}
