import { answerRequest, type Note, type Outcome } from "../answer.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Result, success } from "../diagnostic/result.ts";
import type { Part } from "../part.ts";
import type { Answer } from "../tasks/task.ts";
import type { Arguments } from "./arguments.ts";
import { now, readBudget } from "./clock.ts";
import { quotesDropped, withLostCarets, withoutSingleQuotes } from "./command-prompt.ts";
import type { Context } from "./commands/command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { write } from "./output.ts";
import { type Presentation, presentationOfProblems, readPresentation } from "./presentation.ts";
import { printOutcome, printProblem } from "./print-outcome.ts";
import { requestOf } from "./request.ts";
import { readFormulas } from "./source.ts";
import { statusOf, type Verdict } from "./status.ts";
import { writable } from "./writable.ts";

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

/**
 * Reads the formula, does the task, prints the answer; the body of every command about one formula. Several are answered in
 * turn; the status is then the highest of theirs.
 */
export async function answerFormula(typed: Arguments, context: Context, question: Question): Promise<ExitCode> {
  const args = withoutSingleQuotes(typed, context.platform);
  const presentation = readPresentation(args, context);
  if (!presentation.ok) {
    return printProblem(presentation.error, presentationOfProblems(args.given.has("json"), context), context);
  }
  const complain = (error: Diagnostic) => printProblem(error, presentation.value, context);
  const pair = question.second === undefined ? null : args.operands;
  if (pair !== null && pair.length !== 2) return complain(needsTwoFormulas(pair));
  const formulas: Result<readonly string[]> =
    pair === null ? await readFormulas(args.operands, args.given) : success(pair.slice(0, 1));
  if (!formulas.ok) return complain(formulas.error);
  if (formulas.value.length > 1 && presentation.value.out !== null) return complain(needsOneFormula());
  const remarks = args === typed ? [] : [quotesDropped];
  const asked = { question, args, other: pair?.[1], remarks };
  let status: ExitCode = exitCode.answered;
  for (const [i, formula] of formulas.value.entries()) {
    if (i > 0 && !presentation.value.format.forMachines) await write(1, "\n");
    const ended = await answerOne(formula, asked, presentation.value, context);
    status = ended > status ? ended : status;
  }
  return status;
}

interface Asked {
  readonly question: Question;
  readonly args: Arguments;
  readonly other: string | undefined;
  readonly remarks: readonly Note[];
}

async function answerOne(formula: string, asked: Asked, shown: Presentation, context: Context): Promise<ExitCode> {
  const started = now();
  const { question, args, other, remarks } = asked;
  const flag = (name: string) => args.given.get(name)?.at(-1);
  const request = requestOf(question, formula, other, args);
  if (!request.ok) return printProblem(request.error, shown, context, formula);
  const budget = readBudget(flag("timeout") ?? context.environment["HESSIAN_TIMEOUT"]);
  if (!budget.ok) return printProblem(budget.error, shown, context, formula);
  const outcome = aboutTheShell(writable(answerRequest(request.value, budget.value)), remarks, context);
  const milliseconds = flag("timing") === undefined ? null : now() - started;
  const ended = await printOutcome(outcome, shown, context, milliseconds);
  return ended ?? statusOf(outcome, args, question.verdict);
}

/** The outcome with what the shell did to the formula. */
function aboutTheShell(outcome: Outcome, found: readonly Note[], { platform }: Context): Outcome {
  const notes = [...found, ...outcome.notes];
  return outcome.ok
    ? { ...outcome, notes }
    : { ...outcome, notes, error: withLostCarets(outcome.error, outcome.request, platform) };
}

function needsTwoFormulas(operands: readonly string[]): Diagnostic {
  return {
    code: operands.length < 2 ? "usage/no-formula" : "usage/several-formulas",
    message: `this command compares two formulas, but got ${operands.length}`,
    suggestions: [{ text: 'hessian equal "(x+1)^2" "x^2 + 2*x + 1"' }],
  };
}

function needsOneFormula(): Diagnostic {
  return { code: "usage/conflicting-options", message: "--out holds one answer, but there are several formulas" };
}
