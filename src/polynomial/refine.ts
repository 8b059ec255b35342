import { InternalError } from "../diagnostic/internal-error.ts";
import { denominator, floorRational, fraction, numerator, type Rational } from "../number/rational.ts";
import type { DyadicCell } from "./descartes.ts";
import { dyadicValue, signAt, signOfBigInt, type UnivariatePolynomial } from "./univariate.ts";

/**
 * The cell of depth at least `depth` inside `cell` that holds the one simple root of `f` there. Quadratic interval
 * refinement (Abbott 2006): the chord proposes a cell of a finer grid, two signs confirm it and the next grid is finer by
 * the square; otherwise the grid is coarsened, at worst to bisection. `f` has no root at the ends or at a grid point.
 */
export function refineCell(f: UnivariatePolynomial, cell: DyadicCell, depth: number): DyadicCell {
  let current = cell;
  let gain = 1;
  while (current.depth < depth) {
    const finer = refineOnce(f, current, gain);
    if (finer === null) gain = Math.max(1, gain >> 1);
    else {
      current = finer;
      gain *= 2;
    }
  }
  return current;
}

/** The cell that is `2^gain` times finer, where the chord finds it. */
function refineOnce(f: UnivariatePolynomial, { cell, depth }: DyadicCell, gain: number): DyadicCell | null {
  const left = valueAt(f, cell, depth);
  const right = valueAt(f, cell + 1n, depth);
  const grid = 1n << BigInt(gain);
  const spread = left - right;
  const position = (2n * left * grid + spread) / (2n * spread);
  const guess = position < 1n ? 1n : position >= grid ? grid - 1n : position;
  const point = cell * grid + guess;
  const target = depth + gain;
  const leftSign = signOfBigInt(left);
  const isLeft = (c: bigint): boolean => signOfBigInt(valueAt(f, c, target)) === leftSign;
  if (isLeft(point)) return guess === grid - 1n || !isLeft(point + 1n) ? { cell: point, depth: target } : null;
  return guess === 1n || isLeft(point - 1n) ? { cell: point - 1n, depth: target } : null;
}

/** A positive multiple of `f(c·2^-depth)`, the same multiple for every c. */
function valueAt(f: UnivariatePolynomial, c: bigint, depth: number): bigint {
  return depth >= 0 ? dyadicValue(f, c, depth) : dyadicValue(f, c << BigInt(-depth), 0);
}

/** The end points of a cell. */
export function endsOfCell({ cell, depth }: DyadicCell): readonly [Rational, Rational] {
  return [dyadic(cell, depth), dyadic(cell + 1n, depth)];
}

function dyadic(c: bigint, depth: number): Rational {
  return depth >= 0 ? fraction(c, 1n << BigInt(depth)) : fraction(c << BigInt(-depth), 1n);
}

/**
 * A cell around the one simple root of `f` in an open interval with a sign change at its ends; the root itself when it
 * is a grid point of the search.
 */
export function cellInside(f: UnivariatePolynomial, [low, high]: readonly [Rational, Rational]): DyadicCell | Rational {
  const given = unitCell(low, high);
  if (given !== null) return given;
  const leftSign = signAt(f, low);
  if (leftSign === 0 || signAt(f, high) !== -leftSign)
    throw new InternalError("no sign change on an isolating interval");
  for (let depth = depthOfWidth(low, high) + 1; ; depth += 1) {
    const scale = (q: Rational): Rational =>
      fraction(numerator(q) << BigInt(Math.max(depth, 0)), denominator(q) << BigInt(Math.max(-depth, 0)));
    let a = floorRational(scale(low)) + 1n;
    let b = -floorRational(fraction(-numerator(scale(high)), denominator(scale(high)))) - 1n;
    if (a >= b || signOfBigInt(valueAt(f, a, depth)) === -leftSign || signOfBigInt(valueAt(f, b, depth)) === leftSign)
      continue;
    while (b - a > 1n) {
      const middle = (a + b) >> 1n;
      const sign = signOfBigInt(valueAt(f, middle, depth));
      if (sign === 0) return dyadic(middle, depth);
      if (sign === leftSign) a = middle;
      else b = middle;
    }
    if (valueAt(f, a, depth) === 0n) return dyadic(a, depth);
    return valueAt(f, b, depth) === 0n ? dyadic(b, depth) : { cell: a, depth };
  }
}

function unitCell(low: Rational, high: Rational): DyadicCell | null {
  const width = fraction(
    numerator(high) * denominator(low) - numerator(low) * denominator(high),
    denominator(high) * denominator(low),
  );
  const up = numerator(width);
  const down = denominator(width);
  if (up !== 1n && down !== 1n) return null;
  const depth = powerOfTwo(down) - powerOfTwo(up);
  if (Number.isNaN(depth)) return null;
  const cell =
    depth >= 0
      ? fraction(numerator(low) << BigInt(depth), denominator(low))
      : fraction(numerator(low), denominator(low) << BigInt(-depth));
  return denominator(cell) === 1n ? { cell: numerator(cell), depth } : null;
}

/** The exponent of a power of two, else NaN. */
function powerOfTwo(value: bigint): number {
  const digits = value.toString(2);
  return value > 0n && digits.lastIndexOf("1") === 0 ? digits.length - 1 : Number.NaN;
}

function depthOfWidth(low: Rational, high: Rational): number {
  const up = numerator(high) * denominator(low) - numerator(low) * denominator(high);
  const down = denominator(high) * denominator(low);
  return down.toString(2).length - up.toString(2).length;
}
