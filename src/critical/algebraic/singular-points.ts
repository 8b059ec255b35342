import { variable } from "../../expr/build.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { derivativeIn } from "../../polynomial/multivariate/recursive.ts";
import { exprOfMultivariate } from "../../polynomial/multivariate/symbols.ts";
import { polynomialOf } from "../../polynomial/polynomial.ts";
import { eliminate } from "../elimination/eliminate.ts";
import { solveLeaf } from "../elimination/solve-leaf.ts";
import type { SolvedPoint, Task } from "../solution.ts";
import { polynomialPoints } from "./polynomial-points.ts";

/**
 * Whether a polynomial takes values of both signs near each of its real zeros, or those on a set: so it does where its gradient
 * is not 0, and where it has a saddle. False also when that is not seen: a real zero may be alone, or on a part of lower
 * dimension.
 */
export function changesSignAtZeros(h: Multivariate, task: Task, on: readonly Multivariate[] = []): boolean {
  return singularPointsOf(h, task, on)?.every(({ type }) => type === "saddle") === true;
}

/** The real zeros of a polynomial, or those on a set, where its gradient is 0; `null` when they are not seen to be finitely many. */
export function singularPointsOf(
  h: Multivariate,
  task: Task,
  on: readonly Multivariate[] = [],
): readonly SolvedPoint[] | null {
  const { variables } = task;
  const slopes = variables.map((_, i) => derivativeIn(h, i));
  const found = eliminate({ equations: [h, ...slopes, ...on], poles: [] }, variables, solveLeaf);
  if (found === null || found.branches.length > 0) return null;
  const objective = exprOfMultivariate(h, variables.map(variable));
  const polynomial = polynomialOf(objective, variables);
  if (polynomial === null) return null;
  const representations = found.components.map(({ representation }) => representation);
  return polynomialPoints({ ...task, objective }, polynomial, representations, null);
}
