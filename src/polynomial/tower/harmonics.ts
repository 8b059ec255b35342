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
import { type Group, type Length, leastLength, lengthOfRest, type Place } from "./harmonic-length.ts";

const NAMES = { circular: { cosine: "cos", sine: "sin" }, hyperbolic: { cosine: "cosh", sine: "sinh" } } as const;

/** Powers of cosine and sine above this are left alone. */
const LARGEST_POWER = 24;
const MOST_HARMONICS = 200;

/**
 * A polynomial in sines and cosines of one family (and other generators) with products of them as sums of sines and cosines
 * of multiple angles: `cos(x)^2 = (1 + cos(2x))/2`. `null` when nothing changes or it would be longer than allowed.
 */
export function inHarmonics(
  p: Multivariate,
  meanings: readonly Expr[],
  family: HarmonicFamily,
  length: Length | null = null,
): Expr | null {
  const places = meanings.map((meaning) => placeOf(meaning, family));
  const angles = [...new Set(places.flatMap((place) => place?.angle ?? []))];
  if (angles.length === 0 || !hasProducts(p, places)) return null;
  const groups = byOtherFactors(p, places);
  if (length !== null && leastLength(p, meanings, places, groups, length.of) > length.most) return null;
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
  if (length !== null && lengthOfParts(parts, meanings, length.of) > length.most) return null;
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

/** Printed nodes of all terms at least: one for each number, three for a harmonic, and the operators between them. */
function lengthOfParts(parts: readonly Part[], meanings: readonly Expr[], lengthOf: (expr: Expr) => number): number {
  return parts.reduce((total, { rest, harmonic, weight }) => {
    const number = absRational(weight) === 1 ? 0 : 2;
    const term = lengthOfRest(rest, meanings, lengthOf) + (isConstant(harmonic) ? 0 : 3) + number - 1;
    return total + Math.max(1, term) + 1;
  }, -1);
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

function placeOf(meaning: Expr, family: HarmonicFamily): Place {
  const { cosine, sine } = NAMES[family];
  if (meaning.kind !== "call" || (meaning.name !== cosine && meaning.name !== sine)) return null;
  return { sine: meaning.name === sine, angle: meaning.args[0]! };
}

function exprOf({ sine, multiples }: Harmonic, angles: readonly Expr[], family: HarmonicFamily): Expr {
  if (multiples.every((n) => n === 0)) return number(1);
  return call(NAMES[family][sine ? "sine" : "cosine"], linearCombination(angles, multiples, 0));
}
