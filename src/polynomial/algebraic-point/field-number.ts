import { invertModulo, residue } from "../../number/prime-field.ts";
import { bitLength, denominator, numerator } from "../../number/rational.ts";
import { reduceUnivariate } from "../modular.ts";
import type { Polynomial, Term } from "../polynomial.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import {
  addMultipleInField,
  constantInField,
  type FieldImage,
  isZeroImage,
  multiplyInField,
  reduceInField,
} from "./modular-field.ts";
import { type PointField, type PointImage, sumBits } from "./point-field.ts";
import { commonDenominator, imagesOfPolynomial } from "./polynomial-image.ts";

/**
 * A number of a field by its images. It is `H(t)/(c·g(t)^k)` with an integer polynomial H that is never written out, g the
 * denominator of the representation: what is known of H bounds how many primes may divide it by accident.
 */
export interface FieldNumber {
  /** `null` modulo a divisor of c. */
  readonly image: (at: PointImage) => FieldImage | null;
  /** At least the degree of H. */
  readonly degree: number;
  /** At least `log2` of the sum of the absolute values of the coefficients of `H(2^scale·t)`. */
  readonly bits: (scale: number) => number;
  /** The exponent k. */
  readonly power: number;
  /** At least `log2` of c. */
  readonly contentBits: number;
}

/** Exponents of the powers of two that the variable is stretched by. */
const SCALES = [-2, -1, 0, 1, 2, 3, 4];

/**
 * Whether the number is 0; exact. If H is not 0 modulo the minimal polynomial q, irreducible of degree d, then their resultant is a
 * non-zero integer of size at most `|q|^deg(H)·|H|^d` (Hadamard), divisible by `p^d` for every prime at which the image is 0.
 * With `q(r·t)` and `H(r·t)` for q and H it is `r^(d·deg(H))` times as large: the r that suits the roots gives the best bound.
 */
export function isZeroNumber(field: PointField, { image, degree, bits }: FieldNumber): boolean {
  let left = Math.min(
    ...SCALES.map((scale) => bits(scale) + Math.ceil((degree * field.normBits(scale)) / field.degree) - degree * scale),
  );
  for (let i = 0; left >= 0; i += 1) {
    const at = field.imageAt(i);
    const value = image(at);
    if (value === null) continue;
    if (!isZeroImage(value)) return false;
    left -= 31 - Math.clz32(at.field.p);
  }
  return true;
}

/** The value of a polynomial over Q in the coordinates, in the order of its variables. */
export function polynomialNumber({ representation }: PointField, { terms }: Polynomial): FieldNumber {
  const { denominator: below, numerators } = representation;
  const total = terms.reduce((most, term) => Math.max(most, degreeOfTerm(term)), 0);
  const parts = [below, ...numerators];
  const common = commonDenominator(terms);
  const image = terms.length === 0 ? (at: PointImage) => constantInField(at.field, 0) : imagesOfPolynomial(terms);
  const size = terms.reduce((sum, { coefficient: c }) => {
    const top = numerator(c) * (common / denominator(c));
    return sum + (top < 0n ? -top : top);
  }, 0n);
  return {
    image,
    degree: total * parts.reduce((most, part) => Math.max(most, part.length - 1), 0),
    bits: (scale) => bitLength(size) + total * Math.max(...parts.map((part) => sumBits(part, scale))),
    power: total,
    contentBits: bitLength(common),
  };
}

function degreeOfTerm({ powers }: Term): number {
  let degree = 0;
  for (let i = 1; i < powers.length; i += 2) degree += powers[i]!;
  return degree;
}

/** `numerator(t)/(content·denominator(t))`, the denominator being that of the representation. */
export interface ExplicitNumber {
  readonly numerator: UnivariatePolynomial;
  readonly content: bigint;
}

export function imageOfExplicit({ numerator: top, content }: ExplicitNumber, at: PointImage): FieldImage | null {
  const { field, inverseDenominator } = at;
  const below = residue(content, field.p);
  if (below === 0) return null;
  const value = multiplyInField(field, reduceInField(field, reduceUnivariate(top, field.p)), inverseDenominator);
  const scaled = constantInField(field, 0);
  addMultipleInField(scaled, value, invertModulo(below, field.p), field.p);
  return scaled;
}

/** The difference of a number and an explicit one. */
export function differenceFrom({ representation }: PointField, a: FieldNumber, b: ExplicitNumber): FieldNumber {
  const below = representation.denominator;
  const degree = below.length - 1;
  const power = Math.max(a.power, 1);
  const missing = power - a.power;
  return {
    image: (at) => {
      const [x, y] = [a.image(at), imageOfExplicit(b, at)];
      if (x === null || y === null) return null;
      const difference = constantInField(at.field, 0);
      addMultipleInField(difference, x, 1, at.field.p);
      addMultipleInField(difference, y, at.field.p - 1, at.field.p);
      return difference;
    },
    degree: Math.max(a.degree + missing * degree, b.numerator.length - 1 + (power - 1) * degree),
    bits: (scale) => {
      const bits = sumBits(below, scale);
      const first = a.bits(scale) + bitLength(b.content) + missing * bits;
      return 1 + Math.max(first, sumBits(b.numerator, scale) + (power - 1) * bits + a.contentBits);
    },
    power,
    contentBits: a.contentBits + bitLength(b.content),
  };
}
