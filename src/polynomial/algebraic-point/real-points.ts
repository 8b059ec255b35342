import { addBall, type Ball, ballFromRational, containsZero, divideBall, multiplyBall } from "../../number/ball.ts";
import { bitLength, divideRational, fraction, type Rational } from "../../number/rational.ts";
import { type DyadicCell, isolateIrrationalRoots } from "../descartes.ts";
import type { AlgebraicPoint, RationalUnivariate } from "../rational-univariate/representation.ts";
import { rationalAsRoot } from "../real-roots.ts";
import { endsOfCell, refineCell } from "../refine.ts";
import { evaluateUnivariate, type UnivariatePolynomial } from "../univariate.ts";
import type { PointField } from "./point-field.ts";
import { conjugateFields } from "./split.ts";

/** A real point with what is shared by its conjugates; `representation` is that of the field. */
export interface RealPoint extends AlgebraicPoint {
  readonly field: PointField;
  /** The coordinates of a rational point, else `null`. */
  readonly rational: readonly Rational[] | null;
  /** Balls around the coordinates with radii of at most about `2^-bits·max(1, |x|)`; never coarser than before. */
  readonly enclose: (bits: number) => readonly Ball[];
}

const FIRST_DEPTH = 32;
const GUARD_BITS = 24;

/** All real points of a representation, in no particular order. */
export function realPoints(whole: RationalUnivariate): readonly RealPoint[] {
  return conjugateFields(whole).flatMap(realPointsOfField);
}

/** The real points of a field, once. */
const known = new WeakMap<PointField, readonly RealPoint[]>();

export function realPointsOfField(field: PointField): readonly RealPoint[] {
  let points = known.get(field);
  if (points === undefined) {
    points =
      field.degree === 1
        ? [rationalPoint(field)]
        : isolateIrrationalRoots(field.representation.minimal).map((cell) => irrationalPoint(field, cell));
    known.set(field, points);
  }
  return points;
}

function rationalPoint(field: PointField): RealPoint {
  const { minimal, denominator, numerators } = field.representation;
  const t = fraction(-minimal[0]!, minimal[1]!);
  const below = evaluateUnivariate(denominator, t);
  const rational = numerators.map((numerator) => divideRational(evaluateUnivariate(numerator, t), below));
  return {
    representation: field.representation,
    root: rationalAsRoot(t),
    field,
    rational,
    enclose: (bits) => rational.map((x) => ballFromRational(x, bits + GUARD_BITS)),
  };
}

function irrationalPoint(field: PointField, found: DyadicCell): RealPoint {
  const { minimal } = field.representation;
  let cell = found;
  let known: { readonly balls: readonly Ball[]; readonly bits: number } | null = null;
  const enclose = (bits: number): readonly Ball[] => {
    for (let depth = Math.max(cell.depth, FIRST_DEPTH, bits + GUARD_BITS); ; depth += missingDepth(known?.bits, bits)) {
      if (known !== null && known.bits >= bits) return known.balls;
      cell = refineCell(minimal, cell, depth);
      const balls = coordinatesOn(field.representation, cell);
      const reached = balls === null ? 0 : Math.min(...balls.map(accuracyOf));
      if (balls !== null && (known === null || reached > known.bits)) known = { balls, bits: reached };
    }
  };
  return {
    representation: field.representation,
    root: { polynomial: minimal, isolating: endsOfCell(found) },
    field,
    rational: null,
    enclose,
  };
}

/** How much deeper to go when so many bits were reached. */
function missingDepth(reached: number | undefined, bits: number): number {
  return reached === undefined ? FIRST_DEPTH : Math.max(bits - reached, 1) + 8;
}

/** The negative binary logarithm of the radius, relative to midpoints above 1. */
function accuracyOf({ mid, rad, exp }: Ball): number {
  if (rad === 0n) return Number.POSITIVE_INFINITY;
  return Math.min(-exp - bitLength(rad), Number.MAX_SAFE_INTEGER) + Math.max(bitLength(mid) + exp, 0);
}

/** The coordinates while t runs through a cell; `null` when the denominator may vanish there. */
function coordinatesOn({ denominator, numerators }: RationalUnivariate, cell: DyadicCell): readonly Ball[] | null {
  const t: Ball = { mid: 2n * cell.cell + 1n, rad: 1n, exp: -cell.depth - 1 };
  const bits = bitLength(t.mid) + GUARD_BITS;
  const below = valueOnBall(denominator, t, bits);
  if (containsZero(below)) return null;
  return numerators.map((numerator) => divideBall(valueOnBall(numerator, t, bits), below, bits) as Ball);
}

/** Horner's rule in balls. */
function valueOnBall(f: UnivariatePolynomial, t: Ball, bits: number): Ball {
  let value: Ball = { mid: 0n, rad: 0n, exp: 0 };
  for (let i = f.length - 1; i >= 0; i -= 1) {
    value = addBall(multiplyBall(value, t, bits), { mid: f[i]!, rad: 0n, exp: 0 }, bits);
  }
  return value;
}
