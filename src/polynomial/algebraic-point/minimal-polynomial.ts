import { InternalError } from "../../diagnostic/internal-error.ts";
import { type Residues, residue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import type { ModularPolynomial } from "../modular.ts";
import { scattered } from "../multivariate/modular.ts";
import { minimalRecurrence } from "../rational-univariate/recurrence.ts";
import { joined, reconstructed } from "../reconstruction.ts";
import { primitivePart, type UnivariatePolynomial } from "../univariate.ts";
import { characteristicPolynomial } from "./characteristic-polynomial.ts";
import { type ExplicitNumber, type FieldNumber, imageOfExplicit, isZeroNumber } from "./field-number.ts";
import {
  constantInField,
  type FieldImage,
  linearCombination,
  type ModularField,
  multiplyInField,
  powersInField,
} from "./modular-field.ts";
import { type PointField, sumBits } from "./point-field.ts";
import { valuesAtPowers } from "./values-at-powers.ts";

/**
 * The minimal polynomial over Q of a number of the field, primitive with positive leading coefficient; irreducible. Its images
 * are the shortest recurrences of the powers under a linear form (Wiedemann 1986); their degrees are never too large, and that
 * the number is a root of what they are joined to is proved.
 */
export function minimalPolynomial(field: PointField, number: ExplicitNumber): UnivariatePolynomial {
  let known: (Residues & { readonly used: number }) | null = null;
  let next = 1;
  for (let i = 0; ; i += 1) {
    const at = field.imageAt(i);
    const value = imageOfExplicit(number, at);
    if (value === null) continue;
    const { p } = at.field;
    const most = known === null ? field.degree : Math.min(field.degree, known.values.length + 1);
    const generates: boolean = known?.values.length === field.degree + 1;
    const relation: ModularPolynomial = generates
      ? characteristicPolynomial(at.field, value)
      : relationOfPowers(at.field, value, most);
    if (known !== null && relation.length < known.values.length) continue;
    if (known === null || relation.length > known.values.length) {
      known = { modulus: BigInt(p), values: relation.map(BigInt), used: 1 };
      next = 1;
    } else known = { ...joined(known, relation, p), used: known.used + 1 };
    if (known.used < next) continue;
    next = known.used + 1 + (known.used >> 2);
    const found = reconstructed(known.values, known.modulus);
    if (found === null) continue;
    const candidate = primitivePart(found.numerators);
    if (candidate.length - 1 > field.degree) throw new InternalError("a minimal polynomial above the degree");
    if (isZeroNumber(field, composed(field, candidate, number))) return candidate;
  }
}

/** The shortest linear relation of the powers of an element under a scattered linear form, of degree up to `most`. */
export function relationOfPowers(field: ModularField, value: FieldImage, most: number): ModularPolynomial {
  const { p, degree } = field;
  const form = Float64Array.from({ length: degree }, (_, j) => scattered(degree, j, p));
  return Array.from(minimalRecurrence(valuesAtPowers(field, value, form, 2 * most), p)).reverse();
}

/** `f` of an explicit number. */
function composed({ representation }: PointField, f: UnivariatePolynomial, number: ExplicitNumber): FieldNumber {
  const below = representation.denominator;
  const n = f.length - 1;
  return {
    image: (at) => {
      const value = imageOfExplicit(number, at);
      return value === null ? null : valueInField(at.field, f, value);
    },
    degree: n * Math.max(number.numerator.length - 1, below.length - 1, 0),
    bits: (scale) => {
      const longest = Math.max(sumBits(number.numerator, scale), bitLength(number.content) + sumBits(below, scale));
      return sumBits(f) + n * longest;
    },
    power: n,
    contentBits: n * bitLength(number.content),
  };
}

/** `f(a)` by blocks of about the root of the degree (Paterson & Stockmeyer 1973). */
export function valueInField(field: ModularField, f: UnivariatePolynomial, a: FieldImage): FieldImage {
  const { p, degree } = field;
  const residues = f.map((c) => residue(c, p));
  const size = Math.ceil(Math.sqrt(f.length));
  const powers = powersInField(field, a, size + 1);
  const giant = powers.subarray(size * degree);
  let total = constantInField(field, 0);
  for (let from = size * Math.floor((f.length - 1) / size); from >= 0; from -= size) {
    const start = multiplyInField(field, total, giant);
    total = linearCombination(powers, residues, from, Math.min(size, f.length - from), p, start);
  }
  return total;
}
