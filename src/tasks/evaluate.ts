import { gradient } from "../calculus/gradient.ts";
import { denseHessian, hessian } from "../calculus/hessian.ts";
import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { approximateAll } from "../evaluate/approximate.ts";
import type { Coordinates } from "../evaluate/coordinates.ts";
import type { Expr } from "../expr/expr.ts";
import type { Budget, Problem, Requirement } from "../expr/problem.ts";
import { decimalOfRational } from "../number/decimal.ts";
import { printCondition } from "../print/condition.ts";
import { simplifier } from "../simplify/simplify.ts";
import { factsOf } from "./domain.ts";
import { exactValueAt, firstUnmet, neededNames, readPoint } from "./point.ts";
import type { Evaluation, Magnitude, Task, WrittenPoint } from "./task.ts";

/** Value, gradient and Hessian at each point of `at`, exact and with guaranteed digits. */
export const evaluate: Task = {
  name: "evaluate",
  run: (problem, request, budget) => {
    const missing = request.at === undefined ? neededNames(problem)[0] : undefined;
    if (missing !== undefined) return failure(noPoint(missing));
    const at = request.at ?? [{}];
    const derivatives = derivativesOf(problem);
    const evaluations = at.map((written) => ({
      at: written,
      ...evaluateAt(written, derivatives, request.digits ?? 17, budget),
    }));
    return success({ kind: "evaluations", evaluations });
  },
};

interface Derivatives {
  readonly problem: Problem;
  readonly gradient: readonly Expr[];
  /** Rows of the full matrix. */
  readonly hessian: readonly (readonly Expr[])[];
  /** Where the simplified formula, which is the same function, is C^2. */
  readonly smooth: readonly Requirement[];
}

function derivativesOf(problem: Problem): Derivatives {
  const simplify = simplifier(factsOf(problem));
  const objective = simplify(problem.objective);
  return {
    problem,
    gradient: gradient(objective, problem.variables).map(simplify),
    hessian: denseHessian(hessian(objective, problem.variables)).map((row) => row.map(simplify)),
    smooth: naturalDomain(objective).smooth,
  };
}

function evaluateAt(
  written: WrittenPoint,
  { problem, gradient, hessian, smooth }: Derivatives,
  digits: number,
  budget: Budget,
): Result<Evaluation> {
  const point = readPoint(written, problem, neededNames(problem));
  if (!point.ok) return point;
  const at = point.value;
  const outside = firstUnmet(problem.natural.defined, at, budget);
  if (outside !== null) return failure(notDefined(outside, problem));
  const [value] = magnitudes([problem.objective], at, digits);
  if (value === undefined || value === null) return failure(valueless());
  const rough = firstUnmet(smooth, at, budget);
  if (rough !== null) {
    const reason = failure(notSmooth(rough, problem));
    return success({ value, gradient: reason, hessian: reason });
  }
  const n = gradient.length;
  const entries = magnitudes([...gradient, ...hessian.flat()], at, digits);
  const first = entries.slice(0, n);
  const second = hessian.map((_, i) => entries.slice(n + i * n, n + (i + 1) * n));
  const absent = failure(notDifferentiable());
  return success({
    value,
    gradient: allPresent(first) ? success(first) : absent,
    hessian: second.every(allPresent) ? success(second as readonly (readonly Magnitude[])[]) : absent,
  });
}

function allPresent(list: readonly (Magnitude | null)[]): list is readonly Magnitude[] {
  return !list.includes(null);
}

/** The values of expressions at a point; null where there is no real value. */
function magnitudes(exprs: readonly Expr[], at: Coordinates, digits: number): (Magnitude | null)[] {
  return approximateAll(exprs, at, { digits }).map((approximation, i) => {
    if (approximation.kind === "undefined") return null;
    const expr = exactValueAt(exprs[i]!, at);
    if (expr.kind !== "number") return { expr, approximation };
    const decimal = decimalOfRational(expr.value, digits);
    return { expr, approximation: { kind: "exact", value: expr.value, decimal } };
  });
}

function noPoint(name: string): Diagnostic {
  return {
    code: "usage/missing-value",
    message: `there is no point to evaluate at: no value for ${name}`,
    suggestions: [{ text: `--at ${name}=1` }],
  };
}

type Unmet = NonNullable<ReturnType<typeof firstUnmet>>;

function notDefined({ condition, truth }: Unmet, { variables }: Problem): Diagnostic {
  const text = printCondition(condition, { order: variables });
  if (truth === "false")
    return { code: "domain/outside", message: `the formula has no real value here: it needs ${text}` };
  return { code: "unable/undecided-domain", message: `it is not decided whether ${text} holds here` };
}

function valueless(): Diagnostic {
  return { code: "domain/outside", message: "the formula has no real value here" };
}

function notSmooth({ condition, truth }: Unmet, { variables }: Problem): Diagnostic {
  const text = printCondition(condition, { order: variables });
  if (truth === "false") {
    return { code: "domain/not-smooth", message: `the formula is known to be C^2 only where ${text}` };
  }
  return { code: "unable/undecided-domain", message: `it is not decided whether ${text} holds here` };
}

function notDifferentiable(): Diagnostic {
  return { code: "domain/not-smooth", message: "the derivatives have no real value here" };
}
