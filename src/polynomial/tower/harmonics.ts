import { call, linearCombination, monomial, product } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import {
  addRational,
  fraction,
  fromBigInt,
  multiplyRational,
  negateRational,
  type Rational,
} from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";

/** `weight · cos(Σ multiples[k]·angles[k])`, or the sine. */
interface Harmonic {
  readonly sine: boolean;
  readonly multiples: readonly number[];
  readonly weight: Rational;
}

/** Powers of cosine and sine above this are left alone. */
const LARGEST_POWER = 24;
const MOST_HARMONICS = 200;
const HALF = fraction(1n, 2n);

/**
 * A polynomial in sines and cosines of angles (and other generators) with products of them as sums of sines and cosines of
 * multiple angles: `cos(x)^2 = (1 + cos(2x))/2`. `null` when nothing changes or it would be too long.
 */
export function inHarmonics(p: Multivariate, meanings: readonly Expr[]): Expr | null {
  const angles = [...new Set(meanings.flatMap((meaning) => angleOf(meaning) ?? []))];
  if (angles.length === 0) return null;
  const parts: Expr[] = [];
  let changed = false;
  for (const [t, coefficient] of p.coefficients.entries()) {
    const exponents = p.exponents.subarray(t * p.arity, (t + 1) * p.arity);
    const powers = meanings
      .map((meaning, i) => [meaning, exponents[i]!] as const)
      .filter(([, exponent]) => exponent > 0);
    const trigonometric = powers.filter(([meaning]) => angleOf(meaning) !== undefined);
    const degree = trigonometric.reduce((total, [, exponent]) => total + exponent, 0);
    if (degree > LARGEST_POWER) return null;
    changed ||= degree > 1;
    const harmonics = trigonometric.reduce(
      (sum, [meaning, exponent]) => timesPower(sum, basicHarmonic(meaning, angles), exponent),
      [{ sine: false, multiples: angles.map(() => 0), weight: fromBigInt(coefficient) }] as readonly Harmonic[],
    );
    if (harmonics.length > MOST_HARMONICS || parts.length > MOST_HARMONICS) return null;
    const rest = powers.filter(([meaning]) => angleOf(meaning) === undefined);
    const factor = monomial(
      rest.map(([meaning]) => meaning),
      rest.map(([, exponent]) => exponent),
      1,
    );
    for (const harmonic of harmonics) parts.push(product(factor, exprOf(harmonic, angles)));
  }
  return changed ? linearCombination(parts, null, 0) : null;
}

function angleOf(meaning: Expr): Expr | undefined {
  return meaning.kind === "call" && (meaning.name === "cos" || meaning.name === "sin") ? meaning.args[0] : undefined;
}

function basicHarmonic(meaning: Expr, angles: readonly Expr[]): Harmonic {
  const angle = angleOf(meaning);
  const sine = meaning.kind === "call" && meaning.name === "sin";
  return { sine, multiples: angles.map((other) => (other === angle ? 1 : 0)), weight: 1 };
}

function timesPower(harmonics: readonly Harmonic[], basic: Harmonic, exponent: number): readonly Harmonic[] {
  let result = harmonics;
  for (let k = 0; k < exponent; k += 1) result = gathered(result.flatMap((harmonic) => timesHarmonic(harmonic, basic)));
  return result;
}

/** `2·cos(a)·cos(b) = cos(a - b) + cos(a + b)`, and its sisters. */
function timesHarmonic(a: Harmonic, b: Harmonic): Harmonic[] {
  const weight = multiplyRational(HALF, multiplyRational(a.weight, b.weight));
  const sum = a.multiples.map((n, k) => n + b.multiples[k]!);
  const difference = a.multiples.map((n, k) => n - b.multiples[k]!);
  const sine = a.sine !== b.sine;
  const ofSum = a.sine && b.sine ? negateRational(weight) : weight;
  const ofDifference = sine && b.sine ? negateRational(weight) : weight;
  return [
    { sine, multiples: difference, weight: ofDifference },
    { sine, multiples: sum, weight: ofSum },
  ];
}

/** Like harmonics together, the first multiple that is not 0 positive. */
function gathered(harmonics: readonly Harmonic[]): Harmonic[] {
  const totals = new Map<string, Harmonic>();
  for (const harmonic of harmonics.map(oriented)) {
    const key = `${harmonic.sine ? "s" : "c"}${harmonic.multiples.join()}`;
    const known = totals.get(key);
    totals.set(key, known === undefined ? harmonic : { ...known, weight: addRational(known.weight, harmonic.weight) });
  }
  return [...totals.values()].filter(
    ({ sine, multiples, weight }) => weight !== 0 && !(sine && multiples.every((n) => n === 0)),
  );
}

function oriented(harmonic: Harmonic): Harmonic {
  const first = harmonic.multiples.find((n) => n !== 0) ?? 1;
  if (first > 0) return harmonic;
  const multiples = harmonic.multiples.map((n) => 0 - n);
  return { sine: harmonic.sine, multiples, weight: harmonic.sine ? negateRational(harmonic.weight) : harmonic.weight };
}

function exprOf({ sine, multiples, weight }: Harmonic, angles: readonly Expr[]): Expr {
  if (multiples.every((n) => n === 0)) return monomial([], null, weight);
  const angle = linearCombination(angles, multiples, 0);
  return monomial([call(sine ? "sin" : "cos", angle)], [1], weight);
}
