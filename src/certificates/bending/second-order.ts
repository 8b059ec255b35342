import { signOf } from "../../evaluate/approximate.ts";
import { conjuncts, type Region } from "../../evaluate/inequalities/region.ts";
import { isNonnegativeOn, isPositiveOn } from "../../evaluate/inequalities/signs-on.ts";
import { isAnalyticOn } from "../../evaluate/inequalities/smooth.ts";
import { jet } from "../../evaluate/jet.ts";
import { expressionRing } from "../../evaluate/ring.ts";
import { pointsWhere } from "../../evaluate/sample-points.ts";
import { freeNames, linearCombination, negate, product, sum, variable, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Matrix } from "../../expr/matrix.ts";
import { type Budget, defaultBudget } from "../../expr/problem.ts";
import type { Rational } from "../../number/rational.ts";
import { type Rule, value } from "./rule.ts";
import { type Bend, type Setting, type Shape, strictIn } from "./shape.ts";

/** Larger matrices have too many minors. */
const LARGEST_SIZE = 4;
const TRIALS = 12;
const BUDGET: Budget = { ...defaultBudget, bits: 512 };

/**
 * By the second derivatives of an expression that is analytic inside the region: all principal minors of the Hessian (of its
 * negative) are at least 0, and so f is convex inside and, being continuous, up to the edge. It is strictly convex where
 * the leading minors are positive, in one variable as soon as f'' is not 0 everywhere, and on the whole space as soon as
 * the Hessian is definite at one point: if f were straight along one line, it would be along all parallels (Rockafellar 1970, 8.8).
 */
export const secondOrderRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => {
    const names = occurring(expr, setting);
    return names.length === 0 || names.length > LARGEST_SIZE || setting.interior === null ? null : [];
  },
  shape: (expr, _, setting) => {
    const { interior } = setting;
    if (interior === null || !isAnalyticOn(expr, interior)) return null;
    const names = occurring(expr, setting);
    const matrix = hessianOf(expr, names);
    const bend = guessedBend(matrix, setting);
    if (bend === null) return null;
    const oriented = bend > 0 ? matrix : matrix.map((row) => row.map(negate));
    return shapeOf(expr, names, oriented, bend, setting, interior);
  },
};

function shapeOf(
  expr: Expr,
  names: readonly string[],
  matrix: Matrix,
  bend: Bend,
  setting: Setting,
  interior: Region,
): Shape | null {
  const strict = strictIn(names, bend, setting);
  const leading = names.map((_, k) =>
    minor(
      matrix,
      names.slice(0, k + 1).map((__, i) => i),
    ),
  );
  const isOpen = setting.region.conditions.flatMap(conjuncts).every((c) => c.kind === "relation" && c.name === ">");
  const place = isOpen ? interior : setting.region;
  if (leading.every((entry) => isPositiveOn(entry, place)) && (isOpen || isAnalyticOn(expr, place))) return strict;
  if (!subsets(names.length).every((rows) => isNonnegativeOn(minor(matrix, rows), interior))) return null;
  if (isWide(expr, names, setting) && isDefiniteSomewhere(leading, names, interior)) return strict;
  return { bend, rows: [], slope: null };
}

/**
 * A convex or concave function that is analytic on an interval or on the whole space is so strictly as soon as its Hessian is
 * definite at one point.
 */
export const analyticRule: Rule = {
  aspect: "value",
  parts: (expr, setting) => (isWide(expr, occurring(expr, setting), setting) ? [value(expr)] : null),
  shape: (expr, [known], setting) => {
    const { interior } = setting;
    if (known === undefined || known.bend === 0 || interior === null || !isAnalyticOn(expr, interior)) return null;
    const names = occurring(expr, setting);
    const matrix = hessianOf(expr, names);
    const oriented = known.bend > 0 ? matrix : matrix.map((row) => row.map(negate));
    const leading = names.map((_, k) =>
      minor(
        oriented,
        names.slice(0, k + 1).map((__, i) => i),
      ),
    );
    return isDefiniteSomewhere(leading, names, interior) ? strictIn(names, known.bend, setting) : null;
  },
};

/** Whether the expression is one of numbers and one variable, or of more on which there are no conditions. */
function isWide(expr: Expr, names: readonly string[], { variables, region, interior }: Setting): boolean {
  if (interior === null || names.length === 0 || names.length > LARGEST_SIZE + 1) return false;
  if (freeNames(expr).length > names.length) return false;
  if (names.length > 1) return !involvesAny(region, names);
  return region.conditions.every(
    (c) => !involvesAny(region, names) || freeNames(c).every((own) => variables.includes(own)),
  );
}

function involvesAny({ conditions }: Region, names: readonly string[]): boolean {
  return conditions.some((condition) => freeNames(condition).some((name) => names.includes(name)));
}

function occurring(expr: Expr, { variables }: Setting): readonly string[] {
  const names = freeNames(expr);
  return variables.filter((name) => names.includes(name));
}

function hessianOf(expr: Expr, names: readonly string[]): Matrix {
  return jet(expr, names, expressionRing, new Map(freeNames(expr).map((name) => [name, variable(name)]))).hessian;
}

/** Which way the trace of the Hessian points inside. */
function guessedBend(matrix: Matrix, { inside, interior }: Setting): 1 | -1 | null {
  const trace = sum(...matrix.map((row, i) => row[i]!));
  for (const at of [inside, ...samplesOf(freeNames(trace), interior!)]) {
    const sign = signOf(trace, at, BUDGET);
    if (sign === 1 || sign === -1) return sign;
  }
  return null;
}

function samplesOf(names: readonly string[], { conditions }: Region): readonly ReadonlyMap<string, Rational>[] {
  const all = [...new Set([...names, ...conditions.flatMap(freeNames)])].sort();
  return [...pointsWhere(conditions, all, TRIALS)];
}

function isDefiniteSomewhere(leading: readonly Expr[], names: readonly string[], interior: Region): boolean {
  return samplesOf(names, interior).some((at) => leading.every((entry) => signOf(entry, at, BUDGET) === 1));
}

/** The principal minor of these rows and columns. */
function minor(matrix: Matrix, rows: readonly number[]): Expr {
  return determinant(rows.map((i) => rows.map((j) => matrix[i]![j]!)));
}

function determinant(matrix: Matrix): Expr {
  const [first, ...others] = matrix;
  if (first === undefined) return sum();
  if (others.length === 0) return first[0]!;
  const terms = first.map((entry, j) =>
    entry === ZERO ? ZERO : product(entry, determinant(others.map((row) => row.filter((_, k) => k !== j)))),
  );
  return linearCombination(
    terms,
    terms.map((_, j) => (j % 2 === 0 ? 1 : -1)),
    0,
  );
}

/** Every non-empty set of the first `size` places, small ones first. */
function subsets(size: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** size - 1 }, (_, k) =>
    Array.from({ length: size }, (__, i) => i).filter((i) => Math.floor((k + 1) / 2 ** i) % 2 === 1),
  );
  return all.sort((a, b) => a.length - b.length);
}
