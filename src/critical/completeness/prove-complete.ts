import { type HomogeneousCompleteness, isHomogeneous } from "../../certificates/completeness/homogeneous.ts";
import type { DimensionBound } from "../../certificates/completeness/quotient.ts";
import { type ResultantCompleteness, shearedPair } from "../../certificates/completeness/resultant.ts";
import { type Completeness, checkCompleteness } from "../../certificates/completeness.ts";
import { countPoints, type SystemComponent } from "../../certificates/components.ts";
import { largePrime } from "../../number/prime-field.ts";
import { gcd } from "../../number/rational.ts";
import { spanUpTo } from "../../polynomial/macaulay/ideal-rank.ts";
import { bezoutNumber, projectiveRank } from "../../polynomial/macaulay/projective-rank.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";
import { likelyResultantDegree } from "../../polynomial/multivariate/resultant-degree.ts";
import { type LiftedQuotient, liftQuotient } from "../../polynomial/quotient/lift-quotient.ts";
import { quotientFamily } from "../../polynomial/quotient/quotient-family.ts";

/** By the number of variables; a few hundred weightings at most. */
const LARGEST_WEIGHTS = [1, 1, 8, 6, 4, 3, 2, 2, 2];
const BITS_TRIED = 512;
const LARGEST_DIMENSION = 40;
const DEGREES_TRIED = 4;
const SHEARS = [0, 1, -1, 2, -2];

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
  if (arity > 1 && system.some((p) => !isZero(p))) yield* quotientChoices(system, count);
  if (arity === 3) yield { by: "eliminants", bits: BITS_TRIED };
}

/** Equations and weights for which Bezout's number is this. */
function* bezoutChoices(
  system: readonly Multivariate[],
  count: number,
): Generator<{ readonly equations: readonly number[]; readonly weights: readonly number[] }> {
  for (const equations of subsets(properOf(system), system[0]?.arity ?? 0)) {
    const square = equations.map((i) => system[i]!);
    for (const weights of weightings(square.length)) {
      if (bezoutNumber(square, weights) === count && projectiveRank(square, weights)) yield { equations, weights };
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

/** The quotient by the system, lifted once an upper bound of its dimension is seen to hold. */
function* quotientChoices(system: readonly Multivariate[], count: number): Generator<Completeness> {
  const monomials = quotientFamily(system, LARGEST_DIMENSION)?.monomials ?? [];
  if (monomials.length < count) return;
  let quotient: LiftedQuotient | null = null;
  for (const bound of bounds(system, monomials)) {
    quotient ??= liftQuotient(system, LARGEST_DIMENSION);
    if (quotient === null) return;
    yield { by: "quotient", quotient, bound };
  }
}

/**
 * Upper bounds of the dimension that are seen to hold. A rank bounds that of as many equations as variables only where none of
 * their zeros is at infinity, and there Bezout's number does.
 */
function* bounds(
  system: readonly Multivariate[],
  monomials: readonly (readonly number[])[],
): Generator<DimensionBound> {
  for (const choice of bezoutChoices(system, monomials.length)) yield { by: "bezout", ...choice };
  if (properOf(system).length <= system[0]!.arity) return;
  const prime = largePrime(0);
  const highest = Math.max(0, ...monomials.map((monomial) => monomial.reduce((sum, e) => sum + e, 0)));
  for (let degree = highest + 1; degree <= highest + DEGREES_TRIED; degree += 1) {
    if (spanUpTo(system, degree, monomials.length, prime)) yield { by: "rank", degree, prime };
  }
}

/** All 1, then other small weights without a common divisor, those with a small sum first. */
function weightings(arity: number): readonly (readonly number[])[] {
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
