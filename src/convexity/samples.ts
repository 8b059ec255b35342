import {
  addRational,
  compareRational,
  floorRational,
  fraction,
  fromBigInt,
  multiplyRational,
  negateRational,
  type Rational,
  subtractRational,
} from "../number/rational.ts";
import { simplestBetween } from "../number/simplest.ts";
import { quotientRule } from "../polynomial/quotient-rule.ts";
import type { RationalFunction } from "../polynomial/rational-function.ts";
import { isolateRoots, type RealRoot, refine } from "../polynomial/real-roots.ts";
import { multiplyUnivariate } from "../polynomial/univariate.ts";
import { type Box, insideRange, type Range } from "./box.ts";

const quarter = (k: number): Rational => fraction(BigInt(k), 4n);
const LINE: readonly Rational[] = [
  0,
  1,
  -1,
  2,
  -2,
  fraction(1n, 2n),
  fraction(-1n, 2n),
  3,
  -3,
  quarter(1),
  quarter(-1),
  5,
  -5,
];
const BEYOND: readonly Rational[] = [
  1,
  2,
  fraction(1n, 2n),
  quarter(1),
  4,
  fraction(1n, 10n),
  10,
  fraction(1n, 100n),
  50,
];
const WITHIN: readonly Rational[] = [
  fraction(1n, 2n),
  quarter(1),
  quarter(3),
  fraction(1n, 8n),
  fraction(7n, 8n),
  fraction(1n, 64n),
  fraction(63n, 64n),
];

/** Small rational numbers inside a range, the plainest first. */
function samplesOf({ from, to }: Range): readonly Rational[] {
  if (from !== null && to !== null) {
    const width = subtractRational(to, from);
    return WITHIN.map((part) => addRational(from, multiplyRational(part, width)));
  }
  if (from !== null) return BEYOND.map((step) => addRational(from, step));
  return to !== null ? BEYOND.map((step) => subtractRational(to, step)) : LINE;
}

/** Points of a box with coordinates from the samples, those with early samples first; at most `limit`. */
export function* gridPoints(box: Box, variables: readonly string[], limit: number): Generator<readonly Rational[]> {
  const lists = variables.map((name) => samplesOf(box.get(name)!));
  const most = lists.reduce((sum, list) => sum + list.length - 1, 0);
  let left = limit;
  for (let sum = 0; sum <= most; sum += 1) {
    for (const point of pointsOfRank(lists, sum)) {
      if (left === 0) return;
      left -= 1;
      yield point;
    }
  }
}

/** The points whose positions in the lists add up to `sum`, the last coordinates moving first. */
function* pointsOfRank(lists: readonly (readonly Rational[])[], sum: number): Generator<readonly Rational[]> {
  const [list, ...others] = lists;
  if (list === undefined) {
    if (sum === 0) yield [];
    return;
  }
  const least = others.length === 0 ? sum : 0;
  for (let k = least; k <= Math.min(sum, list.length - 1); k += 1) {
    for (const rest of pointsOfRank(others, sum - k)) yield [list[k]!, ...rest];
  }
}

/** One number in each stretch of the range on which f'' keeps its sign. */
export function curvatureSamples(f: RationalFunction, range: Range): readonly Rational[] {
  const { numerator: second } = quotientRule(quotientRule(f));
  if (second.length === 0) return [insideRange(range)];
  const cuts = isolateRoots(multiplyUnivariate(second, f.denominator));
  const ends: readonly (RealRoot | null)[] = [null, ...cuts, null];
  return ends.slice(1).flatMap((right, i) => {
    const sample = between(ends[i]!, right, range);
    return sample === null ? [] : [sample];
  });
}

const REFINEMENT_BITS = 40;

/** A number between two neighbouring roots inside the range; `null` when none was found. */
function between(left: RealRoot | null, right: RealRoot | null, { from, to }: Range): Rational | null {
  let low = left === null ? null : refine(left, REFINEMENT_BITS).isolating[1];
  let high = right === null ? null : refine(right, REFINEMENT_BITS).isolating[0];
  if (from !== null && (low === null || compareRational(from, low) > 0)) low = from;
  if (to !== null && (high === null || compareRational(to, high) < 0)) high = to;
  if (low !== null && high !== null) {
    return compareRational(low, high) < 0 ? simplestBetween(low, high) : null;
  }
  if (low !== null) return fromBigInt(floorRational(low) + 1n);
  return high === null ? 0 : fromBigInt(-floorRational(negateRational(high)) - 1n);
}
