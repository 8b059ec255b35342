import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { multiply } from "../../polynomial/multivariate/multiplication.ts";
import {
  addMultiple,
  compareExponents,
  constant,
  isZero,
  leadingCoefficient,
  type Multivariate,
  scale,
  subtract,
  variableOf,
  zero,
} from "../../polynomial/multivariate/polynomial.ts";
import { primitivePart } from "../../polynomial/multivariate/primitive.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import { polynomialFrom } from "./polynomial-from.ts";

/** Points of a real algebraic set: at least one on each of its connected components, so none when it is empty. */
export interface Samples {
  readonly points: readonly RealPoint[];
  /** Independent equations of the set. */
  readonly equations: readonly Multivariate[];
  /** Whether the set is a manifold of the dimension of the space less the number of equations near some of the points. */
  readonly regular: boolean;
}

const CENTRES: readonly (readonly bigint[])[] = [
  [1n, 2n, 4n, 7n, 11n, 16n],
  [3n, -1n, 2n, 5n, -4n, 1n],
];

/**
 * The points of the set at which the distance to a centre is stationary, or the gradients of the equations are dependent: the
 * nearest point of each component is one of them (Rouillier, Roy and Safey El Din 2000). `null` when they are not finitely many
 * or cannot be found.
 */
export function samplesOf(given: readonly Multivariate[], variables: readonly string[]): Samples | null {
  const equations = independent(given);
  const n = variables.length;
  if (equations.length === 0 || equations.length >= n || n > CENTRES[0]!.length) return null;
  for (const centre of CENTRES) {
    const normal = centre.slice(0, n).map((c, i) => subtract(variableOf(n, i), constant(n, c)));
    const rows = [...equations.map((p) => gradientOf(p)), normal];
    const system = [...equations, ...minorsOf(rows, n)].filter((p) => !isZero(p)).map(primitivePart);
    const found = eliminate({ equations: system, poles: [] }, variables, solveLeaf);
    if (found === null || found.branches.length > 0) continue;
    const points = found.components.flatMap(({ representation }) => realPoints(representation));
    const minors = minorsOf(equations.map(gradientOf), n);
    const regular = points.some((point) => minors.some((minor) => signAtPoint(polynomialFrom(minor), point) !== 0));
    return { points, equations, regular };
  }
  return null;
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

/** The minors with all rows, for each choice of as many columns. */
function minorsOf(rows: readonly (readonly Multivariate[])[], columns: number): readonly Multivariate[] {
  return choices(columns, rows.length).map((chosen) => determinant(rows.map((row) => chosen.map((j) => row[j]!))));
}

function choices(n: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: n - from }, (_, k) => from + k).flatMap((first) =>
    choices(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function determinant(matrix: readonly (readonly Multivariate[])[]): Multivariate {
  const [first, ...others] = matrix;
  if (others.length === 0) return first![0]!;
  return first!.reduce<Multivariate>((sum, entry, j) => {
    if (isZero(entry)) return sum;
    const minor = determinant(others.map((row) => row.toSpliced(j, 1)));
    return addMultiple(sum, multiply(entry, minor), j % 2 === 0 ? 1n : -1n);
  }, zero(first![0]!.arity));
}
