import type { Analysis } from "./analysis.ts";
import { classOf } from "./calculus/formula-class.ts";
import { gradient } from "./calculus/gradient.ts";
import { denseHessian, hessian } from "./calculus/hessian.ts";
import { naturalDomain } from "./calculus/natural-domain.ts";
import { signBound } from "./certificates/positivity.ts";
import { convexity } from "./convexity/decide.ts";
import { solveProblem } from "./critical/critical-points.ts";
import { domainOf, withoutTrivial } from "./critical/domain.ts";
import { extremaOf } from "./critical/extrema.ts";
import { inertiaOfConstants } from "./definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "./definiteness/spectrum.ts";
import { allOf, freeNames, NEVER, opposite, relation } from "./expr/build.ts";
import type { Condition, Expr } from "./expr/expr.ts";
import type { Matrix, SparseHessian } from "./expr/matrix.ts";
import { type Budget, defaultBudget, type Problem, type Requirement } from "./expr/problem.ts";
import { symbolicDeterminant, trace } from "./matrix/determinant.ts";
import { simplify, simplifyCondition } from "./simplify/simplify.ts";
import { type Part, parts } from "./tasks/part.ts";

export interface AnalyzeOptions {
  /** The parts to work out; by default all. */
  readonly only?: ReadonlySet<Part>;
  readonly budget?: Budget;
}

/** Larger symbolic determinants are left out. */
const LARGEST_DETERMINANT = 6;

/** Everything asked for about a problem. Pure: the same problem and budget give the same analysis. */
export function analyze(problem: Problem, options: AnalyzeOptions = {}): Analysis {
  const asked = options.only ?? new Set(parts);
  const budget = options.budget ?? defaultBudget;
  const { variables } = problem;
  const objective = simplify(problem.objective);
  const second = simplifiedHessian(objective, variables);
  const matrix = denseHessian(second);
  const nonSmooth = nonSmoothSets(objective);
  const isConstant = nonSmooth.length === 0 && second.entries.every(({ value }) => freeNames(value).length === 0);
  const solved = asked.has("criticalPoints") || asked.has("extrema") ? solveProblem(problem, budget) : null;
  return {
    problem,
    ...classOf(objective, variables),
    definedWhere: domainOf(problem).natural,
    nonSmooth,
    gradient: gradient(objective, variables).map((slope) => simplify(slope)),
    hessian: second,
    determinant: asked.has("determinant") ? determinantOf(matrix) : null,
    trace: simplify(trace(matrix)),
    eigenvalues: isConstant && asked.has("eigenvalues") ? spectrumOfConstants(matrix) : null,
    inertia: isConstant ? inertiaOfConstants(matrix, budget) : null,
    criticalSet: asked.has("criticalPoints") ? (solved?.set ?? null) : null,
    convexity: asked.has("convexity") ? convexity(problem, budget) : null,
    extrema: asked.has("extrema") && solved !== null ? extremaOf(solved) : null,
    notes: [],
  };
}

function simplifiedHessian(objective: Expr, variables: readonly string[]): SparseHessian {
  const { size, entries } = hessian(objective, variables);
  const simple = entries.map((entry) => ({ ...entry, value: simplify(entry.value) }));
  return { size, entries: simple.filter(({ value }) => !(value.kind === "number" && value.value === 0)) };
}

function determinantOf(matrix: Matrix): Analysis["determinant"] {
  if (matrix.length > LARGEST_DETERMINANT) return null;
  const determinant = symbolicDeterminant(matrix);
  return determinant === null ? null : { expr: simplify(determinant), factored: null };
}

/** Where the simplified formula, the same function, may fail to be C^2: sets whose union holds every such point. */
function nonSmoothSets(objective: Expr): readonly Condition[] {
  const { defined, smooth } = naturalDomain(objective);
  const sets = smooth.map((requirement) => withoutTrivial(simplifyCondition(complementOf(requirement, defined))));
  return [...new Set(sets)].filter((condition) => condition !== NEVER);
}

/** Where the guards hold and the condition does not; for `u > 0` where `u >= 0` is asked anyway, that is `u = 0`. */
function complementOf({ condition, guards }: Requirement, defined: readonly Requirement[]): Condition {
  if (condition.kind === "relation" && condition.name === ">") {
    const compared = condition.args[0]!;
    const edge = relation(">=", compared);
    const isNonnegative = signBound(compared) === ">=" || defined.some((other) => other.condition === edge);
    if (isNonnegative) return allOf(...guards, relation("=", compared));
  }
  return allOf(...guards, opposite(condition));
}
