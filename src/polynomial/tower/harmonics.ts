import { call, linearCombination, monomial, number, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { absRational, addRational, fraction, type Rational } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";

/** The functions that are meant by cosine and sine. */
export type HarmonicFamily = "circular" | "hyperbolic";

const NAMES = { circular: { cosine: "cos", sine: "sin" }, hyperbolic: { cosine: "cosh", sine: "sinh" } } as const;

/** `weight · cos(Σ multiples[k]·angles[k])`, or the sine. */
interface Harmonic {
  readonly sine: boolean;
  readonly multiples: readonly number[];
  readonly weight: bigint;
}

/** The sum of some harmonics, divided by `2^halvings`. */
interface Harmonics {
  readonly terms: readonly Harmonic[];
  readonly halvings: number;
}

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
  const angleOf = (meaning: Expr): Expr | undefined => argumentIn(family, meaning);
  const angles = [...new Set(meanings.flatMap((meaning) => angleOf(meaning) ?? []))];
  if (angles.length === 0 || !hasProducts(p, meanings, family)) return null;
  const terms = new Map<string, Term>();
  for (const [t, coefficient] of p.coefficients.entries()) {
    const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
    const harmonics = harmonicsOf(exponents, coefficient, meanings, angles, family);
    if (harmonics === null || harmonics.terms.length > MOST_HARMONICS || terms.size > MOST_HARMONICS) return null;
    addTerms(terms, harmonics, [...exponents.map((e, i) => (angleOf(meanings[i]!) === undefined ? e : 0))]);
  }
  const parts = [...terms.values()].filter(({ weight }) => weight !== 0);
  if (parts.reduce((total, part) => total + leastNodes(part) + 1, -1) > longest) return null;
  const args = parts.map(({ rest, harmonic }) => {
    const factors = meanings.filter((_, i) => rest[i]! > 0);
    const powers = rest.filter((exponent) => exponent > 0);
    return product(monomial(factors, powers, 1), exprOf(harmonic, angles, family));
  });
  return linearCombination(
    args,
    parts.map(({ weight }) => weight),
    0,
  );
}

/** Whether two sines or cosines are multiplied anywhere. */
function hasProducts(
  { arity, exponents, coefficients }: Multivariate,
  meanings: readonly Expr[],
  family: HarmonicFamily,
): boolean {
  const inFamily = meanings.map((meaning) => argumentIn(family, meaning) !== undefined);
  return coefficients.some((_, t) => {
    let degree = 0;
    for (let i = 0; i < arity; i += 1) if (inFamily[i]!) degree += exponents[t * arity + i]!;
    return degree > 1;
  });
}

/** `weight · Π meanings^rest · harmonic`. */
interface Term {
  readonly rest: readonly number[];
  readonly harmonic: Harmonic;
  readonly weight: Rational;
}

function addTerms(terms: Map<string, Term>, { terms: harmonics, halvings }: Harmonics, rest: readonly number[]): void {
  const below = 2n ** BigInt(halvings);
  for (const harmonic of harmonics) {
    const key = `${rest.join()} ${keyOf(harmonic)}`;
    const known = terms.get(key)?.weight ?? 0;
    terms.set(key, { rest, harmonic, weight: addRational(known, fraction(harmonic.weight, below)) });
  }
}

/** Printed nodes of a term: at least one for each name and number, two for a function, and the operators between them. */
function leastNodes({ rest, harmonic, weight }: Term): number {
  const factors = rest.reduce((total, exponent) => total + (exponent === 0 ? 0 : exponent === 1 ? 2 : 4), 0);
  const size = absRational(weight);
  return Math.max(1, factors + (isConstant(harmonic) ? 0 : 3) + (size === 1 ? 0 : 2) - 1);
}

/** The sines and cosines of a monomial times a number; `null` where their powers are too high. */
function harmonicsOf(
  exponents: Uint32Array,
  coefficient: bigint,
  meanings: readonly Expr[],
  angles: readonly Expr[],
  family: HarmonicFamily,
): Harmonics | null {
  let total: Harmonics = {
    terms: [{ sine: false, multiples: angles.map(() => 0), weight: coefficient }],
    halvings: 0,
  };
  let degree = 0;
  for (let i = 0; i < exponents.length; i += 1) {
    const [meaning, exponent] = [meanings[i]!, exponents[i]!];
    const angle = argumentIn(family, meaning);
    if (exponent === 0 || angle === undefined) continue;
    degree += exponent;
    if (degree > LARGEST_POWER) return null;
    const power = powerOf(family, isSine(family, meaning), exponent, angles.indexOf(angle), angles.length);
    total = times(total, power, family);
  }
  return total;
}

