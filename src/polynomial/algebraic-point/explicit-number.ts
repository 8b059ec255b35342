import type { Residues } from "../../number/prime-field.ts";
import { reduceUnivariate } from "../modular.ts";
import { type CommonFractions, joined, reconstructed } from "../reconstruction.ts";
import { univariate } from "../univariate.ts";
import { differenceFrom, type ExplicitNumber, type FieldNumber, isZeroNumber } from "./field-number.ts";
import { type FieldImage, multiplyInField, reduceInField } from "./modular-field.ts";
import type { PointField, PointImage } from "./point-field.ts";

/**
 * The number as `N(t)/(c·g(t))` with g the denominator of the representation and N shorter than the minimal polynomial: from
 * images modulo primes, proved equal. For g the derivative of the minimal polynomial N is about as long as that.
 */
export function explicitNumber(field: PointField, number: FieldNumber): ExplicitNumber {
  const candidates = fractionsFromImages(field, (at) => {
    const value = number.image(at);
    return value === null ? null : multiplyInField(at.field, value, at.denominator);
  });
  for (const { numerators, denominator } of candidates) {
    const found = { numerator: univariate(numerators), content: denominator };
    if (isZeroNumber(field, differenceFrom(field, number, found))) return found;
  }
  throw new RangeError("there are infinitely many primes");
}

/** Ever better guesses at a vector over Q from its images modulo primes: those that did not change with one prime more. */
export function* fractionsFromImages(
  field: PointField,
  image: (at: PointImage) => ArrayLike<number> | null,
): Generator<CommonFractions> {
  let known: Residues | null = null;
  let next = 1;
  let used = 0;
  for (let i = 0; ; i += 1) {
    const at = field.imageAt(i);
    const values = image(at);
    if (values === null) continue;
    known = joined(known, values, at.field.p);
    used += 1;
    if (used < next) continue;
    next = used + 1 + (used >> 2);
    const found = reconstructed(known.values, known.modulus);
    if (found !== null) yield found;
  }
}

/** The image of a polynomial in t. */
export function imageOfUnivariate(at: PointImage, f: readonly bigint[]): FieldImage {
  return reduceInField(at.field, reduceUnivariate(f, at.field.p));
}
