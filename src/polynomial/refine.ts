import { InternalError } from "../diagnostic/internal-error.ts";
import { bitLength, denominator, floorRational, fraction, numerator, type Rational } from "../number/rational.ts";
import type { DyadicCell } from "./descartes.ts";
import { type NearValue, nearDyadicValue } from "./dyadic-value.ts";
import { signAt, type UnivariatePolynomial } from "./univariate.ts";

/**
 * The cell of depth at least `depth` inside `cell` that holds the one simple root of `f` there. Quadratic interval
 * refinement (Abbott 2006): the chord proposes a cell of a finer grid, two signs confirm it and the next grid is finer by
 * the square; otherwise the grid is coarsened, at worst to bisection. `f` has no root at the ends or at a grid point.
 */
export function refineCell(f: UnivariatePolynomial, cell: DyadicCell, depth: number): DyadicCell {
  if (cell.depth >= depth) return cell;
  let current = withEnds(f, cell, null, null);
  let gain = 1;
  while (current.depth < depth) {
    const finer = refineOnce(f, current, gain);
    if (finer === null) gain = Math.max(1, gain >> 1);
    else {
      current = finer;
      gain *= 2;
    }
  }
  return { cell: current.cell, depth: current.depth };
}

/** A cell with the values at its ends. */
interface CellWithEnds extends DyadicCell {
  readonly left: NearValue;
  readonly right: NearValue;
}

function withEnds(
  f: UnivariatePolynomial,
  { cell, depth }: DyadicCell,
  left: NearValue | null,
  right: NearValue | null,
): CellWithEnds {
  return { cell, depth, left: left ?? valueAt(f, cell, depth), right: right ?? valueAt(f, cell + 1n, depth) };
}

/** The cell that is `2^gain` times finer, where the chord finds it. */
function refineOnce(f: UnivariatePolynomial, current: CellWithEnds, gain: number): CellWithEnds | null {
  const grid = 1n << BigInt(gain);
  const left = current.left.value;
  const spread = left - current.right.value;
  const position = spread === 0n ? grid >> 1n : (2n * left * grid + spread) / (2n * spread);
  const guess = position < 1n ? 1n : position >= grid ? grid - 1n : position;
  const point = current.cell * grid + guess;
  const depth = current.depth + gain;
  const at = valueAt(f, point, depth);
  const leftSign = current.left.sign;
  if (at.sign === leftSign) {
    const next = guess === grid - 1n ? null : valueAt(f, point + 1n, depth);
    return next?.sign === leftSign ? null : withEnds(f, { cell: point, depth }, at, next);
  }
  const before = guess === 1n ? null : valueAt(f, point - 1n, depth);
  if (before !== null && before.sign !== leftSign) return null;
  return withEnds(f, { cell: point - 1n, depth }, before, at);
}

/** The sign and about a positive multiple of `f(c·2^-depth)`, the same multiple for every c. */
function valueAt(f: UnivariatePolynomial, c: bigint, depth: number): NearValue {
  return depth >= 0 ? nearDyadicValue(f, c, depth) : nearDyadicValue(f, c << BigInt(-depth), 0);
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
    if (a >= b || valueAt(f, a, depth).sign === -leftSign || valueAt(f, b, depth).sign === leftSign) continue;
    while (b - a > 1n) {
      const middle = (a + b) >> 1n;
      const sign = valueAt(f, middle, depth).sign;
      if (sign === 0) return dyadic(middle, depth);
      if (sign === leftSign) a = middle;
      else b = middle;
    }
    if (valueAt(f, a, depth).sign === 0) return dyadic(a, depth);
    return valueAt(f, b, depth).sign === 0 ? dyadic(b, depth) : { cell: a, depth };
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
  return value > 0n && (value & (value - 1n)) === 0n ? bitLength(value) - 1 : Number.NaN;
}

function depthOfWidth(low: Rational, high: Rational): number {
  const up = numerator(high) * denominator(low) - numerator(low) * denominator(high);
  const down = denominator(high) * denominator(low);
  return bitLength(down) - bitLength(up);
}