/** Powers of the sine and the cosine of one angle, as they were asked for. */
const powersOfOne = {
  circular: { sine: [] as Harmonics[], cosine: [] as Harmonics[] },
  hyperbolic: { sine: [] as Harmonics[], cosine: [] as Harmonics[] },
};

/** The power of the sine or cosine of the angle at a position among so many. */
function powerOf(family: HarmonicFamily, sine: boolean, exponent: number, position: number, count: number): Harmonics {
  const known = powersOfOne[family][sine ? "sine" : "cosine"];
  const first: Harmonics = { terms: [{ sine, multiples: [1], weight: 1n }], halvings: 0 };
  while (known.length < exponent) known.push(known.length === 0 ? first : times(known.at(-1)!, first, family));
  const { terms, halvings } = known[exponent - 1]!;
  const placed = (multiple: number): number[] =>
    Array.from({ length: count }, (_, k) => (k === position ? multiple : 0));
  return { terms: terms.map((term) => ({ ...term, multiples: placed(term.multiples[0]!) })), halvings };
}

function argumentIn(family: HarmonicFamily, meaning: Expr): Expr | undefined {
  const { cosine, sine } = NAMES[family];
  return meaning.kind === "call" && (meaning.name === cosine || meaning.name === sine) ? meaning.args[0] : undefined;
}

function isSine(family: HarmonicFamily, meaning: Expr): boolean {
  return meaning.kind === "call" && meaning.name === NAMES[family].sine;
}

function times(a: Harmonics, b: Harmonics, family: HarmonicFamily): Harmonics {
  if (a.terms.length === 1 && isConstant(a.terms[0]!)) return { ...b, terms: scaled(b.terms, a.terms[0]!.weight) };
  const products = a.terms.flatMap((left) => b.terms.flatMap((right) => timesHarmonic(left, right, family)));
  return { terms: gathered(products), halvings: a.halvings + b.halvings + 1 };
}

function isConstant({ sine, multiples }: Harmonic): boolean {
  return !sine && multiples.every((n) => n === 0);
}

function scaled(terms: readonly Harmonic[], factor: bigint): Harmonic[] {
  return terms.map((term) => ({ ...term, weight: term.weight * factor }));
}

/** Twice the product: `2·cos(a)·cos(b) = cos(a - b) + cos(a + b)`, and its sisters; that of two hyperbolic sines has the other sign. */
function timesHarmonic(a: Harmonic, b: Harmonic, family: HarmonicFamily): Harmonic[] {
  const weight = a.weight * b.weight;
  const sum = a.multiples.map((n, k) => n + b.multiples[k]!);
  const difference = a.multiples.map((n, k) => n - b.multiples[k]!);
  const sine = a.sine !== b.sine;
  const hyperbolicSines = a.sine && b.sine && family === "hyperbolic";
  return [
    { sine, multiples: difference, weight: (sine && b.sine) || hyperbolicSines ? -weight : weight },
    { sine, multiples: sum, weight: a.sine && b.sine && family === "circular" ? -weight : weight },
  ];
}

/** Like harmonics together, the first multiple that is not 0 positive. */
function gathered(harmonics: readonly Harmonic[]): Harmonic[] {
  const totals = new Map<string, Harmonic>();
  for (const harmonic of harmonics.map(oriented)) {
    const key = keyOf(harmonic);
    const known = totals.get(key);
    totals.set(key, known === undefined ? harmonic : { ...known, weight: known.weight + harmonic.weight });
  }
  return [...totals.values()].filter(
    ({ sine, multiples, weight }) => weight !== 0n && !(sine && multiples.every((n) => n === 0)),
  );
}

function keyOf({ sine, multiples }: Harmonic): string {
  return `${sine ? "s" : "c"}${multiples.join()}`;
}

function oriented(harmonic: Harmonic): Harmonic {
  const first = harmonic.multiples.find((n) => n !== 0) ?? 1;
  if (first > 0) return harmonic;
  const multiples = harmonic.multiples.map((n) => 0 - n);
  return { sine: harmonic.sine, multiples, weight: harmonic.sine ? -harmonic.weight : harmonic.weight };
}

function exprOf({ sine, multiples }: Harmonic, angles: readonly Expr[], family: HarmonicFamily): Expr {
  if (multiples.every((n) => n === 0)) return number(1);
  const { cosine, sine: sineName } = NAMES[family];
  return call(sine ? sineName : cosine, linearCombination(angles, multiples, 0));
}
