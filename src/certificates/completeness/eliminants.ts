import { type Ball, containsZero, type Enclosed, subtractBall } from "../../number/ball.ts";
import { enclosureOfRoot } from "../../polynomial/algebraic.ts";
import { encloseMultivariate } from "../../polynomial/multivariate/enclosure.ts";
import { degreeIn, isZero, type Multivariate, totalDegree } from "../../polynomial/multivariate/polynomial.ts";
import { resultant } from "../../polynomial/multivariate/resultant.ts";
import { toUnivariate } from "../../polynomial/multivariate/univariate-view.ts";
import { selectVariables } from "../../polynomial/multivariate/variables.ts";
import { encloseRepresented } from "../../polynomial/rational-univariate/enclosure.ts";
import type { AlgebraicPoint } from "../../polynomial/rational-univariate/representation.ts";
import { isolateRoots, type RealRoot } from "../../polynomial/real-roots.ts";
import { squareFreePart } from "../../polynomial/squarefree.ts";
import type { UnivariatePolynomial } from "../../polynomial/univariate.ts";
import type { SystemComponent } from "../components.ts";
import { countRoots } from "../real-root-intervals.ts";

/**
 * No further real zero in two variables: resultants of two equations have all first and all second coordinates among their real
 * roots; each pair of roots is a real point of a component, or an equation is seen not to be 0 there with so many bits.
 */
export interface EliminantsCompleteness {
  readonly by: "eliminants";
  /** Positions of the two equations. */
  readonly equations: readonly number[];
  readonly bits: number;
}

const FIRST_BITS = 32;
const MOST_BITS = 4096;
const LARGEST_DEGREE = 150;

export function checkEliminants(
  { equations, bits }: EliminantsCompleteness,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  if (system[0]?.arity !== 2 || equations.length !== 2 || !(bits <= MOST_BITS)) return false;
  const [first, second] = equations.map((i) => system[i]);
  if (first === undefined || second === undefined) return false;
  const xs = rootsOf(eliminant(first, second, 0));
  const ys = xs === null ? null : rootsOf(eliminant(first, second, 1));
  return xs !== null && ys !== null && isExhausted([xs, ys], bits, system, components);
}

/** A polynomial in `x_i` alone that is 0 at every common zero, if one is found that is not 0. */
function eliminant(a: Multivariate, b: Multivariate, i: number): UnivariatePolynomial | null {
  const other = 1 - i;
  const alone = [a, b].find((p) => !isZero(p) && degreeIn(p, other) === 0);
  const value = alone ?? (isZero(a) || isZero(b) ? null : boundedResultant(a, b, other));
  return value === null || isZero(value) ? null : toUnivariate(selectVariables(value, [i]));
}

function boundedResultant(a: Multivariate, b: Multivariate, other: number): Multivariate | null {
  return totalDegree(a) * totalDegree(b) > LARGEST_DEGREE ? null : resultant(a, b, other);
}

/** The real roots, counted anew. */
function rootsOf(p: UnivariatePolynomial | null): readonly RealRoot[] | null {
  if (p === null) return null;
  const roots = isolateRoots(p);
  return roots.length === countRoots(squareFreePart(p)) ? roots : null;
}

/** Whether every pair of roots is the place of a listed point, or no zero. */
function isExhausted(
  [first, second]: readonly [readonly RealRoot[], readonly RealRoot[]],
  bits: number,
  system: readonly Multivariate[],
  components: readonly SystemComponent[],
): boolean {
  const points = realPointsOf(components);
  const open = new Set(first.flatMap((_, i) => second.map((_, j) => i * second.length + j)));
  for (let digits = FIRST_BITS; digits <= bits; digits *= 2) {
    const [xs, ys] = [first, second].map((roots) => roots.map((root) => enclosureOfRoot(root, digits)));
    for (const { representation, root } of points) {
      const box = encloseRepresented(representation, root, digits);
      const [i, j] = box === null ? [null, null] : [onlyMeeting(box[0]!, xs!), onlyMeeting(box[1]!, ys!)];
      if (i !== null && j !== null) open.delete(i * second.length + j);
    }
    for (const cell of open) {
      const box = [xs![Math.floor(cell / second.length)]!, ys![cell % second.length]!];
      if (system.some((p) => excludesZero(encloseMultivariate(p, box, digits)))) open.delete(cell);
    }
    if (open.size === 0) return true;
  }
  return open.size === 0;
}

function realPointsOf(components: readonly SystemComponent[]): AlgebraicPoint[] {
  return components.flatMap(({ representation, isolating }) =>
    isolating.map((interval) => ({
      representation,
      root: { polynomial: representation.minimal, isolating: interval },
    })),
  );
}

/** The position of the one ball that has a point in common with the given one: a root is known to be in it. */
function onlyMeeting(ball: Ball, roots: readonly Ball[]): number | null {
  const meeting = roots.flatMap((root, i) => (containsZero(subtractBall(ball, root, 64)) ? [i] : []));
  return meeting.length === 1 ? meeting[0]! : null;
}

function excludesZero(value: Enclosed): boolean {
  return typeof value === "object" && !containsZero(value);
}
