import { naturalDomain } from "../calculus/natural-domain.ts";
import type { Expr } from "../expr/expr.ts";
import type { Problem } from "../expr/problem.ts";

/** The formula with its variables replaced, on the points where it is defined before and after; other facts are those of a second problem. */
export function transformed(problem: Problem, replace: (expr: Expr) => Expr): (facts: Problem) => Problem {
  const objective = replace(problem.objective);
  const { defined, smooth } = naturalDomain(objective);
  return (facts) => ({ ...facts, objective, natural: { defined: [...facts.natural.defined, ...defined], smooth } });
}
