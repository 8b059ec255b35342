import { InternalError } from "../diagnostic/internal-error.ts";
import type { Point, RealNumber } from "../expr/real.ts";
import { type Ball, ballFromRational } from "../number/ball.ts";
import { addComplex, type ComplexBall, divideComplex, multiplyComplex } from "../number/complex-ball.ts";
import { absInteger } from "../number/integer.ts";
import { bitLength, fromBigInt } from "../number/rational.ts";
import { enclosureOfRoot, rootOfReal } from "../polynomial/algebraic.ts";
import { type Disk, nonRealRoots } from "../polynomial/complex-roots.ts";
import type { RationalUnivariate } from "../polynomial/rational-univariate/representation.ts";
import { isolateRoots } from "../polynomial/real-roots.ts";
import type { UnivariatePolynomial } from "../polynomial/univariate.ts";
import { encloseReal } from "./real-number.ts";

/** A critical point with a coordinate that is not real, every coordinate enclosed. */
export type NonRealPoint = ReadonlyMap<string, ComplexBall>;

/** The critical points that are not real, with so many bits in every coordinate, conjugate ones one after the other; `null`: not known. */
export type NonRealPoints = (bits: number) => readonly NonRealPoint[] | null;

const GUARD_BITS = 16;
const MOST_BITS = 1 << 16;

/** The points of representations that belong to roots that are not real. */
export function nonRealPointsOf(
  variables: readonly string[],
  representations: readonly RationalUnivariate[],
): NonRealPoints {
  return (bits) =>
    representations.flatMap((representation) => {
      const real = isolateRoots(representation.minimal).length;
      for (let working = bits + GUARD_BITS; working <= MOST_BITS; working *= 2) {
        const points = nonRealRoots(representation.minimal, real, working).map((disk) =>
          pointAt(variables, representation, disk, working),
        );
        if (points.every((point) => point !== null && isNarrow(point, bits))) return points as NonRealPoint[];
      }
      throw new InternalError("a critical point that is not real could not be enclosed");
    });
}

/** The coordinates of a real point as complex numbers. */
export function enclosedPoint(at: Point, bits: number): NonRealPoint {
  const im = ballFromRational(0, bits);
  return new Map([...at].map(([name, real]) => [name, { re: enclosureOf(real, bits), im }]));
}

function enclosureOf(real: RealNumber, bits: number): Ball {
  if (real.kind === "rational" || real.kind === "algebraic") return enclosureOfRoot(rootOfReal(real), bits);
  const ball = encloseReal(real, bits + GUARD_BITS);
  if (typeof ball === "string") throw new InternalError("a coordinate of a critical point could not be enclosed");
  return ball;
}

function pointAt(
  variables: readonly string[],
  { denominator, numerators }: RationalUnivariate,
  disk: Disk,
  bits: number,
): NonRealPoint | null {
  const t = boxOf(disk);
  const below = valueAt(denominator, t, bits);
  const point = new Map<string, ComplexBall>();
  for (const [i, name] of variables.entries()) {
    const coordinate = divideComplex(valueAt(numerators[i]!, t, bits), below, bits);
    if (coordinate === null) return null;
    point.set(name, coordinate);
  }
  return point;
}

function boxOf({ re, im, radius, scale }: Disk): ComplexBall {
  const part = (mid: bigint): Ball => ({ mid, rad: radius, exp: -scale });
  return { re: part(re), im: part(im) };
}

function valueAt(p: UnivariatePolynomial, t: ComplexBall, bits: number): ComplexBall {
  const zero = ballFromRational(0, bits);
  return p.reduceRight<ComplexBall>(
    (value, c) =>
      addComplex(multiplyComplex(value, t, bits), { re: ballFromRational(fromBigInt(c), bits), im: zero }, bits),
    { re: zero, im: zero },
  );
}

/** Whether every coordinate is known to so many bits, absolutely or relative to its larger part. */
function isNarrow(point: NonRealPoint, bits: number): boolean {
  return [...point.values()].every(({ re, im }) => {
    const [a, b] = [magnitudeAndError(re), magnitudeAndError(im)];
    const size = Math.max(a.size, b.size, 0);
    return Math.max(a.error, b.error) <= size - bits;
  });
}

/** Binary exponents of the midpoint and of the radius. */
function magnitudeAndError({ mid, rad, exp }: Ball): { readonly size: number; readonly error: number } {
  const digits = (value: bigint): number => (value === 0n ? Number.NEGATIVE_INFINITY : bitLength(absInteger(value)));
  return { size: digits(mid) + exp, error: digits(rad) + exp };
}
