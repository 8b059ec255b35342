import {
  compareRational,
  denominator,
  divideRational,
  fraction,
  multiplyRational,
  numerator,
  type Rational,
  subtractRational,
} from "../../number/rational.ts";

/** A range of coordinates, ends included. */
export interface Range {
  readonly from: Rational;
  readonly to: Rational;
}

/** Steps across a range, at least: few binary digits keep exact values short. */
const RESOLUTION = 4096n;
const SIMPLE: readonly Rational[] = [1, 2, 3, -1, 5, -2, 4, 7];

/**
 * Points of a fixed sequence (of the seed), exactly representable as doubles: a few of small whole numbers, for readable
 * messages, then spread over the box by a linear congruential generator (Knuth's MMIX constants).
 */
export function samplePoints(ranges: readonly Range[], count: number, seed: number): Rational[][] {
  const grids = ranges.map(gridOf);
  const points: Rational[][] = [];
  for (let i = 0; i < Math.min(4, count); i += 1) {
    const point = ranges.map((range, k) => {
      return SIMPLE.slice((i + k) % SIMPLE.length).find((value) => isInside(value, range)) ?? null;
    });
    if (!point.includes(null)) points.push(point as Rational[]);
  }
  let state = BigInt(seed) & MASK;
  const next = (below: bigint): bigint => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & MASK;
    return ((state >> 16n) * below) >> 48n;
  };
  while (points.length < count) {
    points.push(
      grids.map(({ first, steps, size }) => fraction((first + next(steps)) * numerator(size), denominator(size))),
    );
  }
  return points;
}

const MASK = (1n << 64n) - 1n;

interface Grid {
  readonly first: bigint;
  readonly steps: bigint;
  readonly size: Rational;
}

/** Multiples of a power of two inside the range. */
function gridOf({ from, to }: Range): Grid {
  const width = subtractRational(to, from);
  let size: Rational = 1;
  while (compareRational(width, 0) > 0 && compareRational(divideRational(width, size), fromBig(RESOLUTION)) < 0) {
    size = divideRational(size, 2);
  }
  while (compareRational(divideRational(width, size), fromBig(RESOLUTION * 4n)) > 0) size = multiplyRational(size, 2);
  const first = ceiling(divideRational(from, size));
  const last = -ceiling(multiplyRational(-1, divideRational(to, size)));
  return { first, steps: last < first ? 1n : last - first + 1n, size };
}

function fromBig(value: bigint): Rational {
  return fraction(value, 1n);
}

function ceiling(q: Rational): bigint {
  const [num, den] = [numerator(q), denominator(q)];
  return num >= 0n ? (num + den - 1n) / den : -(-num / den);
}

function isInside(value: Rational, { from, to }: Range): boolean {
  return compareRational(from, value) <= 0 && compareRational(value, to) <= 0;
}
