import type { LinearSystemCertificate } from "../certificates/certificate.ts";
import { success } from "../diagnostic/result.ts";
import { linearCombination, number, variable } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia } from "../expr/matrix.ts";
import { eigenvalues } from "../matrix/eigenvalues.ts";
import { inertia } from "../matrix/inertia.ts";
import { ldlt } from "../matrix/ldlt.ts";
import { solveLinear } from "../matrix/linear-solve.ts";
import { addRational, fraction, multiplyRational, type Rational } from "../number/rational.ts";
import { polynomialOf } from "../polynomial/polynomial.ts";
import { type QuadraticForm, quadraticFormOf } from "../polynomial/quadratic-form.ts";
import type { CriticalType } from "./critical-set.ts";
import { allConditions } from "./domain.ts";
import { rationalNumber } from "./real-number.ts";
import { describeConstantHessian } from "./reason.ts";
import { restrict } from "./restrict.ts";
import type { Engine, Extent, Solution, SolvedFamily, SolvedPoint, Task } from "./solution.ts";
import { withoutExtents } from "./standing.ts";

/** Larger matrices are shown without eigenvalues. */
const LARGEST_SPECTRUM = 12;

/**
 * A polynomial of degree at most 2: the gradient `A·x + b` is affine, so the critical points are one point, an affine
 * family, or none. A rank-deficient consistent A leaves f constant along its kernel.
 */
export const quadratic: Engine = (task) => {
  const polynomial = polynomialOf(task.objective, task.variables);
  const form = polynomial === null ? null : quadraticFormOf(polynomial);
  if (form === null) return null;
  const { matrix, linear } = form;
  const { solution, kernel, contradiction } = solveLinear(matrix, linear);
  const certificate: LinearSystemCertificate = {
    kind: "linear-system",
    objective: task.objective,
    variables: task.variables,
    matrix,
    constant: linear,
    solution,
    kernel,
    contradiction,
  };
  const signs = inertia(matrix);
  const value = solution === null ? null : valueAtCentre(form, solution);
  const infimum = extentOf(value, signs.negative === 0, "-oo");
  const supremum = extentOf(value, signs.positive === 0, "+oo");
  const whole: Solution = {
    variables: task.variables,
    method: signs.zero === task.variables.length && solution !== null ? "constant" : "quadratic",
    gap: null,
    points: solution !== null && kernel.length === 0 ? [pointAt(task, form, signs, solution)] : [],
    families: solution !== null && kernel.length > 0 ? [familyAt(task, form, signs, { solution, kernel })] : [],
    candidates: [],
    countReal: solution === null ? 0 : kernel.length > 0 ? "infinite" : 1,
    countComplex: solution === null ? 0 : kernel.length > 0 ? "infinite" : 1,
    nonReal: () => [],
    infimum,
    supremum,
    certificate,
  };
  const solved = restrict(whole, task.domain, task.budget);
  return success(allConditions(task.domain).length > 0 ? withoutExtents(solved) : solved);
};

/** At a zero of the gradient, `½·xᵀAx + bᵀx + c = ½·bᵀx + c`. */
function valueAtCentre({ linear, constant }: QuadraticForm, solution: readonly Rational[]): Rational {
  const half = fraction(1n, 2n);
  return linear.reduce<Rational>(
    (sum, b, i) => addRational(sum, multiplyRational(half, multiplyRational(b, solution[i]!))),
    constant,
  );
}

/** A semidefinite form with a centre is bounded by its value there; every other one is unbounded. */
function extentOf(value: Rational | null, semidefinite: boolean, infinite: "-oo" | "+oo"): Extent {
  if (value === null || !semidefinite) return { value: infinite, attained: false };
  return { value: rationalNumber(value), attained: true };
}

/** What the zeros of the gradient of a quadratic polynomial are, by the inertia of its Hessian. */
export function typeOfForm({ positive, negative }: Inertia): CriticalType {
  if (positive === 0 && negative === 0) return "constant";
  if (positive > 0 && negative > 0) return "saddle";
  return positive > 0 ? "minimum" : "maximum";
}

function pointAt(task: Task, form: QuadraticForm, signs: Inertia, solution: readonly Rational[]): SolvedPoint {
  const type = typeOfForm(signs);
  const small = task.variables.length <= LARGEST_SPECTRUM;
  const spectrum = small ? eigenvalues(form.matrix) : null;
  return {
    at: new Map(task.variables.map((name, i) => [name, rationalNumber(solution[i]!)])),
    value: rationalNumber(valueAtCentre(form, solution)),
    type,
    strict: type === "minimum" || type === "maximum" ? true : null,
    lowest: signs.negative === 0,
    highest: signs.positive === 0,
    isolated: true,
    degenerate: false,
    multiplicity: 1,
    inertia: signs,
    hessian: form.matrix.map((row) => row.map(number)),
    eigenvalues: spectrum,
    boundary: false,
    reason: describeConstantHessian(form.matrix, signs, spectrum),
    certificate: small ? ldlt(form.matrix) : null,
  };
}

interface AffineSpace {
  readonly solution: readonly Rational[];
  readonly kernel: readonly (readonly Rational[])[];
}

function familyAt(task: Task, form: QuadraticForm, signs: Inertia, space: AffineSpace): SolvedFamily {
  const params = space.kernel.map(() => task.freshName());
  const type = typeOfForm(signs);
  return {
    dimension: params.length,
    at: new Map(task.variables.map((name, i) => [name, coordinate(space, params, i)])),
    params,
    integers: [],
    where: [],
    equations: [],
    type,
    strict: type === "minimum" || type === "maximum" ? false : null,
    value: rationalNumber(valueAtCentre(form, space.solution)),
    lowest: signs.negative === 0,
    highest: signs.positive === 0,
    reason: describeConstantHessian(form.matrix, signs, null),
    certificate: null,
  };
}

function coordinate({ solution, kernel }: AffineSpace, params: readonly string[], i: number): Expr {
  return linearCombination(
    params.map(variable),
    kernel.map((vector) => vector[i]!),
    solution[i]!,
  );
}
