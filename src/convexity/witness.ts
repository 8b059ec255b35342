import { denseHessian, hessian } from "../calculus/hessian.ts";
import type { DirectionCertificate } from "../certificates/certificate.ts";
import { verify } from "../certificates/verify.ts";
import { directionOfSign } from "../critical/directions.ts";
import { interiorOf } from "../critical/domain.ts";
import { realOfExpr } from "../critical/real-number.ts";
import { compileDoubles } from "../evaluate/double.ts";
import { exactParts } from "../evaluate/exact.ts";
import { truthOf } from "../evaluate/truth.ts";
import { linearCombination, number } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import type { Matrix } from "../expr/matrix.ts";
import type { Budget } from "../expr/problem.ts";
import { substitute } from "../expr/substitute.ts";
import { fromDouble, multiplyRational, type Rational, toDouble } from "../number/rational.ts";
import type { CurvatureWitness } from "./convexity.ts";

type Vector = readonly Rational[];
type Rows = readonly Vector[];

export interface Search {
  readonly objective: Expr;
  readonly variables: readonly string[];
  /** All of them must hold, not on their edge. */
  readonly conditions: readonly Condition[];
  readonly budget: Budget;
}

export interface Witnesses {
  readonly convex: CurvatureWitness | null;
  readonly concave: CurvatureWitness | null;
}

/**
 * The first points of the list, inside the domain, where the Hessian bends down (against convexity) and up (against
 * concavity) along some direction, or the
 * first of the wanted kind. Directions come from exact or rounded values of the Hessian; the certificate decides.
 */
export function findWitnesses(
  search: Search,
  points: Iterable<Vector>,
  wanted: "convex" | "concave" | "both" = "both",
): Witnesses {
  const { objective, variables } = search;
  const matrix = denseHessian(hessian(objective, variables));
  const compiled = compileDoubles(matrix.flat(), variables);
  let found: Witnesses = { convex: null, concave: null };
  for (const point of points) {
    if (found.convex !== null && found.concave !== null) return found;
    if (wanted !== "both" && found[wanted] !== null) return found;
    if (search.budget.expired()) return found;
    const at = new Map(variables.map((name, i) => [name, point[i]!]));
    if (!search.conditions.every((c) => truthOf(interiorOf(c), at, search.budget) === "true")) continue;
    const values = exactRows(matrix, at) ?? roundedRows(compiled(point.map(toDouble)), variables.length);
    if (values === null) continue;
    found = {
      convex: found.convex ?? witnessAt(search, matrix, values, point, -1),
      concave: found.concave ?? witnessAt(search, matrix, values, point, 1),
    };
  }
  return found;
}

function exactRows(matrix: Matrix, at: ReadonlyMap<string, Rational>): Rows | null {
  const values = exactParts(matrix.flat(), at);
  const rows: Rational[][] = [];
  for (const row of matrix) {
    const entries = row.map((entry) => values.get(entry)!);
    if (entries.some((value) => value === "undefined" || value === "inexact")) return null;
    rows.push(entries as Rational[]);
  }
  return rows;
}

function roundedRows(values: Float64Array, n: number): Rows | null {
  if (!values.every(Number.isFinite)) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => fromDouble(values[i * n + j]!)));
}

function witnessAt(search: Search, matrix: Matrix, values: Rows, at: Vector, sign: -1 | 1): CurvatureWitness | null {
  const direction = directionOfSign(values, sign);
  if (direction === null) return null;
  const { objective, variables } = search;
  const certificate: DirectionCertificate = { kind: "direction", objective, variables, at, direction, sign };
  if (!verify(certificate)) return null;
  return { at, direction, value: realOfExpr(formAt(matrix, search.variables, at, direction)), certificate };
}

/** `vᵀ·H(at)·v` as an expression. */
function formAt(matrix: Matrix, variables: readonly string[], at: Vector, v: Vector): Expr {
  const place = new Map(variables.map((name, i) => [name, number(at[i]!)]));
  const weights = matrix.flatMap((row, i) => row.map((_, j) => multiplyRational(v[i]!, v[j]!)));
  return substitute(linearCombination(matrix.flat(), weights, 0), place);
}
