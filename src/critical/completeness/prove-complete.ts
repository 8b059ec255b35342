import { type Completeness, checkCompleteness } from "../../certificates/completeness.ts";
import { countPoints, type SystemComponent } from "../../certificates/components.ts";
import { gcd } from "../../number/rational.ts";
import { bezoutNumber } from "../../polynomial/macaulay/projective-rank.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";

/** By the number of variables; a few hundred weightings at most. */
const LARGEST_WEIGHTS = [1, 1, 8, 6, 4, 3, 2, 2, 2];
const BITS_TRIED = 512;

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
  const equations = system.flatMap((p, i) => (isZero(p) ? [] : [i]));
  if (arity === 1) yield { by: "univariate" };
  for (const square of subsets(equations, arity)) yield* bezoutCandidates(square, system, countPoints(components));
  if (arity === 2) {
    for (const pair of subsets(equations, 2)) yield { by: "eliminants", equations: pair, bits: BITS_TRIED };
  }
}

/** Weightings for which Bezout's number is that of the points. */
function* bezoutCandidates(
  equations: readonly number[],
  system: readonly Multivariate[],
  count: number,
): Generator<Completeness> {
  const square = equations.map((i) => system[i]!);
  for (const weights of weightings(square)) {
    if (bezoutNumber(square, weights) !== count) continue;
    yield { by: "bezout", equations, weights };
  }
}

/** All 1, then other small weights without a common divisor, those with a small sum first. */
function weightings(square: readonly Multivariate[]): readonly (readonly number[])[] {
  const arity = square.length;
  const highest = LARGEST_WEIGHTS[arity] ?? 1;
  const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
  const all = Array.from({ length: highest ** arity }, (_, code) =>
    square.map((__, i) => 1 + (Math.floor(code / highest ** i) % highest)),
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
