import { call, linearCombination, monomial, number, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { absRational, fraction, type Rational } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { type Harmonic, type Harmonics, isConstant, powerOf, sumOf, times } from "./harmonic-algebra.ts";

/** Powers of cosine and sine above this are left alone. */
const LARGEST_POWER = 24;
const MOST_HARMONICS = 200;

/**
 * A polynomial in sines and cosines of angles (and other generators) with products of them as sums of sines and cosines of
 * multiple angles: `cos(x)^2 = (1 + cos(2x))/2`. `null` when nothing changes or it would have more than so many printed nodes.
 */
export function inHarmonics(
  p: Multivariate,
  meanings: readonly Expr[],
  longest: number = Number.POSITIVE_INFINITY,
): Expr | null {
  const angles = [...new Set(meanings.flatMap((meaning) => angleOf(meaning) ?? []))];
  if (angles.length === 0 || !hasProducts(p, meanings)) return null;
  const groups = byOtherFactors(p, meanings);
  if (leastNodesOf(p, meanings, groups) > longest) return null;
  const parts: Part[] = [];
  for (const { rest, terms } of groups) {
    const harmonics: Harmonics[] = [];
    for (const t of terms) {
      const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
      const found = harmonicsOf(exponents, p.coefficients[t]!, meanings, angles);
      if (found === null || found.terms.length > MOST_HARMONICS || parts.length > MOST_HARMONICS) return null;
      harmonics.push(found);
    }
    const { terms: total, halvings } = sumOf(harmonics);
    const below = 2n ** BigInt(halvings);
    for (const harmonic of total) parts.push({ rest, harmonic, weight: fraction(harmonic.weight, below) });
  }
  if (parts.reduce((total, part) => total + leastNodes(part) + 1, -1) > longest) return null;
  return linearCombination(
    parts.map(({ rest, harmonic }) => product(monomialOf(rest, meanings), exprOf(harmonic, angles))),
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

function byOtherFactors({ arity, exponents, coefficients }: Multivariate, meanings: readonly Expr[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const isOther = meanings.map((meaning) => angleOf(meaning) === undefined);
  for (let t = 0; t < coefficients.length; t += 1) {
    const rest = isOther.map((other, i) => (other ? exponents[t * arity + i]! : 0));
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
  meanings: readonly Expr[],
  groups: readonly Group[],
): number {
  let power = 0;
  for (const [i, meaning] of meanings.entries()) {
    if (angleOf(meaning) === undefined) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let t = 0; t < coefficients.length; t += 1) least = Math.min(least, exponents[t * arity + i]!);
    power = Math.max(power, least);
  }
  const harmonics = Math.ceil((power + 1) / 2);
  const nodes = groups.reduce((total, { rest }) => total + harmonics * (nodesOf(rest) + 3) - 3, 0);
  return nodes - 1;
}

/** Whether two sines or cosines are multiplied anywhere. */
function hasProducts({ arity, exponents, coefficients }: Multivariate, meanings: readonly Expr[]): boolean {
  return coefficients.some((_, t) => {
    let degree = 0;
    for (let i = 0; i < arity; i += 1) if (angleOf(meanings[i]!) !== undefined) degree += exponents[t * arity + i]!;
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
  meanings: readonly Expr[],
  angles: readonly Expr[],
): Harmonics | null {
  let total: Harmonics = {
    terms: [{ sine: false, multiples: angles.map(() => 0), weight: coefficient }],
    halvings: 0,
  };
  let degree = 0;
  for (let i = 0; i < exponents.length; i += 1) {
    const [meaning, exponent] = [meanings[i]!, exponents[i]!];
    const angle = angleOf(meaning);
    if (exponent === 0 || angle === undefined) continue;
    degree += exponent;
    if (degree > LARGEST_POWER) return null;
    total = times(total, powerOf(isSine(meaning), exponent, angles.indexOf(angle), angles.length));
  }
  return total;
}

function angleOf(meaning: Expr): Expr | undefined {
  return meaning.kind === "call" && (meaning.name === "cos" || meaning.name === "sin") ? meaning.args[0] : undefined;
}

function isSine(meaning: Expr): boolean {
  return meaning.kind === "call" && meaning.name === "sin";
}

function exprOf({ sine, multiples }: Harmonic, angles: readonly Expr[]): Expr {
  if (multiples.every((n) => n === 0)) return number(1);
  return call(sine ? "sin" : "cos", linearCombination(angles, multiples, 0));
}
