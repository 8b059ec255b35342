import type { Note, Outcome } from "../answer.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { commandLine, renderDiagnostic } from "../diagnostic/excerpt.ts";
import { exitCodeOf } from "../diagnostic/exit-code.ts";
import { printOptionsFor } from "../print/print-options.ts";
import { printText } from "../print/text.ts";
import type { Request } from "../tasks/task.ts";
import type { Context } from "./commands/command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { write, writeWholeFile } from "./output.ts";
import type { Presentation } from "./presentation.ts";

/**
 * Prints an answer on standard output (or into a file) and remarks on standard error; an error goes to standard error, in a
 * format for machines to standard output. The status is that of a reader that has gone, or of a file that cannot be written;
 * null when all is well.
 */
export async function printOutcome(
  outcome: Outcome,
  presentation: Presentation,
  context: Context,
  milliseconds: number | null = null,
): Promise<ExitCode | null> {
  const { format, options, out, remarks } = presentation;
  if (!outcome.ok && !format.forMachines) {
    await write(2, errorMessage(outcome.error, outcome.request, context));
    return null;
  }
  const { render } = await format.load();
  const text = render(outcome, { ...options, milliseconds });
  if (out === null) {
    if (!(await write(1, text))) return exitCode.answered;
  } else {
    const written = writeWholeFile(out, text);
    if (!written.ok) return printProblem(written.error, null, context);
  }
  if (!format.forMachines && remarks !== "none") await write(2, outcome.notes.map(noteLine).join(""));
  if (remarks === "all" && outcome.ok) await write(2, detailLines(outcome));
  return null;
}

/** Prints what is wrong with a command line that asks no question yet. */
export async function printProblem(
  error: Diagnostic,
  presentation: Presentation | null,
  context: Context,
  source = "",
): Promise<ExitCode> {
  const request = { task: "analyze", expr: source };
  if (presentation === null) await write(2, errorMessage(error, request, context));
  else {
    await printOutcome({ ok: false, request, notes: [], error }, presentation, context);
  }
  return exitCodeOf(error.code) || exitCode.usage;
}

/** What is wrong, where, and what to type instead. */
function errorMessage(error: Diagnostic, request: Request, { look }: Context): string {
  const names = (flag: string, list: Request["params"]) =>
    list === undefined ? "" : ` --${flag} ${typeof list === "string" ? list : list.join(",")}`;
  const flags = names("vars", request.vars) + names("params", request.params);
  const command = (formula: string) => commandLine(formula) + flags;
  return `${renderDiagnostic(error, request.expr, { ascii: !look.unicode, command, width: look.width })}\n`;
}

function noteLine(note: Note): string {
  return note.level === "warning" ? `warning[${note.code}]: ${note.message}\n` : `${note.message}\n`;
}

/** How the formula was read and what found the answer, for `--verbose`. */
function detailLines({ problem, answer }: Extract<Outcome, { ok: true }>): string {
  const lines = [`read as: ${printText(problem.objective, printOptionsFor(problem))}`];
  if (answer.kind === "analysis" && answer.analysis.criticalSet !== null) {
    lines.push(`critical points by: ${answer.analysis.criticalSet.method}`);
  }
  return `${lines.join("\n")}\n`;
}
