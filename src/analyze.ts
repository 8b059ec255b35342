import type { Analysis } from "./analysis.ts";
import { classByShape, classOf } from "./calculus/formula-class.ts";
import { gradient } from "./calculus/gradient.ts";
import { denseHessian, hessian } from "./calculus/hessian.ts";
import { naturalDomain } from "./calculus/natural-domain.ts";
import { signBound } from "./certificates/positivity.ts";
import type { Convexity } from "./convexity/convexity.ts";
import { convexity } from "./convexity/decide.ts";
import { type Extremes, withConvexity } from "./convexity/global.ts";
import { solveProblem } from "./critical/critical-points.ts";
import { conditional, domainOf, withoutTrivial } from "./critical/domain.ts";
import { extremaOf } from "./critical/extrema.ts";
import { inertiaOfConstants } from "./definiteness/inertia-of-constants.ts";
import { spectrumOfConstants } from "./definiteness/spectrum.ts";
import { allOf, freeNames, NEVER, opposite, relation } from "./expr/build.ts";
import type { Condition, Expr } from "./expr/expr.ts";
import type { Matrix, SparseHessian } from "./expr/matrix.ts";
import { type Budget, defaultBudget, type Problem, type Requirement } from "./expr/problem.ts";
import type { Form } from "./form.ts";
import { symbolicDeterminant, trace } from "./matrix/determinant.ts";
import { withoutLimit, withPatience } from "./number/patience.ts";
import { type Part, parts } from "./part.ts";
import { polynomialOf } from "./polynomial/polynomial.ts";
import { operationCount } from "./print/operations.ts";
import { easierToDifferentiate } from "./simplify/easier-form.ts";
import { inForm } from "./simplify/requested-form.ts";
import { isReadByParts } from "./simplify/shared-cost.ts";
import { simplifier, simplifyCondition } from "./simplify/simplify.ts";
import { withTemporaries } from "./simplify/temporaries.ts";

export interface AnalyzeOptions {
  /** The parts to work out; by default all. */
  readonly only?: ReadonlySet<Part>;
  readonly budget?: Budget;
  /** How gradient, Hessian and determinant are written. */
  readonly form?: Form;
  /** Whether parts that gradient and Hessian share are written once, as temporaries. */
  readonly cse?: boolean;
}

/** One entry may take this part of the steps of a search; then it stays as it is. */
const SIMPLIFICATIONS = 10;

/** Convexity may take this part of them when it is only asked for the sake of the extrema. */
const CONVEXITIES = 10;

/** Printed nodes of all the forms that the simplification of one derivative improves. */
const NODES_IMPROVED = 200_000;

/** Larger symbolic determinants are left out. */
const LARGEST_DETERMINANT = 6;

/**
 * Everything asked for about a problem. Pure: the same problem and budget give the same analysis. When the time of the
 * budget is up, derivatives stay as they are, unsimplified, and what was not decided is unknown.
 */
export function analyze(problem: Problem, options: AnalyzeOptions = {}): Analysis {
  const budget = options.budget ?? defaultBudget;
  return withoutLimit(() => {
    const asked = options.only ?? new Set(parts);
    const analysis = assemble(problem, asked, budget, options.form ?? "shortest");
    return options.cse === true ? shared(analysis, asked) : analysis;
  });
}

function assemble(problem: Problem, asked: ReadonlySet<Part>, budget: Budget, form: Form): Analysis {
  const { variables } = problem;
  const within = <T>(work: () => T, otherwise: () => T): T => withPatience(budget, work, otherwise);
  const improve = simplifier(factsAbout(problem), NODES_IMPROVED * (1 + variables.length));
  const simpler = (expr: Expr): Expr =>
    isReadByParts(expr)
      ? expr
      : withPatience(
          { ...budget, steps: budget.steps / SIMPLIFICATIONS },
          () => improve(expr),
          () => expr,
        );
  const written = (expr: Expr): Expr =>
    form === "shortest"
      ? expr
      : within(
          () => inForm(expr, form, factsAbout(problem), variables),
          () => expr,
        );
  const orNull = <T>(work: () => T | null): T | null => within(work, () => null);
  const isPolynomial = orNull(() => polynomialOf(problem.objective, variables)) !== null;
  const objective = isPolynomial ? problem.objective : simpler(problem.objective);
  const start = easierToDifferentiate(problem.objective, objective, variables);
  const second = simplifiedHessian(start, variables, simpler);
  const matrix = denseHessian(second);
  const nonSmooth = within(
    () => nonSmoothSets(objective, (condition) => withoutTrivial(simplifyCondition(condition))),
    () => nonSmoothSets(objective, withoutTrivial),
  );
  const isConstant = nonSmooth.length === 0 && second.entries.every(({ value }) => freeNames(value).length === 0);
  const solved = asked.has("criticalPoints") || asked.has("extrema") ? solveProblem(problem, budget) : null;
  let curvature: Convexity | null = null;
  const curvatureWithin = (steps: number): Convexity => {
    curvature ??= convexity(problem, { ...budget, steps });
    return curvature;
  };
  const settled =
    solved === null ||
    [solved.set.points, solved.set.families, solved.set.candidates].every(({ length }) => length === 0)
      ? null
      : withConvexity(
          { set: solved.set, ...extremaOf(solved) },
          problem,
          () => curvatureWithin(asked.has("convexity") ? budget.steps : budget.steps / CONVEXITIES),
          budget,
        );
  return {
    problem,
    ...within(
      () => classOf(objective, variables),
      () => classByShape(objective, variables),
    ),
    definedWhere: within(
      () => domainOf(problem).natural,
      () => problem.natural.defined.map(conditional),
    ),
    nonSmooth,
    temporaries: [],
    gradient: gradient(start, variables).map((entry) => (asked.has("gradient") ? written(simpler(entry)) : entry)),
    hessian: { ...second, entries: second.entries.map((entry) => ({ ...entry, value: written(entry.value) })) },
    determinant: asked.has("determinant")
      ? orNull(() => determinantOf(matrix, (expr) => written(simpler(expr))))
      : null,
    trace: simpler(trace(matrix)),
    eigenvalues: isConstant && asked.has("eigenvalues") ? orNull(() => spectrumOfConstants(matrix)) : null,
    inertia: isConstant ? orNull(() => inertiaOfConstants(matrix, budget)) : null,
    criticalSet: asked.has("criticalPoints") ? (settled?.set ?? solved?.set ?? null) : null,
    convexity: asked.has("convexity") ? curvatureWithin(budget.steps) : null,
    extrema: asked.has("extrema") && solved !== null ? extremesOf(settled ?? extremaOf(solved)) : null,
    notes: [],
  };
}

