import { bitLength } from "../../number/rational.ts";
import { type Digits, digitsOf, residuesOfDigits } from "../digits.ts";
import { wordPrime } from "../groebner/word-primes.ts";
import { trimmed } from "../modular.ts";
import type { RationalUnivariate } from "../rational-univariate/representation.ts";
import { divideExactly, scaleUnivariate, subtractUnivariate, type UnivariatePolynomial } from "../univariate.ts";
import {
  constantInField,
  type FieldImage,
  invertInField,
  type ModularField,
  modularField,
  multiplyInField,
  reduceInField,
} from "./modular-field.ts";

/** The number field Q[t]/(minimal) of a representation with irreducible `minimal`, by its images modulo small primes. */
export interface PointField {
  readonly representation: RationalUnivariate;
  readonly degree: number;
  /** At least `log2` of the norm of `minimal(2^scale·t)`. */
  readonly normBits: (scale: number) => number;
  /** The image at the position among the good primes; the first ones are kept. */
  readonly imageAt: (position: number) => PointImage;
  /** Minimal polynomials of numbers that were asked for, by the text of what they are the values of. */
  readonly minimalPolynomials: Map<string, UnivariatePolynomial>;
}

/** Everything modulo one prime that divides neither the leading coefficient of `minimal` nor the norm of the denominator. */
export interface PointImage {
  readonly field: ModularField;
  readonly denominator: FieldImage;
  readonly inverseDenominator: FieldImage;
  /** The powers of the coordinates from the first on, as far as they were asked for. */
  readonly powers: readonly FieldImage[][];
}

/** Residues that are kept for one field: an image has about the square of the degree. */
const RESIDUES_KEPT = 1 << 21;

export function pointField(representation: RationalUnivariate): PointField {
  const { minimal } = representation;
  const good: number[] = [];
  const kept: PointImage[] = [];
  const most = RESIDUES_KEPT / minimal.length ** 2;
  let tried = 0;
  let parts: Parts | null = null;
  const modulo = (p: number): PointImage | null => {
    parts ??= partsOf(representation);
    return imageOf(parts, p);
  };
  const nextImage = (): PointImage => {
    for (;;) {
      const p = wordPrime(tried);
      tried += 1;
      const image = modulo(p);
      if (image === null) continue;
      good.push(p);
      if (kept.length < most) kept.push(image);
      return image;
    }
  };
  const imageAt = (position: number): PointImage => {
    while (good.length < position) nextImage();
    if (good.length === position) return nextImage();
    return kept[position] ?? modulo(good[position]!)!;
  };
  return {
    representation,
    degree: minimal.length - 1,
    normBits: memoized((scale) => sumBits(minimal, scale)),
    imageAt,
    minimalPolynomials: new Map(),
  };
}

/** A representation by the digits of its coefficients. */
interface Parts {
  readonly minimal: Digits;
  readonly denominator: Digits;
  readonly numerators: readonly Digits[];
  /** The coordinate that is t, or -1. */
  readonly direct: number;
}

function partsOf(representation: RationalUnivariate): Parts {
  const { minimal, denominator, numerators } = representation;
  return {
    minimal: digitsOf(minimal),
    denominator: digitsOf(denominator),
    numerators: numerators.map(digitsOf),
    direct: minimal.length > 2 ? numerators.findIndex((numerator) => isVariable(representation, numerator, 1n)) : -1,
  };
}

/** Whether `numerator/(content·denominator)` is t, by an exact division. */
export function isVariable(
  { minimal, denominator }: RationalUnivariate,
  numerator: UnivariatePolynomial,
  content: bigint,
): boolean {
  const difference = subtractUnivariate(numerator, scaleUnivariate([0n, ...denominator], content));
  return divideExactly(difference, minimal) !== null;
}

function imageOf({ minimal, denominator, numerators, direct }: Parts, p: number): PointImage | null {
  const modulus = Array.from(residuesOfDigits(minimal, p));
  if (modulus.at(-1) === 0) return null;
  const field = modularField(modulus, p);
  const below = elementOf(field, denominator);
  const inverse = invertInField(field, below);
  if (inverse === null) return null;
  const powers = numerators.map((numerator, i) => [
    i === direct ? variableInField(field) : multiplyInField(field, elementOf(field, numerator), inverse),
  ]);
  return { field, denominator: below, inverseDenominator: inverse, powers };
}

function elementOf(field: ModularField, f: Digits): FieldImage {
  const { p, degree } = field;
  return f.count <= degree
    ? residuesOfDigits(f, p, degree)
    : reduceInField(field, trimmed(Array.from(residuesOfDigits(f, p))));
}

/** The element t, for a degree above 1. */
function variableInField(field: ModularField): FieldImage {
  const element = constantInField(field, 0);
  element[1] = 1;
  return element;
}

/** `x_i^k` for `k >= 1`. */
export function powerOfCoordinate({ field, powers }: PointImage, i: number, k: number): FieldImage {
  const list = powers[i]!;
  while (list.length < k) list.push(multiplyInField(field, list.at(-1)!, list[0]!));
  return list[k - 1]!;
}

/** At least `log2` of the sum of the absolute values of the coefficients of `p(2^scale·t)`; 0 for the zero polynomial. */
export function sumBits(p: UnivariatePolynomial, scale: number = 0): number {
  const least = Math.min(0, scale * (p.length - 1));
  const sum = p.reduce((total, c, i) => total + ((c < 0n ? -c : c) << BigInt(scale * i - least)), 0n);
  return sum === 0n ? 0 : bitLength(sum) + least;
}

export function memoized(f: (scale: number) => number): (scale: number) => number {
  const known = new Map<number, number>();
  return (scale) => {
    const value = known.get(scale) ?? f(scale);
    known.set(scale, value);
    return value;
  };
}
