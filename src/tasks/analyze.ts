import { analyze as analyzeProblem } from "../analyze.ts";
import { success } from "../diagnostic/result.ts";
import { type Part, parts } from "../part.ts";
import { withoutConstraints } from "./constraints.ts";
import type { Task } from "./task.ts";

/** Everything about a formula, or the parts that `only` names. */
export const analyze: Task = { name: "analyze", run: analyzeParts(parts) };

/** The body of each task that gives parts of an analysis; `only` may choose among them. */
export function analyzeParts(given: readonly Part[]): Task["run"] {
  return (problem, request, budget) => {
    const asked = new Set(request.only === undefined ? given : given.filter((part) => request.only!.includes(part)));
    const { form, cse } = request;
    const analysis = analyzeProblem(problem, {
      only: asked,
      budget,
      ...(form === undefined ? {} : { form }),
      ...(cse === undefined ? {} : { cse }),
    });
    const { criticalSet } = analysis;
    const nonReal = request.complex === true ? (criticalSet?.nonReal ?? notKnown) : null;
    const shown = criticalSet === null ? analysis : { ...analysis, criticalSet: { ...criticalSet, nonReal } };
    const constrained = (request.constraints ?? []).length > 0;
    return success({ kind: "analysis", analysis: constrained ? withoutConstraints(shown) : shown, asked });
  };
}

function notKnown(): null {
  return null;
}
