import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import type { Budget, Problem } from "./expr/problem.ts";
import { type LimitCode, withPatience } from "./number/patience.ts";
import { parseFormula } from "./parse/parse.ts";
import { tasks } from "./tasks/table.ts";
import type { Answer, Request } from "./tasks/task.ts";

/** A remark for the reader. */
export type Note = Diagnostic & { readonly level: "info" | "warning" };

/** What became of a request: an answer, in which parts may be unknown, or why there is none. */
export type Outcome =
  | {
      readonly ok: true;
      readonly request: Request;
      readonly problem: Problem;
      readonly notes: readonly Note[];
      readonly answer: Answer;
    }
  | { readonly ok: false; readonly request: Request; readonly notes: readonly Note[]; readonly error: Diagnostic };

/** Reads the formula of a request and does its task, within the time of the budget. */
export function answerRequest(request: Request, budget: Budget): Outcome {
  return withPatience(
    budget,
    () => readAndAnswer(request, budget),
    (code) => ({ ok: false, request, notes: [], error: outOfPatience(code) }),
  );
}

function readAndAnswer(request: Request, budget: Budget): Outcome {
  const task = tasks.get(request.task);
  if (task === undefined) return { ok: false, request, notes: [], error: unknownTask(request.task) };
  const read = parseFormula(request.expr, {
    ...(request.vars === undefined ? {} : { variables: request.vars }),
    ...(request.params === undefined ? {} : { parameters: request.params }),
    ...(request.let === undefined ? {} : { let: request.let }),
    ...(request.implicit === undefined ? {} : { implicit: request.implicit }),
    ...(request.assume === undefined ? {} : { assume: request.assume }),
    ...(request.domain === undefined ? {} : { domain: request.domain }),
  });
  if (!read.ok) return { ok: false, request, notes: [], error: read.error };
  const { problem, notes } = read.value;
  const result = task.run(problem, request, budget);
  if (!result.ok) return { ok: false, request, notes, error: result.error };
  const answer = result.value;
  const found = answer.kind === "analysis" ? answer.analysis.notes : [];
  return { ok: true, request, problem, notes: [...notes, ...found], answer };
}

function outOfPatience(code: LimitCode): Diagnostic {
  return { code, message: "the limit was reached before anything was known" };
}

function unknownTask(name: string): Diagnostic {
  return {
    code: "usage/unknown-name",
    message: `there is no task "${name}"`,
    suggestions: [{ text: `the tasks are ${[...tasks.keys()].join(", ")}` }],
  };
}