function extremesOf({ min, max }: Pick<Extremes, "min" | "max">): Pick<Extremes, "min" | "max"> {
  return { min, max };
}

/** Gradient and Hessian, as far as they are asked for, in terms of temporaries: simplified, or as differentiated if that takes less operations. */
function shared(analysis: Analysis, asked: ReadonlySet<Part>): Analysis {
  const { problem } = analysis;
  const raw = {
    gradient: gradient(problem.objective, problem.variables),
    hessian: hessian(problem.objective, problem.variables),
  };
  const partsOf = ({ gradient: slopes, hessian: second }: Pick<Analysis, "gradient" | "hessian">): Expr[] => [
    ...(asked.has("gradient") ? slopes : []),
    ...(asked.has("hessian") ? second.entries.map(({ value }) => value) : []),
  ];
  const [simple, plain] = [partsOf(analysis), partsOf(raw)];
  const bySimple = withTemporaries(simple);
  const byPlain = plain.every((expr, i) => expr === simple[i]) ? bySimple : withTemporaries(plain);
  const chosen = byPlain.operations < bySimple.operations ? raw : analysis;
  const { temporaries, exprs } = chosen === raw ? byPlain : bySimple;
  const slopes = asked.has("gradient") ? exprs.slice(0, chosen.gradient.length) : analysis.gradient;
  const values = asked.has("gradient") ? exprs.slice(chosen.gradient.length) : exprs;
  const entries = chosen.hessian.entries.map((entry, k) => ({ ...entry, value: values[k]! }));
  const second = asked.has("hessian") ? { ...chosen.hessian, entries } : analysis.hessian;
  const sumOfDiagonal = trace(denseHessian(second));
  const isShorter = operationCount(sumOfDiagonal) < operationCount(analysis.trace);
  return {
    ...analysis,
    temporaries,
    gradient: slopes,
    hessian: second,
    trace: isShorter ? sumOfDiagonal : analysis.trace,
  };
}

/** What holds wherever the formula is looked at: its own unconditional requirements, the assumptions, the region. */
function factsAbout({ natural, assumptions, region }: Problem): readonly Condition[] {
  const own = natural.defined.filter(({ guards }) => guards.length === 0).map(({ condition }) => condition);
  return [...own, ...assumptions, ...(region ?? [])];
}

function simplifiedHessian(
  objective: Expr,
  variables: readonly string[],
  simpler: (expr: Expr) => Expr,
): SparseHessian {
  const { size, entries } = hessian(objective, variables);
  const simple = entries.map((entry) => ({ ...entry, value: simpler(entry.value) }));
  return { size, entries: simple.filter(({ value }) => !(value.kind === "number" && value.value === 0)) };
}

function determinantOf(matrix: Matrix, simpler: (expr: Expr) => Expr): Analysis["determinant"] {
  if (matrix.length > LARGEST_DETERMINANT) return null;
  const determinant = symbolicDeterminant(matrix);
  return determinant === null ? null : { expr: simpler(determinant), factored: null };
}

/** Where the simplified formula, the same function, may fail to be C^2: sets whose union holds every such point. */
function nonSmoothSets(objective: Expr, simpler: (condition: Condition) => Condition): readonly Condition[] {
  const { defined, smooth } = naturalDomain(objective);
  const sets = smooth.map((requirement) => simpler(complementOf(requirement, defined)));
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
