import { derivative } from "../calculus/derivative.ts";
import { gradient } from "../calculus/gradient.ts";
import { denseHessian, hessian } from "../calculus/hessian.ts";
import { naturalDomain } from "../calculus/natural-domain.ts";
import { inertiaOfConstants, rationalEntries } from "../definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "../definiteness/spectrum.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { anyOf, opposite } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { type Budget, defaultBudget, type Problem, type Requirement } from "../expr/problem.ts";
import type { Point } from "../expr/real.ts";
import { ldlt } from "../matrix/ldlt.ts";
import type { Truth } from "../number/truth.ts";
import { printCondition } from "../print/condition.ts";
import { simplify } from "../simplify/simplify.ts";
import { solveProblem } from "./critical-points.ts";
import type { CriticalPoint } from "./critical-set.ts";
import { decidedPoint } from "./degenerate/decided-point.ts";
import { domainOf } from "./domain.ts";
import { compareReals, realOfExpr, signOfReal } from "./real-number.ts";
import { describeDerivative, describeSecondOrder } from "./reason.ts";
import { isOnEdge, placeOf } from "./restrict.ts";
import { natureOfInertia } from "./standing.ts";
import { truthAt, valueAt } from "./truth-at.ts";

/** What a given point is: critical, with its type, or not, with the gradient that shows it. */
export type Classified =
  | { readonly critical: true; readonly point: CriticalPoint }
  | { readonly critical: false; readonly gradient: readonly Expr[] };

/**
 * The type of a point where f is C^2. From the complete list of critical points where there is one, else by the inertia of
 * the Hessian, in one variable by the first derivative that is not zero, and else by higher orders (`degenerate/`). A failure says that the point lies outside the
 * domain, that f may not be C^2 there, or that a sign could not be decided.
 */
export function classify(problem: Problem, at: Point, budget: Budget = defaultBudget): Result<Classified> {
  const objective = simplify(problem.objective);
  const obstacle = obstacleAt(problem, objective, at, budget);
  if (obstacle !== null) return failure(obstacle);
  const slopes = gradient(objective, problem.variables).map((slope) => valueAt(slope, at));
  const signs = slopes.map((slope) => signOfReal(realOfExpr(slope), budget));
  if (signs.some((sign) => sign === 1 || sign === -1)) return success({ critical: false, gradient: slopes });
  if (signs.includes(null)) {
    return failure({
      code: "unable/undecided-sign",
      message: "it could not be decided whether the gradient is 0 here",
    });
  }
  const point = knownPoint(problem, at, budget) ?? localPoint(problem, objective, at, budget);
  return success({ critical: true, point: decidedPoint(point, objective, problem.variables) });
}

function obstacleAt(problem: Problem, objective: Expr, at: Point, budget: Budget): Diagnostic | null {
  const unmet = firstUnmet(problem.natural.defined, at, budget);
  if (unmet !== null) {
    const text = printCondition(unmet.condition, { order: problem.variables });
    return unmet.truth === "false"
      ? { code: "domain/outside", message: `the formula has no real value here: it needs ${text}` }
      : { code: "unable/undecided-sign", message: `it could not be decided whether ${text} holds here` };
  }
  const rough = firstUnmet(naturalDomain(objective).smooth, at, budget);
  if (rough !== null) {
    const text = printCondition(rough.condition, { order: problem.variables });
    return { code: "domain/not-smooth", message: `the formula is known to be C^2 only where ${text}` };
  }
  const domain = domainOf(problem);
  const place = placeOf(at, { ...domain, assumptions: [], region: [] }, budget);
  if (place === "edge") {
    return { code: "domain/not-smooth", message: "the point lies on the edge of the domain of the formula" };
  }
  const given = placeOf(at, { ...domain, natural: [] }, budget);
  if (given === "outside") {
    return { code: "domain/outside", message: "the point does not satisfy the given domain or assumptions" };
  }
  return given === "unknown"
    ? { code: "unable/undecided-sign", message: "it could not be decided whether the point lies in the given domain" }
    : null;
}

interface Unmet {
  readonly condition: Condition;
  readonly truth: Truth;
}

function firstUnmet(requirements: readonly Requirement[], at: Point, budget: Budget): Unmet | null {
  for (const { condition, guards } of requirements) {
    const truth = truthAt(anyOf(...guards.map(opposite), condition), at, budget);
    if (truth !== "true") return { condition, truth };
  }
  return null;
}

/** The point in the list of all critical points, when that list could be made. */
function knownPoint(problem: Problem, at: Point, budget: Budget): CriticalPoint | null {
  const { points } = solveProblem(problem, budget).set;
  const same = points.find((point) =>
    [...point.at].every(([name, value]) => compareReals(value, at.get(name)!, budget) === 0),
  );
  return same ?? null;
}

function localPoint(problem: Problem, objective: Expr, at: Point, budget: Budget): CriticalPoint {
  const { variables } = problem;
  const matrix = denseHessian(hessian(objective, variables)).map((row) => row.map((entry) => valueAt(entry, at)));
  const inertia = inertiaOfConstants(matrix, budget);
  const eigenvalues = spectrumOfConstants(matrix);
  const nature = inertia === null ? ({ type: "unknown", strict: null } as const) : natureOfInertia(inertia);
  const rational = rationalEntries(matrix);
  const boundary = isOnEdge(at, domainOf(problem), budget);
  const point: CriticalPoint = {
    at,
    value: realOfExpr(valueAt(objective, at)),
    ...nature,
    global: nature.type === "saddle" && !boundary ? false : null,
    isolated: inertia?.zero === 0 ? true : null,
    degenerate: inertia === null || inertia.zero > 0,
    multiplicity: inertia?.zero === 0 ? 1 : null,
    inertia,
    hessian: matrix,
    eigenvalues,
    boundary,
    reason: describeSecondOrder(inertia, eigenvalues, rational),
    certificate: rational === null ? null : ldlt(rational),
  };
  return variables.length === 1 && nature.type === "unknown"
    ? byHigherOrder(point, objective, variables[0]!, budget)
    : point;
}

const LARGEST_ORDER = 12;

/** In one variable: an even order is an extremum, an odd one an inflection. */
function byHigherOrder(point: CriticalPoint, objective: Expr, name: string, budget: Budget): CriticalPoint {
  let current = derivative(derivative(objective, name), name);
  for (let order = 3; order <= LARGEST_ORDER; order += 1) {
    current = simplify(derivative(current, name));
    const value = realOfExpr(valueAt(current, point.at));
    const sign = signOfReal(value, budget);
    if (sign === null) return point;
    if (sign === 0) continue;
    const type = order % 2 === 1 ? "inflection" : sign > 0 ? "minimum" : "maximum";
    return {
      ...point,
      type,
      strict: type === "inflection" ? null : true,
      global: type === "inflection" ? false : null,
      isolated: true,
      multiplicity: order - 1,
      reason: describeDerivative(order, sign, value),
    };
  }
  return point;
}
