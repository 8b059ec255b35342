import type { Point } from "../../expr/real.ts";
import { withinSteps } from "../../number/patience.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { relationOf } from "../../polynomial/branches/solved-variable.ts";
import { remainderByOthers } from "../../polynomial/groebner/rational-basis.ts";
import { maximalMinors } from "../../polynomial/multivariate/minors.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  add,
  addMultiple,
  compareExponents,
  constant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
  subtract,
  totalDegree,
  variableOf,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { numbersAtPoints } from "../points/exact-numbers.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** Points of a real algebraic set: at least one on each of its connected components, so none when it is empty. */
export interface Samples {
  readonly points: readonly RealPoint[];
  /** Independent equations of the set. */
  readonly equations: readonly Multivariate[];
  /** Whether the set is a manifold of the dimension of the space less the number of equations near some of the points. */
  readonly regular: boolean;
}

const MOST_STEPS = 10_000_000;
/** How often samples are taken of sets on which the distance is stationary, or the equations are dependent. */
const DEEPEST = 2;
const CENTRES: readonly (readonly bigint[])[] = [
  [1n, 2n, 4n, 7n, 11n, 16n, 22n, 29n, 37n],
  [3n, -1n, 2n, 5n, -4n, 1n, 6n, -3n, 7n],
];

/**
 * The points of the set at which the distance to a centre is stationary, or the gradients of the equations are dependent: the
 * nearest point of each component is one of them (Rouillier, Roy and Safey El Din 2000). `null` when they are not finitely many
 * or cannot be found.
 */
export function samplesOf(
  given: readonly Multivariate[],
  variables: readonly string[],
  depth = DEEPEST,
): Samples | null {
  const equations = independent(given);
  const n = variables.length;
  return eachCentre(equations, n, (centre) => {
    const points = stationaryPoints(equations, distanceFrom(centre), [], variables, depth);
    if (points === null) return null;
    const minors = maximalMinors(equations.map(gradientOf), n);
    const regular = points.some((point) => minors.some((minor) => signAtPoint(polynomialFrom(minor), point) !== 0));
    return { points, equations, regular };
  });
}

/**
 * Points of the set where `p` is not 0, at least one on each connected component of that part: those at which
 * `p/(1 + d)^k` is stationary, d the square of the distance to a centre. It tends to 0 at infinity and where `p` does, so that
 * its absolute value is greatest somewhere on each component. `null` when they are not finitely many or cannot be found.
 */
export function samplesOff(
  equations: readonly Multivariate[],
  p: Multivariate,
  variables: readonly string[],
  depth = DEEPEST,
): readonly RealPoint[] | null {
  const n = variables.length;
  const power = BigInt(Math.floor(totalDegree(p) / 2) + 1);
  return eachCentre(equations, n, (centre) => {
    const distances = distanceFrom(centre);
    const whole = distances.reduce((sum, d) => add(sum, multiply(d, d)), constant(n, 1n));
    const rows = gradientOf(p).map((slope, i) =>
      addMultiple(multiply(slope, whole), multiply(p, distances[i]!), -2n * power),
    );
    return stationaryPoints(equations, rows, [p], variables, depth);
  });
}

/**
 * Points of the set where `p` is not 0, and not all of the others are, at least one on each connected component of that part: by the
 * sum of the squares in the plane, else by each of them.
 */
export function samplesOffAll(
  equations: readonly Multivariate[],
  p: Multivariate,
  others: readonly Multivariate[],
  variables: readonly string[],
): readonly RealPoint[] | null {
  if (others.length === 1 || variables.length <= 2)
    return samplesOff(equations, multiply(p, positive(others)), variables);
  const found = others.map((other) => samplesOff(equations, multiply(p, other), variables));
  return found.includes(null) ? null : found.flatMap((points) => points!);
}

/** A polynomial with the common zeros of all. */
function positive(polynomials: readonly Multivariate[]): Multivariate {
  const [only, ...more] = polynomials;
  if (more.length === 0) return only!;
  return polynomials.map((p) => multiply(p, p)).reduce(add);
}

/** The points with their coordinates as numbers. */
export function pointsOf(points: readonly RealPoint[], variables: readonly string[]): readonly Point[] {
  const coordinates = variables.map((_, i) => numbersAtPoints(polynomialFrom(variableOf(variables.length, i))));
  return points.map((point) => new Map(variables.map((name, i) => [name, coordinates[i]!(point)])));
}

function eachCentre<T>(
  equations: readonly Multivariate[],
  n: number,
  found: (centre: readonly bigint[]) => T | null,
): T | null {
  if (equations.length === 0 || equations.length >= n || n > CENTRES[0]!.length) return null;
  for (const centre of CENTRES) {
    const result = found(centre.slice(0, n));
    if (result !== null) return result;
  }
  return null;
}

/** `x_i - centre_i`. */
function distanceFrom(centre: readonly bigint[]): readonly Multivariate[] {
  const n = centre.length;
  return centre.map((c, i) => subtract(variableOf(n, i), constant(n, c)));
}

/**
 * The points of the set at which a row depends on the gradients of the equations, without zeros of what is avoided. Where they are
 * infinitely many, samples of the sets that hold them: each component meets one of those.
 */
function stationaryPoints(
  equations: readonly Multivariate[],
  row: readonly Multivariate[],
  avoided: readonly Multivariate[],
  variables: readonly string[],
  depth: number,
): readonly RealPoint[] | null {
  const minors = maximalMinors([...equations.map(gradientOf), row], variables.length);
  const system = [...equations, ...minors].filter((p) => !isZero(p)).map(primitivePart);
  const found = withinSteps(MOST_STEPS, () => eliminate({ equations: system, poles: avoided }, variables, solveLeaf));
  if (found === null || (found.branches.length > 0 && depth === 0)) return null;
  const points = found.components.flatMap(({ representation }) => realPoints(representation));
  for (const { solved, equations: rest } of found.branches) {
    const closure = [...solved.map(relationOf), ...rest];
    if (!equations.every((p) => isMember(p, closure))) return null;
    const [p] = avoided;
    const inner =
      p === undefined ? samplesOf(closure, variables, depth - 1)?.points : samplesOff(closure, p, variables, depth - 1);
    if (inner === undefined || inner === null) return null;
    points.push(...inner);
  }
  return points;
}

function isMember(p: Multivariate, equations: readonly Multivariate[]): boolean {
  return isZero(remainderByOthers([...equations, p], equations.length).polynomial);
}

function gradientOf(p: Multivariate): readonly Multivariate[] {
  return Array.from({ length: p.arity }, (_, i) => derivativeIn(p, i));
}

/** The polynomials without those that are linear combinations of others, by elimination of leading terms. */
function independent(polynomials: readonly Multivariate[]): readonly Multivariate[] {
  const rows: Multivariate[] = [];
  for (const given of polynomials) {
    let p = given;
    for (const row of rows) p = withoutTerm(p, row);
    if (!isZero(p)) rows.push(primitivePart(p));
  }
  return rows;
}

/** A multiple of `p` plus one of `row` in which the leading term of `row` does not occur. */
function withoutTerm(p: Multivariate, row: Multivariate): Multivariate {
  const at = p.coefficients.findIndex(
    (_, t) => compareExponents(p.exponents, t * p.arity, row.exponents, 0, p.arity) === 0,
  );
  return at < 0 ? p : addMultiple(scale(p, leadingCoefficient(row)), row, -p.coefficients[at]!);
}
