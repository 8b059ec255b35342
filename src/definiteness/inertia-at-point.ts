import type { Inertia } from "../expr/matrix.ts";
import { divisionFreeCharacteristic } from "../matrix/berkowitz.ts";
import { inertia } from "../matrix/inertia.ts";
import { addBall, type Ball, multiplyBall, negateBall } from "../number/ball.ts";
import { bitLength } from "../number/rational.ts";
import { ONE, ZERO } from "../number/rounding.ts";
import { type FieldNumber, isZeroNumber, polynomialNumber } from "../polynomial/algebraic-point/field-number.ts";
import {
  addMultipleInField,
  constantInField,
  type FieldImage,
  multiplyInField,
} from "../polynomial/algebraic-point/modular-field.ts";
import { type PointField, sumBits } from "../polynomial/algebraic-point/point-field.ts";
import type { RealPoint } from "../polynomial/algebraic-point/real-points.ts";
import { signOfNumber, valueAtRationals, valueOnBalls } from "../polynomial/algebraic-point/value-at-point.ts";
import type { Polynomial } from "../polynomial/polynomial.ts";
import { inertiaOfBalls } from "./inertia-of-balls.ts";

type PolynomialMatrix = readonly (readonly Polynomial[])[];

const FIRST_BITS = 64;

/**
 * The inertia of a symmetric matrix of polynomials over Q at a real algebraic point; exact. Enclosures decide a regular
 * matrix; for a singular one the signs of the coefficients of the characteristic polynomial, zeros decided in the field, count
 * the eigenvalues by Descartes' rule, which is exact when all roots are real.
 */
export function inertiaAtPoint(matrix: PolynomialMatrix, point: RealPoint): Inertia {
  const { rational } = point;
  if (rational !== null) return inertia(matrix.map((row) => row.map((entry) => valueAtRationals(entry, rational))));
  const first = inertiaOfBalls(ballsAt(matrix, point, FIRST_BITS), FIRST_BITS);
  if (first !== null) return first;
  const n = matrix.length;
  let rank = n;
  while (rank > 0 && isZeroNumber(point.field, coefficientNumber(matrix, point.field, rank))) rank -= 1;
  return rank === n ? regularInertia(matrix, point) : singularInertia(matrix, point, rank);
}

function ballsAt(matrix: PolynomialMatrix, point: RealPoint, bits: number): readonly (readonly Ball[])[] {
  const at = point.enclose(bits);
  const known = new Map<Polynomial, Ball>();
  return matrix.map((row) =>
    row.map((entry) => {
      const ball = known.get(entry) ?? valueOnBalls(entry, at, bits);
      known.set(entry, ball);
      return ball;
    }),
  );
}

/** Ends, because the determinant is not 0. */
function regularInertia(matrix: PolynomialMatrix, point: RealPoint): Inertia {
  for (let bits = 2 * FIRST_BITS; ; bits *= 2) {
    const found = inertiaOfBalls(ballsAt(matrix, point, bits), bits);
    if (found !== null) return found;
  }
}

function singularInertia(matrix: PolynomialMatrix, point: RealPoint, rank: number): Inertia {
  let last = 1;
  let positive = 0;
  for (let k = 1; k <= rank; k += 1) {
    const sign = signOfNumber(
      (bits) => divisionFreeCharacteristic(ballRing(bits), ballsAt(matrix, point, bits))[k]!,
      () => k < rank && isZeroNumber(point.field, coefficientNumber(matrix, point.field, k)),
    );
    if (sign === 0) continue;
    if (sign !== last) positive += 1;
    last = sign;
  }
  return { positive, zero: matrix.length - rank, negative: rank - positive };
}

function ballRing(bits: number) {
  return {
    zero: ZERO,
    one: ONE,
    add: (a: Ball, b: Ball): Ball => addBall(a, b, bits),
    multiply: (a: Ball, b: Ball): Ball => multiplyBall(a, b, bits),
    negate: negateBall,
  };
}

/** The coefficient of `x^(n - k)` in the characteristic polynomial: a sum of `n!/(n - k)!` products of k entries at most. */
function coefficientNumber(matrix: PolynomialMatrix, field: PointField, k: number): FieldNumber {
  const numbers = new Map<Polynomial, FieldNumber>();
  for (const entry of matrix.flat()) if (!numbers.has(entry)) numbers.set(entry, polynomialNumber(field, entry));
  const all = [...numbers.values()];
  const most = (part: (number: FieldNumber) => number): number => Math.max(...all.map(part));
  const power = most((number) => number.power);
  const below = field.representation.denominator;
  const content = all.reduce((total, number) => total + number.contentBits, 0);
  return {
    image: (at) => {
      const { field: ring } = at;
      const images = new Map<Polynomial, FieldImage>();
      for (const [entry, number] of numbers) {
        const image = number.image(at);
        if (image === null) return null;
        images.set(entry, image);
      }
      const operations = {
        zero: constantInField(ring, 0),
        one: constantInField(ring, 1),
        add: (a: FieldImage, b: FieldImage) => combined(a, b, 1, ring.p),
        multiply: (a: FieldImage, b: FieldImage) => multiplyInField(ring, a, b),
        negate: (a: FieldImage) => combined(constantInField(ring, 0), a, ring.p - 1, ring.p),
      };
      return divisionFreeCharacteristic(
        operations,
        matrix.map((row) => row.map((entry) => images.get(entry)!)),
      )[k]!;
    },
    degree: k * most((number) => number.degree + (power - number.power) * (below.length - 1)),
    bits: (scale) => {
      const longest = most((number) => number.bits(scale) + (power - number.power) * sumBits(below, scale));
      return k * (bitLength(BigInt(matrix.length)) + content + longest);
    },
    power: k * power,
    contentBits: k * content,
  };
}

function combined(a: FieldImage, b: FieldImage, factor: number, p: number): FieldImage {
  const sum = a.slice();
  addMultipleInField(sum, b, factor, p);
  return sum;
}
