import { symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import { maxNorm, primitivePart, type UnivariatePolynomial } from "../univariate.ts";
import { characteristicPolynomial } from "./characteristic-polynomial.ts";
import type { FieldNumber } from "./field-number.ts";
import { relationOfPowers, valueInField } from "./minimal-polynomial.ts";
import { isZeroImage } from "./modular-field.ts";
import type { PointField } from "./point-field.ts";
import type { ValueHeight } from "./value-heights.ts";

/** Primes at which the number must generate, or is taken to be one of a smaller field. */
const MOST_MISSES = 3;
/** In smaller fields numbers of smaller ones are found sooner by their numerators. */
const LARGE_DEGREE = 16;

/**
 * The minimal polynomial over Q of a number of the field, of which a bound of the Mahler measure is known; `null` when it is not
 * found, as without a known multiple of its leading coefficient when it does not seem to generate the field. Modulo primes the
 * shortest relation of its powers has at most the degree of the minimal polynomial; once one has the degree of the field, all
 * others are characteristic polynomials.
 */
export function boundedMinimalPolynomial(
  field: PointField,
  number: FieldNumber,
  { bits, multiple }: ValueHeight,
): UnivariatePolynomial | null {
  return multiple === null ? ofGenerator(field, number, bits) : withLeadingCoefficient(field, number, bits, multiple);
}

/**
 * The coefficients of the multiple with this leading coefficient are integers of at most `2^bits` times a binomial coefficient
 * (Mahler 1976): the product of the primes determines them. The degree is that of the field, or the number is proved to be a root.
 */
function withLeadingCoefficient(
  field: PointField,
  number: FieldNumber,
  bits: number,
  lead: bigint,
): UnivariatePolynomial | null {
  const { degree } = field;
  let images = joining();
  let length = 0;
  let product = 1n;
  let binomial = 1;
  for (let i = 0; bitLength(product) < 2 + bits + binomial; i += 1) {
    const at = field.imageAt(i);
    const value = number.image(at);
    if (value === null) continue;
    const { p } = at.field;
    const relation =
      length > degree
        ? characteristicPolynomial(at.field, value)
        : relationOfPowers(at.field, value, length < 2 ? degree : length);
    if (relation.length < length) continue;
    if (relation.length > length) {
      images = joining();
      length = relation.length;
      product = 1n;
      binomial = binomialBits(length - 1);
    }
    if (length <= degree && degree < LARGE_DEGREE && i >= MOST_MISSES) return null;
    images.add(relation, p);
    product *= BigInt(p);
  }
  const { modulus, values } = images.joined();
  const found = primitivePart(values.map((c) => symmetricResidue(c * lead, modulus)));
  return length === degree + 1 || isRoot(field, number, found, bits) ? found : null;
}

/** At least `log2` of the greatest binomial coefficient of the degree. */
function binomialBits(degree: number): number {
  let binomial = 1n;
  for (let k = 1; 2 * k <= degree; k += 1) binomial = (binomial * BigInt(degree + 1 - k)) / BigInt(k);
  return bitLength(binomial);
}

/**
 * Whether the number is a root of `f` of degree m. Else the resultant of f and the characteristic polynomial, of degree d and
 * with the known leading coefficient, is an integer that is not 0: at most `|f|^d·2^(m·(d + bits))`, and divisible by `p^d`
 * for each prime at which `f` vanishes.
 */
function isRoot(field: PointField, number: FieldNumber, f: UnivariatePolynomial, bits: number): boolean {
  const { degree } = field;
  let left = (f.length - 1) * (degree + bits) + degree * (bitLength(maxNorm(f)) + bitLength(BigInt(f.length)));
  for (let i = 0; left >= 0; i += 1) {
    const at = field.imageAt(i);
    const value = number.image(at);
    if (value === null) continue;
    if (!isZeroImage(valueInField(at.field, f, value))) return false;
    left -= degree * (bitLength(BigInt(at.field.p)) - 1);
  }
  return true;
}

/**
 * The minimal polynomial of a generator is a multiple by a constant of each relation of the degree of the field, and so is the one
 * it is reconstructed to. Once the product of the primes exceeds what the two can differ by, they are equal.
 */
function ofGenerator(field: PointField, number: FieldNumber, bits: number): UnivariatePolynomial | null {
  const { degree } = field;
  const { add, joined } = joining();
  let misses = 0;
  let have = 0;
  let next = 0;
  for (let i = 0; misses < MOST_MISSES; i += 1) {
    const at = field.imageAt(i);
    const value = number.image(at);
    if (value === null) continue;
    const { p } = at.field;
    const relation = have > 0 ? characteristicPolynomial(at.field, value) : relationOfPowers(at.field, value, degree);
    if (relation.length !== degree + 1) {
      misses += 1;
      continue;
    }
    add(relation, p);
    have += bitLength(BigInt(p)) - 1;
    if (have < next) continue;
    const { modulus, values } = joined();
    const found = reconstructed(values, modulus);
    const candidate = found === null ? null : primitivePart(found.numerators);
    const needed = 3 + degree + bits + (candidate === null ? have >> 2 : bitLength(maxNorm(candidate)));
    if (candidate !== null && have >= needed && isProportional(candidate, values, modulus)) return candidate;
    next = have < needed ? needed : have + (have >> 3);
  }
  return null;
}

/** Whether the polynomial is its leading coefficient times the monic one modulo the number. */
function isProportional(p: UnivariatePolynomial, monic: readonly bigint[], modulus: bigint): boolean {
  const lead = p.at(-1)!;
  return p.length === monic.length && p.every((c, i) => (lead * monic[i]! - c) % modulus === 0n);
}
