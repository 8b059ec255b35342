import { classify as classifyPoint } from "../critical/classify.ts";
import { realOfExpr } from "../critical/real-number.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { approximate } from "../evaluate/approximate.ts";
import { number } from "../expr/build.ts";
import type { Budget, Problem } from "../expr/problem.ts";
import { isExpr, readPoint } from "./point.ts";
import type { Classification, Task, WrittenPoint } from "./task.ts";

/** Whether each point of `at` is critical, and of which type. */
export const classify: Task = {
  name: "classify",
  run: (problem, request, budget) => {
    if (request.at === undefined) return failure(noPoint(problem));
    const digits = request.digits ?? 17;
    const classifications = request.at.map((at) => ({ at, ...classifyAt(at, problem, digits, budget) }));
    return success({ kind: "classifications", classifications });
  },
};

function classifyAt(written: WrittenPoint, problem: Problem, digits: number, budget: Budget): Result<Classification> {
  const read = readPoint(written, problem, problem.variables);
  if (!read.ok) return read;
  const given = problem.parameters.find((name) => read.value.has(name));
  if (given !== undefined) return failure(parameterGiven(given));
  const coordinates = [...read.value].map(([name, value]) => {
    return [name, realOfExpr(isExpr(value) ? value : number(value))] as const;
  });
  const found = classifyPoint(problem, new Map(coordinates), budget);
  if (!found.ok) return found;
  if (found.value.critical) return success(found.value);
  const gradient = found.value.gradient.map((expr) => ({
    expr,
    approximation: approximate(expr, undefined, { digits }),
  }));
  return success({ critical: false, gradient });
}

function noPoint({ variables }: Problem): Diagnostic {
  const point = variables.map((name) => `${name}=0`).join(",");
  return {
    code: "usage/missing-value",
    message: "there is no point to classify",
    suggestions: [{ text: `--at ${point}` }],
  };
}

function parameterGiven(name: string): Diagnostic {
  return {
    code: "usage/point",
    message: `${name} is a parameter: the type of a point is asked for one value of it`,
    suggestions: [{ text: `--let ${name}=1` }],
  };
}
