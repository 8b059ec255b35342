import { rationalEntries } from "../../definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "../../definiteness/spectrum.ts";
import { number, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Matrix } from "../../expr/matrix.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import type { RealPoint } from "../../polynomial/algebraic-point/real-points.ts";
import { valueAtRationals } from "../../polynomial/algebraic-point/value-at-point.ts";
import { exprOf, type Polynomial } from "../../polynomial/polynomial.ts";
import { exprOfReal } from "../../print/real.ts";
import { placedAt } from "../truth-at.ts";
import { numbersAtPoints } from "./exact-numbers.ts";

type PolynomialMatrix = readonly (readonly Polynomial[])[];

/** In fields of a higher degree an entry is the second derivative with the coordinates in place of the variables. */
const LARGEST_ENTRY_DEGREE = 6;

/** Beyond this one the variables stay: their values would be written again and again. */
export const LARGEST_WRITTEN_DEGREE = 32;

/** The matrix of polynomials at algebraic points, in exact constants; in the variables where these are too long. */
export function matricesAtPoints(matrix: PolynomialMatrix): (point: RealPoint, at: Point) => Matrix {
  const distinct = new Map([...new Set(matrix.flat())].map((entry) => [entry, entryAtPoints(entry)]));
  return (point, at) => {
    const values = new Map([...distinct].map(([entry, value]) => [entry, value(point, at)]));
    return matrix.map((row) => row.map((entry) => values.get(entry)!));
  };
}

function entryAtPoints(entry: Polynomial): (point: RealPoint, at: Point) => Expr {
  if (entry.terms.every((term) => term.powers.length === 0)) return () => number(valueAtRationals(entry, []));
  const numbers = numbersAtPoints(entry);
  let expr: Expr | null = null;
  return (point, at) => {
    if (point.rational !== null) return number(valueAtRationals(entry, point.rational));
    if (point.field.degree <= LARGEST_ENTRY_DEGREE) return exprOfReal(numbers(point));
    expr ??= exprOf(entry);
    if (point.field.degree > LARGEST_WRITTEN_DEGREE) return expr;
    return placedAt(expr, at);
  };
}

/** The eigenvalues in ascending order, for a rational or diagonal matrix: else their exact form is roots of roots. */
export function eigenvaluesOf(matrix: Matrix): readonly RealNumber[] | null {
  const isDiagonal = matrix.every((row, i) => row.every((entry, j) => (i === j ? isFlat(entry) : entry === ZERO)));
  return isDiagonal || rationalEntries(matrix) !== null ? spectrumOfConstants(matrix) : null;
}

/** Whether a constant is made of rational numbers and square roots of them. */
function isFlat(expr: Expr): boolean {
  if (expr.kind === "sum") return expr.args.every(isFlat);
  return expr.kind === "number" || (expr.kind === "product" && expr.args.every((arg) => arg.kind === "number"));
}
