import { answerRequest } from "../answer.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Part } from "../part.ts";
import type { Answer } from "../tasks/task.ts";
import type { Arguments } from "./arguments.ts";
import { now, readBudget } from "./clock.ts";
import type { Context } from "./commands/command.ts";
import type { ExitCode } from "./exit-code.ts";
import { presentationOfProblems, readPresentation } from "./presentation.ts";
import { printOutcome, printProblem } from "./print-outcome.ts";
import { requestOf } from "./request.ts";
import { readFormula } from "./source.ts";
import { statusOf, type Verdict } from "./status.ts";

/** How a command differs from `hessian EXPR`. */
export interface Question {
  readonly task: string;
  /** The parts it shows when `--only` does not choose. */
  readonly only?: readonly Part[];
  /** For a predicate: what the answer says. */
  readonly verdict?: (answer: Answer) => Verdict;
  /** The second operand is this field of the request. */
  readonly second?: "other";
}

/** Reads the formula, does the task, prints the answer; the body of every command about one formula. */
export async function answerFormula(args: Arguments, context: Context, question: Question): Promise<ExitCode> {
  const started = now();
  const flag = (name: string) => args.given.get(name)?.at(-1);
  const presentation = readPresentation(args, context);
  if (!presentation.ok) {
    return printProblem(presentation.error, presentationOfProblems(args.given.has("json"), context), context);
  }
  const complain = (error: Diagnostic, source = "") => printProblem(error, presentation.value, context, source);
  if (question.second !== undefined && args.operands.length !== 2) return complain(needsTwoFormulas(args.operands));
  const other = question.second === undefined ? undefined : args.operands[1];
  const source = await readFormula(other === undefined ? args.operands : args.operands.slice(0, 1), flag);
  if (!source.ok) return complain(source.error);
  const request = requestOf(question, source.value, other, args);
  if (!request.ok) return complain(request.error, source.value);
  const budget = readBudget(flag("timeout") ?? context.environment["HESSIAN_TIMEOUT"]);
  if (!budget.ok) return complain(budget.error, source.value);
  const outcome = answerRequest(request.value, budget.value);
  const milliseconds = flag("timing") === undefined ? null : now() - started;
  const ended = await printOutcome(outcome, presentation.value, context, milliseconds);
  return ended ?? statusOf(outcome, args, question.verdict);
}

function needsTwoFormulas(operands: readonly string[]): Diagnostic {
  return {
    code: operands.length < 2 ? "usage/no-formula" : "usage/several-formulas",
    message: `this command compares two formulas, but got ${operands.length}`,
    suggestions: [{ text: 'hessian equal "(x+1)^2" "x^2 + 2*x + 1"' }],
  };
}
