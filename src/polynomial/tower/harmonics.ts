import { call, linearCombination, monomial, number, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { fraction } from "../../number/rational.ts";
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
 * of multiple angles: `cos(x)^2 = (1 + cos(2x))/2`. `null` when nothing changes or it would be too long.
 */
export function inHarmonics(p: Multivariate, meanings: readonly Expr[], family: HarmonicFamily): Expr | null {
  const angleOf = (meaning: Expr): Expr | undefined => argumentIn(family, meaning);
  const angles = [...new Set(meanings.flatMap((meaning) => angleOf(meaning) ?? []))];
  if (angles.length === 0) return null;
  const zeros = angles.map(() => 0);
  const powers = new Map<Expr, Harmonics[]>();
  const powerOf = (meaning: Expr, exponent: number): Harmonics => {
    const known = powers.get(meaning) ?? [basicHarmonic(meaning, angles, family)];
    powers.set(meaning, known);
    while (known.length < exponent) known.push(times(known.at(-1)!, known[0]!, family));
    return known[exponent - 1]!;
  };
  const parts: Expr[] = [];
  let changed = false;
  for (const [t, coefficient] of p.coefficients.entries()) {
    const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
    const factors = meanings
      .map((meaning, i) => [meaning, exponents[i]!] as const)
      .filter(([, exponent]) => exponent > 0);
    const trigonometric = factors.filter(([meaning]) => angleOf(meaning) !== undefined);
    const degree = trigonometric.reduce((total, [, exponent]) => total + exponent, 0);
    if (degree > LARGEST_POWER) return null;
    changed ||= degree > 1;
    const harmonics = trigonometric.reduce(
      (sum, [meaning, exponent]) => times(sum, powerOf(meaning, exponent), family),
      {
        terms: [{ sine: false, multiples: zeros, weight: coefficient }],
        halvings: 0,
      } as Harmonics,
    );
    if (harmonics.terms.length > MOST_HARMONICS || parts.length > MOST_HARMONICS) return null;
    const rest = factors.filter(([meaning]) => angleOf(meaning) === undefined);
    const factor = monomial(
      rest.map(([meaning]) => meaning),
      rest.map(([, exponent]) => exponent),
      1,
    );
    const below = 2n ** BigInt(harmonics.halvings);
    for (const harmonic of harmonics.terms) parts.push(product(factor, exprOf(harmonic, below, angles, family)));
  }
  return changed ? linearCombination(parts, null, 0) : null;
}

function argumentIn(family: HarmonicFamily, meaning: Expr): Expr | undefined {
  const { cosine, sine } = NAMES[family];
  return meaning.kind === "call" && (meaning.name === cosine || meaning.name === sine) ? meaning.args[0] : undefined;
}

function basicHarmonic(meaning: Expr, angles: readonly Expr[], family: HarmonicFamily): Harmonics {
  const angle = argumentIn(family, meaning);
  const sine = meaning.kind === "call" && meaning.name === NAMES[family].sine;
  const multiples = angles.map((other) => (other === angle ? 1 : 0));
  return { terms: [{ sine, multiples, weight: 1n }], halvings: 0 };
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
    const key = `${harmonic.sine ? "s" : "c"}${harmonic.multiples.join()}`;
    const known = totals.get(key);
    totals.set(key, known === undefined ? harmonic : { ...known, weight: known.weight + harmonic.weight });
  }
  return [...totals.values()].filter(
    ({ sine, multiples, weight }) => weight !== 0n && !(sine && multiples.every((n) => n === 0)),
  );
}

function oriented(harmonic: Harmonic): Harmonic {
  const first = harmonic.multiples.find((n) => n !== 0) ?? 1;
  if (first > 0) return harmonic;
  const multiples = harmonic.multiples.map((n) => 0 - n);
  return { sine: harmonic.sine, multiples, weight: harmonic.sine ? -harmonic.weight : harmonic.weight };
}

function exprOf(
  { sine, multiples, weight }: Harmonic,
  below: bigint,
  angles: readonly Expr[],
  family: HarmonicFamily,
): Expr {
  const coefficient = fraction(weight, below);
  if (multiples.every((n) => n === 0)) return number(coefficient);
  const angle = linearCombination(angles, multiples, 0);
  return monomial([call(sine ? NAMES[family].sine : NAMES[family].cosine, angle)], [1], coefficient);
}
