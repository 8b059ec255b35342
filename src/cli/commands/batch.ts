import { answerRequest, type Outcome } from "../../answer.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { releaseArena } from "../../expr/arena.ts";
import { keepLoadedNodes } from "../../expr/permanent.ts";
import type { RenderOptions } from "../../formats/format.ts";
import { ndjson } from "../../formats/ndjson.ts";
import type { Arguments } from "../arguments.ts";
import { readLines } from "../batch/lines.ts";
import { identifierOf, isBlank, readRecord } from "../batch/record.ts";
import { now, readBudget } from "../clock.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { decode } from "../input.ts";
import { write } from "../output.ts";
import { readPresentation } from "../presentation.ts";
import { printProblem } from "../print-outcome.ts";
import { writable } from "../writable.ts";
import type { Command, Context } from "./command.ts";

export const batch: Command = {
  name: "batch",
  summary: "one JSON record or formula a line, one result a line, in order",
  usage: "[FILE|-] [--fail-fast] [--exit-zero]",
  examples: ["hessian batch formulas.ndjson", `echo '{"expr":"x^2","task":"convex"}' | hessian batch -`],
  run: answerRecords,
};

async function answerRecords(args: Arguments, context: Context): Promise<ExitCode> {
  const path = args.operands[0] ?? "-";
  const setting = settingOf(args, context);
  if (!setting.ok) return printProblem(setting.error, null, context);
  let status: ExitCode = exitCode.answered;
  let index = 0;
  keepLoadedNodes();
  try {
    for await (const bytes of readLines(path)) {
      const line = decode(bytes);
      if (line.ok && isBlank(line.value)) continue;
      const answered = answerLine(line, index, setting.value);
      index += 1;
      releaseArena();
      if (!(await write(1, answered.text))) return exitCode.answered;
      if (answered.status !== exitCode.answered && status !== exitCode.internal) status = answered.status;
      if (answered.status !== exitCode.answered && args.given.has("fail-fast")) break;
    }
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || syscall === "write") throw error;
    const message = `cannot read ${path}: ${(error as Error).message}`;
    return printProblem({ code: "usage/unreadable-file", message }, null, context);
  }
  return args.given.has("exit-zero") && status !== exitCode.internal ? exitCode.answered : status;
}

interface Setting {
  readonly options: RenderOptions;
  /** Of each record that does not bring its own. */
  readonly timeout: string | undefined;
  readonly timing: boolean;
}

/** Results are always NDJSON, whatever the format that the environment asks for. */
function settingOf(args: Arguments, context: Context): Result<Setting> {
  const given = new Map<string, readonly string[]>([["json", [""]], ...args.given]);
  given.delete("format");
  if (args.operands.length > 1) {
    return failure({ code: "usage/several-formulas", message: "batch reads one file" });
  }
  const presentation = readPresentation({ ...args, given }, context);
  if (!presentation.ok) return presentation;
  if (presentation.value.out !== null) {
    return failure({ code: "usage/conflicting-options", message: "batch writes to standard output: redirect it" });
  }
  const timeout = args.given.get("timeout")?.at(-1) ?? context.environment["HESSIAN_TIMEOUT"];
  const budget = readBudget(timeout);
  if (!budget.ok) return budget;
  return success({ options: presentation.value.options, timeout, timing: args.given.has("timing") });
}

interface Answered {
  readonly text: string;
  readonly status: ExitCode;
}

/** The result of one line. A mistake of ours fails this record only. */
function answerLine(line: Result<string>, index: number, setting: Setting): Answered {
  const started = now();
  const source = line.ok ? line.value : "";
  const id = identifierOf(source);
  const render = (outcome: Outcome): Answered => {
    const milliseconds = setting.timing ? now() - started : null;
    const text = ndjson.render(outcome, { ...setting.options, id, index, milliseconds });
    const internal = !outcome.ok && outcome.error.code === "internal/bug";
    return { text, status: outcome.ok ? exitCode.answered : internal ? exitCode.internal : exitCode.formula };
  };
  try {
    return render(line.ok ? answerRecord(line.value, setting) : failed(source, line.error));
  } catch (error) {
    return render(failed(source, { code: "internal/bug", message: error instanceof Error ? error.message : "" }));
  }
}

function answerRecord(line: string, setting: Setting): Outcome {
  const record = readRecord(line);
  if (!record.ok) return failed(line, record.error);
  const { request, timeout, notes } = record.value;
  const budget = readBudget(timeout ?? setting.timeout);
  if (!budget.ok) return failed(request.expr, budget.error);
  const outcome = writable(answerRequest(request, budget.value));
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}

function failed(expr: string, error: Diagnostic): Outcome {
  return { ok: false, request: { task: "analyze", expr }, notes: [], error };
}
