import { success } from "../../diagnostic/result.ts";
import type { Condition } from "../../expr/expr.ts";
import { isZero } from "../../polynomial/multivariate/polynomial.ts";
import { allConditions } from "../domain.ts";
import { restrict } from "../restrict.ts";
import type { Engine, Solution, Task } from "../solution.ts";
import { algebraicGradient } from "./algebraic-gradient.ts";
import { algebraicPoints } from "./algebraic-points.ts";
import { solveSystem } from "./algebraic-system.ts";
import { besideFamilies } from "./apart.ts";
import { infiniteBranches } from "./infinite-branches.ts";
import { sortedPoints } from "./polynomial-points.ts";

/**
 * Functions whose derivatives are algebraic up to positive factors: quotients of polynomials, roots (an unknown of its own for
 * each), and these times exponentials. The zeros of the gradient are found and proved complete like those of polynomials.
 */
export const algebraic: Engine = (task) => {
  const facts = allConditions(task.domain);
  return solveWith(facts, task) ?? (facts.length > 0 ? solveWith([], task) : null);
};

/** With roots that the facts say are positive as factors that drop out; without facts all are unknowns. */
function solveWith(facts: readonly Condition[], task: Task): ReturnType<Engine> {
  const written = algebraicGradient(task.objective, task.variables, facts);
  if (written === null || written.slopes.every(({ numerator }) => isZero(numerator))) return null;
  const solved = solveSystem(task, written, facts);
  if (solved === null) return null;
  const { gradient, found, poles, certificate } = solved;
  const infinite = infiniteBranches(found.branches, task, gradient, poles);
  if (infinite === null) return null;
  const representations = found.components.map(({ representation }) => representation);
  const { apart, touching } = besideFamilies(representations, infinite.parts);
  const points = algebraicPoints(task, gradient, apart);
  const others = algebraicPoints(task, gradient, touching);
  if (points === null || others === null) return null;
  const onFamilies = others.critical.map((point) => ({ ...point, isolated: null }));
  const { families } = infinite;
  const solution: Solution = {
    variables: task.variables,
    method: "elimination",
    gap: points.gap ?? others.gap ?? infinite.gap,
    points: sortedPoints([...points.critical, ...onFamilies, ...infinite.special], task),
    families,
    candidates: [...points.candidates, ...others.candidates],
    countReal: families.length > 0 ? "infinite" : points.critical.length,
    countComplex: null,
    infimum: null,
    supremum: null,
    certificate,
  };
  return success(restrict(solution, task.domain, task.budget));
}
