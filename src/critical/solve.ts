import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result } from "../diagnostic/result.ts";
import { freeNames } from "../expr/build.ts";
import { withinSteps } from "../number/patience.ts";
import { printText } from "../print/text.ts";
import { algebraic } from "./algebraic/algebraic.ts";
import { polynomial } from "./algebraic/polynomial.ts";
import { cells } from "./cells/cells.ts";
import { intervalSearch } from "./interval/interval.ts";
import { periodic } from "./interval/periodic.ts";
import { monotone } from "./monotone.ts";
import { largeProduct } from "./multiplicative/large-product.ts";
import { multiplicative } from "./multiplicative/multiplicative.ts";
import { piecewise } from "./piecewise.ts";
import { quadratic } from "./quadratic.ts";
import { realQuadratic } from "./real-quadratic.ts";
import { separable } from "./separable.ts";
import type { Engine, Solution, Task } from "./solution.ts";
import { univariate } from "./univariate.ts";

/** Cheap to dear; the first that knows the class decides. */
const engines: readonly Engine[] = [
  univariate,
  piecewise,
  largeProduct,
  quadratic,
  separable,
  realQuadratic,
  polynomial,
  monotone,
  algebraic,
  periodic,
  multiplicative,
  cells,
  intervalSearch,
];

/** Of the steps: with the others, real points may be enclosed where there are too many complex ones. */
const SHARE_OF_ALGEBRA = 3 / 4;

/** All critical points of a simplified function inside its domain, or the reason why they are unknown. */
export function solve(task: Task): Result<Solution> {
  if (task.budget.expired()) return failure({ code: "limit/timeout", message: "the time was up" });
  for (const engine of engines) {
    const result = engine === polynomial ? polynomialOrEnclosed(task) : engine(task, solve);
    if (result !== null) return result;
  }
  return failure(noAlgorithm(task));
}

/** What algebra finds of a polynomial; where it takes too much of it, what enclosures find. */
function polynomialOrEnclosed(task: Task): Result<Solution> | null {
  const steps = task.budget.steps * SHARE_OF_ALGEBRA;
  const done = withinSteps(steps, () => ({ result: polynomial(task, solve) }));
  if (done !== null && (done.result === null || done.result.ok || done.result.error.code !== "limit/points"))
    return done.result;
  const enclosed = intervalSearch(task, solve);
  if (enclosed?.ok) return enclosed;
  return (
    done?.result ?? failure({ code: "limit/steps", message: "the equations for the critical points are too large" })
  );
}

const LONGEST_SHOWN = 60;

function noAlgorithm({ objective, variables }: Task): Diagnostic {
  const text = printText(objective, { order: variables });
  const shown = text.length > LONGEST_SHOWN ? "this part of the formula" : text;
  const parameters = freeNames(objective).filter((name) => !variables.includes(name));
  if (parameters.length > 0) {
    return {
      code: "unable/parameters",
      message: `the critical points of ${shown} depend on the values of ${parameters.sort().join(", ")}`,
    };
  }
  const kind =
    variables.length === 1
      ? "it is neither a rational function nor a strictly monotone function of one"
      : `it couples ${variables.join(", ")}, and is neither quadratic nor a strictly monotone function of what is solved`;
  return { code: "unable/no-algorithm", message: `no method solves ${shown}: ${kind}` };
}
