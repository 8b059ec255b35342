import type { Point } from "../../expr/real.ts";
import { withinSteps } from "../../number/patience.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
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
const CENTRES: readonly (readonly bigint[])[] = [
  [1n, 2n, 4n, 7n, 11n, 16n, 22n, 29n, 37n],
  [3n, -1n, 2n, 5n, -4n, 1n, 6n, -3n, 7n],
];

/**
 * The points of the set at which the distance to a centre is stationary, or the gradients of the equations are dependent: the
 * nearest point of each component is one of them (Rouillier, Roy and Safey El Din 2000). `null` when they are not finitely many
 * or cannot be found.
 */
export function samplesOf(given: readonly Multivariate[], variables: readonly string[]): Samples | null {
  const equations = independent(given);
  const n = variables.length;
  return eachCentre(equations, n, (centre) => {
    const points = stationaryPoints(equations, distanceFrom(centre), [], variables);
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
): readonly RealPoint[] | null {
  const n = variables.length;
  const power = BigInt(Math.floor(totalDegree(p) / 2) + 1);
  return eachCentre(equations, n, (centre) => {
    const distances = distanceFrom(centre);
    const whole = distances.reduce((sum, d) => add(sum, multiply(d, d)), constant(n, 1n));
    const rows = gradientOf(p).map((slope, i) =>
      addMultiple(multiply(slope, whole), multiply(p, distances[i]!), -2n * power),
    );
    return stationaryPoints(equations, rows, [p], variables);
  });
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

/** The points of the set at which a row depends on the gradients of the equations, without zeros of what is avoided. */
function stationaryPoints(
  equations: readonly Multivariate[],
  row: readonly Multivariate[],
  avoided: readonly Multivariate[],
  variables: readonly string[],
): readonly RealPoint[] | null {
  const minors = maximalMinors([...equations.map(gradientOf), row], variables.length);
  const system = [...equations, ...minors].filter((p) => !isZero(p)).map(primitivePart);
  const found = withinSteps(MOST_STEPS, () => eliminate({ equations: system, poles: avoided }, variables, solveLeaf));
  if (found === null || found.branches.length > 0) return null;
  return found.components.flatMap(({ representation }) => realPoints(representation));
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
