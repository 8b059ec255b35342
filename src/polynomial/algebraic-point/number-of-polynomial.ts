import { residue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import { type FieldNumber, isZeroNumber } from "./field-number.ts";
import { addMultipleInField, constantInField, multiplyInField } from "./modular-field.ts";
import { type PointField, sumBits } from "./point-field.ts";

/**
 * Whether `top/bottom`, for numbers of a field of which the second is not 0, is a root of a polynomial: `Σ m_k·top^k·bottom^(n-k)` is 0. With
 * both over one denominator `c·g^power` its numerator has the size of the n-th power of the larger one.
 */
export function isRootOf(
  field: PointField,
  polynomial: UnivariatePolynomial,
  top: FieldNumber,
  bottom: FieldNumber,
): boolean {
  const n = polynomial.length - 1;
  const below = field.representation.denominator;
  const power = Math.max(top.power, bottom.power);
  const degreeOf = (part: FieldNumber): number => part.degree + (power - part.power) * (below.length - 1);
  const bitsOf = (part: FieldNumber, other: FieldNumber, scale: number): number =>
    part.bits(scale) + (power - part.power) * Math.max(sumBits(below, scale), 0) + other.contentBits;
  const size = polynomial.reduce((sum, c) => sum + (c < 0n ? -c : c), 0n);
  return isZeroNumber(field, {
    image: (at) => {
      const [x, y] = [top.image(at), bottom.image(at)];
      if (x === null || y === null) return null;
      let value = constantInField(at.field, residue(polynomial[n]!, at.field.p));
      let scale = constantInField(at.field, 1);
      for (let k = n - 1; k >= 0; k -= 1) {
        scale = multiplyInField(at.field, scale, y);
        const next = multiplyInField(at.field, value, x);
        addMultipleInField(next, scale, residue(polynomial[k]!, at.field.p), at.field.p);
        value = next;
      }
      return value;
    },
    degree: n * Math.max(degreeOf(top), degreeOf(bottom)),
    bits: (scale) => bitLength(size) + n * Math.max(bitsOf(top, bottom, scale), bitsOf(bottom, top, scale)),
    power: n * power,
    contentBits: n * (top.contentBits + bottom.contentBits),
  });
}
