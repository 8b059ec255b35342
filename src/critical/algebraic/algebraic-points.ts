import { derivative } from "../../calculus/derivative.ts";
import { denseHessian, hessian } from "../../calculus/hessian.ts";
import { naturalDomain } from "../../calculus/natural-domain.ts";
import { inertiaAtPoint } from "../../definiteness/inertia-at-point.ts";
import { rationalEntries } from "../../definiteness/inertia-of-constants.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { ONE } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import type { Matrix } from "../../expr/matrix.ts";
import type { ExactReal, Point, RealNumber } from "../../expr/real.ts";
import { ldlt } from "../../matrix/ldlt.ts";
import { isZeroNumber, polynomialNumber } from "../../polynomial/algebraic-point/field-number.ts";
import { type RealPoint, realPoints } from "../../polynomial/algebraic-point/real-points.ts";
import { conjugateFields } from "../../polynomial/algebraic-point/split.ts";
import { signAtPoint } from "../../polynomial/algebraic-point/value-at-point.ts";
import { isConstant, isZero, type Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import type { Polynomial } from "../../polynomial/polynomial.ts";
import type { RationalUnivariate } from "../../polynomial/rational-univariate/representation.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { Candidate } from "../critical-set.ts";
import { conditional } from "../domain.ts";
import { withoutFlatPowers } from "../flat-powers.ts";
import { numbersAtPoints } from "../points/exact-numbers.ts";
import { eigenvaluesOf, LARGEST_WRITTEN_DEGREE, matricesAtPoints } from "../points/hessian-at-point.ts";
import { realOfExpr } from "../real-number.ts";
import { describeDerivative, describeSecondOrder } from "../reason.ts";
import type { SolvedPoint, Task } from "../solution.ts";
import { natureOfInertia } from "../standing.ts";
import { placedAt, truthAt, valueAt } from "../truth-at.ts";
import type { AlgebraicGradient } from "./algebraic-gradient.ts";
import { degenerateNature } from "./degenerate-nature.ts";
import { inertiaInBox } from "./inertia-in-box.ts";
import type { Placed } from "./placement.ts";
import { plainPoint } from "./plain-point.ts";
import { polynomialFrom } from "./polynomial-from.ts";
import { asPolynomial, commonDivisor } from "./reciprocals.ts";
import { truthAt as algebraicTruthAt, signAt } from "./sign-at.ts";
import { withInverse } from "./with-inverse.ts";

/** Real zeros of an algebraic gradient: critical points, and points where f may not be C^2. */
export interface AlgebraicPoints {
  readonly critical: readonly SolvedPoint[];
  readonly candidates: readonly Candidate[];
  readonly gap: Diagnostic | null;
}

/** Everything about the function that is needed at each of its points. */
interface Subject {
  readonly task: Task;
  readonly gradient: AlgebraicGradient;
  /** The Hessian, its entries times a common positive factor, in the unknowns and the reciprocal of `common`. */
  readonly matrix: readonly (readonly Polynomial[])[];
  readonly entries: readonly (readonly Expr[])[];
  /** The Hessian itself at a point, where the factor is 1. */
  readonly exact: ReturnType<typeof matricesAtPoints> | null;
  readonly common: Multivariate;
  /** The value in the same unknowns, when it is algebraic in them. */
  readonly value: Polynomial | null;
}

/** The real points of representations in the unknowns; `null` when the Hessian is not algebraic up to one factor. */
export function algebraicPoints(
  task: Task,
  gradient: AlgebraicGradient,
  representations: readonly RationalUnivariate[],
): AlgebraicPoints | null {
  if (representations.length === 0) return { critical: [], candidates: [], gap: null };
  const subject = subjectOf(task, gradient);
  if (subject === null) return null;
  const critical: SolvedPoint[] = [];
  const candidates: Candidate[] = [];
  let gap: Diagnostic | null = null;
  for (const representation of representations) {
    for (const field of conjugateFields(representation)) {
      const regular = !isZeroNumber(field, polynomialNumber(field, polynomialFrom(subject.common)));
      const extended = regular ? withInverse(field, subject.common) : field.representation;
      for (const point of realPoints(extended)) {
        if (!rootsHaveMeaning(point, gradient)) continue;
        const smooth = regular ? isSmooth(point, subject) : "false";
        if (smooth === "true") critical.push(pointAt(point, subject));
        else if (!regular && isFlat(point, subject)) critical.push(flatPointAt(point, subject));
        else if (smooth === "false") candidates.push(...roughPoint(point, subject));
        else gap ??= undecided;
      }
    }
  }
  return { critical, candidates, gap };
}

const undecided: Diagnostic = {
  code: "unable/undecided-sign",
  message: "it could not be decided whether f is twice differentiable at a point where its gradient is 0",
};

function subjectOf(task: Task, gradient: AlgebraicGradient): Subject | null {
  const entries = denseHessian(hessian(task.objective, task.variables));
  const placed = entries.map((row) => row.map(gradient.read));
  const flat = placed.flat();
  if (flat.includes(null)) return null;
  const fractions = flat as readonly Placed[];
  const factors = new Set(fractions.filter(({ numerator }) => !isZero(numerator)).map(({ factor }) => factor));
  if (factors.size > 1) return null;
  const whole = gradient.read(task.objective);
  const isAlgebraic = whole !== null && whole.factor === ONE;
  const common = commonDivisor(isAlgebraic ? [...fractions, whole] : fractions, gradient.unknowns.length);
  const matrix = placed.map((row) => row.map((entry) => asPolynomial(entry!, common)));
  const isExact = [...factors].every((factor) => factor === ONE);
  return {
    task,
    gradient,
    matrix,
    entries,
    exact: isExact ? matricesAtPoints(matrix) : null,
    common,
    value: isAlgebraic ? asPolynomial(whole, common) : null,
  };
}

/** Even roots are not negative. */
function rootsHaveMeaning(point: RealPoint, { unknowns }: AlgebraicGradient): boolean {
  return unknowns.every((unknown, i) => {
    if (unknown.kind !== "product") return true;
    return signAtPoint(coordinate(i), point) >= 0;
  });
}

function coordinate(i: number): Polynomial {
  return { variables: [], terms: [{ coefficient: 1, powers: [i, 1] }] };
}

function isSmooth(point: RealPoint, { task, gradient }: Subject): "true" | "false" | "unknown" {
  const at = coordinatesOf(point, task);
  let known: "true" | "unknown" = "true";
  for (const requirement of naturalDomain(task.objective).smooth) {
    const condition = conditional(requirement);
    let truth = algebraicTruthAt(condition, point, gradient);
    if (truth === "unknown") truth = truthAt(condition, at, task.budget);
    if (truth === "false") return "false";
    if (truth === "unknown") known = "unknown";
  }
  return known;
}

function coordinatesOf(point: RealPoint, { variables }: Task): Map<string, ExactReal> {
  return new Map(variables.map((name, i) => [name, numbersAtPoints(coordinate(i))(point)]));
}

/** Entries of the Hessian at points of larger fields stay as they are: no shorter form is to be expected. */
const LARGEST_SIMPLIFIED_DEGREE = 6;

function pointAt(point: RealPoint, subject: Subject): SolvedPoint {
  const { task, matrix } = subject;
  const at = coordinatesOf(point, task);
  const inertia = inertiaAtPoint(matrix, point);
  const values = hessianAt(point, at, subject);
  const rational = rationalEntries(values);
  const eigenvalues = eigenvaluesOf(values);
  const solved: SolvedPoint = {
    at,
    value: criticalValue(point, at, subject),
    ...natureOfInertia(inertia),
    lowest: null,
    highest: null,
    isolated: true,
    degenerate: inertia.zero > 0,
    multiplicity: inertia.zero === 0 ? 1 : null,
    inertia,
    hessian: values,
    eigenvalues,
    boundary: false,
    reason: describeSecondOrder(inertia, eigenvalues, rational),
    certificate: rational === null ? inertiaInBox(task.objective, task.variables, point, inertia) : ldlt(rational),
  };
  if (task.variables.length === 1) return inOneVariable(solved, point, subject);
  if (solved.type !== "unknown") return solved;
  return { ...solved, ...degenerateNature(task.objective, task.variables, point) };
}

function hessianAt(point: RealPoint, at: Map<string, ExactReal>, { entries, exact }: Subject): Matrix {
  const isSmall = point.field.degree <= LARGEST_SIMPLIFIED_DEGREE;
  if (isSmall && exact !== null) return exact(point, at);
  if (point.field.degree > LARGEST_WRITTEN_DEGREE) return entries;
  return entries.map((row) => row.map((entry) => (isSmall ? valueAt : placedAt)(entry, at)));
}

/** f without the powers that are flat at a point: derivatives up to the second are the same there. */
function withoutFlat(point: RealPoint, { task, gradient }: Subject): Expr {
  const isNull = (base: Expr): boolean => signAt(base, point, gradient) === 0;
  return withoutFlatPowers(task.objective, isNull);
}

/** Whether f is C^2 at a point where its derivatives, as they are written, are not defined. */
function isFlat(point: RealPoint, subject: Subject): boolean {
  const rest = withoutFlat(point, subject);
  if (rest === subject.task.objective) return false;
  return isSmooth(point, { ...subject, task: { ...subject.task, objective: rest } }) === "true";
}

function flatPointAt(point: RealPoint, subject: Subject): SolvedPoint {
  return plainPoint(coordinatesOf(point, subject.task), withoutFlat(point, subject), subject.task);
}

const HIGHEST_ORDER = 12;

/** The first derivative that is not 0 decides. */
function inOneVariable(solved: SolvedPoint, point: RealPoint, { task, gradient, entries }: Subject): SolvedPoint {
  let current = entries[0]![0]!;
  for (let order = 2; order <= HIGHEST_ORDER; order += 1) {
    if (order > 2) current = simplify(derivative(current, task.variables[0]!));
    const sign = signAt(current, point, gradient);
    if (sign === null) break;
    if (sign === 0) continue;
    const type = order % 2 === 1 ? "inflection" : sign > 0 ? "minimum" : "maximum";
    const value = realOfExpr(valueAt(current, solved.at));
    const strict = type === "inflection" ? null : true;
    return { ...solved, type, strict, multiplicity: order - 1, reason: describeDerivative(order, sign, value) };
  }
  return solved;
}

function criticalValue(point: RealPoint, at: Point, { task, value }: Subject): RealNumber {
  return value === null ? realOfExpr(valueAt(task.objective, at)) : numbersAtPoints(value)(point);
}

/** A point where f may not be C^2, if it has a value there. */
function roughPoint(point: RealPoint, { task, common, gradient }: Subject): readonly Candidate[] {
  if (isConstant(common) && gradient.unknowns.length === task.variables.length) return [];
  const at = coordinatesOf(point, task);
  const value = realOfExpr(valueAt(task.objective, at));
  return [{ at, value, kind: "nonsmooth", type: "unknown" }];
}
