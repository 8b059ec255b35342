import { type HomogeneousCompleteness, isHomogeneous } from "../../certificates/completeness/homogeneous.ts";
import { type ResultantCompleteness, shearedPair } from "../../certificates/completeness/resultant.ts";
import { type Completeness, checkCompleteness } from "../../certificates/completeness.ts";
import { countPoints, type SystemComponent } from "../../certificates/components.ts";
import { gcd } from "../../number/rational.ts";
import { bezoutNumber } from "../../polynomial/macaulay/projective-rank.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";
import { likelyResultantDegree } from "../../polynomial/multivariate/resultant-degree.ts";
import { liftQuotient } from "../../polynomial/quotient/lift-quotient.ts";
import { quotientDimension } from "../../polynomial/quotient/quotient-family.ts";
import { derive } from "./derive.ts";
import { multiplePoints } from "./multiplicities.ts";

/** By the number of variables; a few hundred weightings at most. */
const LARGEST_WEIGHTS = [1, 1, 8, 6, 4, 3, 2, 2, 2];
const BITS_TRIED = 512;
const SHEARS = [0, 1, -1, 2, -2];
/** Of the quotients that are looked at, and of those that are lifted. */
const LARGEST_DIMENSION = 200;
const LARGEST_LIFTED = 100;

/**
 * Evidence that the components, which are distinct zeros of the system, are all its real zeros; `null` when none is found.
 * Cheap ways first.
 */
export function proveComplete(
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): Completeness | null {
  for (const node of candidates(system, components)) {
    if (checkCompleteness(node, system, components)) return node;
  }
  return null;
}

function* candidates(system: readonly Multivariate[], components: readonly SystemComponent[]): Generator<Completeness> {
  const arity = system[0]?.arity ?? 0;
  const count = countPoints(components);
  if (arity === 1) yield { by: "univariate" };
  for (const choice of bezoutChoices(system, count)) yield { by: "bezout", ...choice };
  if (count === 1) yield* homogeneousChoices(system);
  if (arity === 2) {
    yield* resultantChoices(system, count);
    yield { by: "eliminants", bits: BITS_TRIED };
  }
  if (arity > 1 && system.some((p) => !isZero(p))) yield* dimensionChoices(system, components);
  if (arity === 3) yield { by: "eliminants", bits: BITS_TRIED };
}

/** Equations and weights for which Bezout's number is this; that there are no zeros at infinity is left to the checker. */
function* bezoutChoices(
  system: readonly Multivariate[],
  count: number,
): Generator<{ readonly equations: readonly number[]; readonly weights: readonly number[] }> {
  for (const equations of subsets(properOf(system), system[0]?.arity ?? 0)) {
    const square = equations.map((i) => system[i]!);
    for (const weights of weightings(square.length)) {
      if (bezoutNumber(square, weights) === count) yield { equations, weights };
    }
  }
}

/** Resultants of the degree `count` modulo a prime. */
function* resultantChoices(system: readonly Multivariate[], count: number): Generator<ResultantCompleteness> {
  const [i, j] = properOf(system);
  if (i === undefined || j === undefined) return;
  for (const shear of SHEARS) {
    for (const eliminated of [1, 0] as const) {
      const node: ResultantCompleteness = { by: "resultant", equations: [i, j], eliminated, shear };
      const pair = shearedPair(node, system);
      if (pair === null) continue;
      if (likelyResultantDegree(...pair) === count) yield node;
      return;
    }
  }
}

/** Equations and weights for which all are homogeneous. */
function* homogeneousChoices(system: readonly Multivariate[]): Generator<HomogeneousCompleteness> {
  for (const equations of subsets(properOf(system), system[0]?.arity ?? 0)) {
    const square = equations.map((i) => system[i]!);
    for (const weights of weightings(square.length)) {
      if (square.every((p) => isHomogeneous(p, weights))) yield { by: "homogeneous", equations, weights };
    }
  }
}

/** The positions of equations that are not 0. */
function properOf(system: readonly Multivariate[]): readonly number[] {
  return system.flatMap((p, i) => (isZero(p) ? [] : [i]));
}

/**
 * By an upper bound of the dimension of the quotient by the system, to which consequences are added where it has zeros at
 * infinity: it is the number of points, also when multiple ones count as often as they do, or the quotient tells how many are distinct.
 */
function* dimensionChoices(
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): Generator<Completeness> {
  const count = countPoints(components);
  const dimension = quotientDimension(system, LARGEST_DIMENSION);
  if (dimension === null || dimension < count) return;
  const derived = derive(system, dimension);
  if (derived === null) return;
  const { consequences, bound } = derived;
  const conclude = (then: Completeness): Completeness =>
    consequences.length === 0 ? then : { by: "consequences", consequences, then };
  if (dimension === count) yield conclude({ by: "rank", ...bound });
  const multiple = dimension > count ? multiplePoints(system, components, dimension) : null;
  if (multiple !== null) yield conclude({ by: "multiplicities", bound, multiple });
  const quotient = dimension > count ? liftQuotient(system, LARGEST_LIFTED) : null;
  if (quotient !== null) yield conclude({ by: "quotient", quotient, bound });
}

/** By the number of variables. */
const known = new Map<number, readonly (readonly number[])[]>();

/** All 1, then other small weights without a common divisor, those with a small sum first. */
function weightings(arity: number): readonly (readonly number[])[] {
  const before = known.get(arity) ?? makeWeightings(arity);
  known.set(arity, before);
  return before;
}

function makeWeightings(arity: number): readonly (readonly number[])[] {
  const highest = LARGEST_WEIGHTS[arity] ?? 1;
  const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
  const all = Array.from({ length: highest ** arity }, (_, code) =>
    Array.from({ length: arity }, (__, i) => 1 + (Math.floor(code / highest ** i) % highest)),
  );
  return all
    .filter((weights) => weights.reduce((a, b) => Number(gcd(BigInt(a), BigInt(b))), 0) === 1)
    .sort((a, b) => total(a) - total(b));
}

/** Choices of `size` of the positions, the first ones first; few. */
function* subsets(positions: readonly number[], size: number): Generator<readonly number[]> {
  if (positions.length < size) return;
  if (positions.length === size) yield positions;
  else {
    for (let start = 0; start + size <= positions.length; start += 1) yield positions.slice(start, start + size);
  }
}
