import { gradient } from "../calculus/gradient.ts";
import { denseHessian, hessian } from "../calculus/hessian.ts";
import type { Certificate } from "../certificates/certificate.ts";
import { type RealLinearSystemCertificate, realLinearResiduals } from "../certificates/real-linear-system.ts";
import { verify } from "../certificates/verify.ts";
import { inertiaOfConstants } from "../definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "../definiteness/spectrum.ts";
import { failure, success } from "../diagnostic/result.ts";
import { freeNames, product, sum, variable, ZERO } from "../expr/build.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia, Matrix } from "../expr/matrix.ts";
import type { RealNumber } from "../expr/real.ts";
import { substitute } from "../expr/substitute.ts";
import { decideZero } from "../simplify/is-zero.ts";
import { simplify } from "../simplify/simplify.ts";
import { allConditions } from "./domain.ts";
import { typeOfForm } from "./quadratic.ts";
import { type RealLinearSolution, solveReal } from "./real-elimination.ts";
import { realOfExpr } from "./real-number.ts";
import { describeEigenvalues, describeInertia } from "./reason.ts";
import { restrict } from "./restrict.ts";
import type { Engine, Extent, Solution, SolvedFamily, SolvedPoint, Standing, Task } from "./solution.ts";
import { type Nature, natureOfInertia, withoutExtents } from "./standing.ts";

/** Larger systems are left alone: their constants grow too long. */
const LARGEST_SIZE = 5;

/**
 * A polynomial of degree 2 whose coefficients are real constants, such as `sqrt(3)*x^2 + pi*x*y`: as `quadratic`, by exact
 * elimination with constants whose signs are decided.
 */
export const realQuadratic: Engine = (task) => {
  const { objective, variables, budget } = task;
  if (variables.length > LARGEST_SIZE || freeNames(objective).some((name) => !variables.includes(name))) return null;
  const second = denseHessian(hessian(objective, variables));
  if (second.flat().some((entry) => freeNames(entry).length > 0)) return null;
  const matrix = second.map((row) => row.map((entry) => simplify(entry)));
  const origin = new Map(variables.map((name) => [name, ZERO]));
  const constant = gradient(objective, variables).map((slope) => simplify(substitute(slope, origin)));
  const found = solveReal(matrix, constant, budget);
  if (found === null) return failure(undecided());
  const certificate = withEvidence(
    { kind: "real-linear-system", objective, variables, matrix, constant, ...found, zeros: [] },
    task,
  );
  if (certificate === null || !verify(certificate)) return null;
  const solved = restrict(solutionOf(task, matrix, found, certificate), task.domain, budget);
  return success(allConditions(task.domain).length > 0 ? withoutExtents(solved) : solved);
};

function undecided() {
  return {
    code: "unable/undecided-zero",
    message: "it was not decided whether a constant in the equations of the critical points is 0",
  } as const;
}

/** The certificate with a proof for each of its equations, or `null` where one is missing. */
function withEvidence(certificate: RealLinearSystemCertificate, { budget }: Task): RealLinearSystemCertificate | null {
  const zeros: Certificate[] = [];
  for (const residual of new Set(realLinearResiduals(certificate) ?? [])) {
    const verdict = decideZero(residual, { facts: [] }, budget);
    if (verdict.truth !== "true") return null;
    zeros.push(verdict.certificate);
  }
  return { ...certificate, zeros };
}

function solutionOf(task: Task, matrix: Matrix, found: RealLinearSolution, certificate: Certificate): Solution {
  const { solution, kernel } = found;
  const inertia = inertiaOfConstants(matrix, task.budget);
  const value = solution === null ? null : valueAt(task, solution);
  const count = solution === null ? 0 : kernel.length > 0 ? "infinite" : 1;
  return {
    variables: task.variables,
    method: "quadratic",
    gap: null,
    points: solution !== null && kernel.length === 0 ? [pointAt(task, matrix, solution, inertia)] : [],
    families: solution !== null && kernel.length > 0 ? [familyAt(task, found, solution, inertia)] : [],
    candidates: [],
    countReal: count,
    countComplex: count,
    infimum: extentOf(value, inertia?.negative, "-oo"),
    supremum: extentOf(value, inertia?.positive, "+oo"),
    certificate,
  };
}

function valueAt({ objective, variables }: Task, at: readonly Expr[]): RealNumber {
  return realOfExpr(substitute(objective, new Map(variables.map((name, i) => [name, at[i]!]))));
}

/** A form with a centre and no eigenvalues on one side is bounded there by its value at the centre. */
function extentOf(value: RealNumber | null, against: number | undefined, infinite: "-oo" | "+oo"): Extent | null {
  if (value === null) return { value: infinite, attained: false };
  if (against === undefined) return null;
  return against > 0 ? { value: infinite, attained: false } : { value, attained: true };
}

function standingOf(inertia: Inertia | null): Standing {
  return inertia === null
    ? { lowest: null, highest: null }
    : { lowest: inertia.negative === 0, highest: inertia.positive === 0 };
}

function pointAt(task: Task, matrix: Matrix, at: readonly Expr[], inertia: Inertia | null): SolvedPoint {
  const spectrum = spectrumOfConstants(matrix);
  const nature: Nature = inertia === null ? { type: "unknown", strict: null } : natureOfInertia(inertia);
  return {
    at: new Map(task.variables.map((name, i) => [name, realOfExpr(at[i]!)])),
    value: valueAt(task, at),
    ...nature,
    ...standingOf(inertia),
    isolated: true,
    degenerate: false,
    multiplicity: 1,
    inertia,
    hessian: matrix,
    eigenvalues: spectrum,
    boundary: false,
    reason: describeEigenvalues(spectrum) ?? (inertia === null ? "" : describeInertia(inertia)),
    certificate: null,
  };
}

/** Along the kernel f does not change: an extremum is not strict there. */
function familyAt(
  task: Task,
  { kernel }: RealLinearSolution,
  at: readonly Expr[],
  inertia: Inertia | null,
): SolvedFamily {
  const params = kernel.map(() => task.freshName());
  const type = inertia === null ? "unknown" : typeOfForm(inertia);
  return {
    dimension: params.length,
    at: new Map(
      task.variables.map((name, i) => [
        name,
        sum(at[i]!, ...kernel.map((vector, k) => product(vector[i]!, variable(params[k]!)))),
      ]),
    ),
    params,
    integers: [],
    where: [],
    equations: [],
    type,
    strict: type === "minimum" || type === "maximum" ? false : null,
    value: valueAt(task, at),
    ...standingOf(inertia),
    reason: inertia === null ? "" : describeInertia(inertia),
    certificate: null,
  };
}
