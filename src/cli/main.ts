import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { printFunctions, printVersion } from "./about.ts";
import { readArguments } from "./arguments.ts";
import type { Context } from "./commands/command.ts";
import { commands } from "./commands/table.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { lookOf } from "./look.ts";
import { write } from "./output.ts";
import { presentationOfProblems } from "./presentation.ts";
import { printProblem } from "./print-outcome.ts";
import { printBriefHelp, printHelp } from "./program.ts";
import { isScreen } from "./screen.ts";

/** Does what the command line says; the process ends by itself with the status found. */
export async function start(): Promise<void> {
  const words = process.argv.slice(2);
  try {
    process.exitCode = await run(words);
  } catch (error) {
    process.exitCode = await reportFailure(error, words);
  }
}

/** The status of one command line, after everything was written. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const read = readArguments(words);
  if (!read.ok) return complain(read.error, words);
  const args = read.value;
  const flag = (name: string) => args.given.get(name)?.at(-1);
  const [first = "", ...rest] = args.operands;
  const named = commands.get(first);
  if (args.given.has("help") || first === "help") {
    return printHelp(args.given.has("help") ? named?.name : rest[0]);
  }
  if (args.given.has("version")) return printVersion(args);
  if (args.given.has("list-functions")) return printFunctions(args);
  if (words.length === 0 && isScreen(0)) return printBriefHelp();
  const context = contextOf(flag);
  if (named !== undefined) return named.run({ ...args, operands: rest }, context);
  return commands.get("analyze")!.run(args, context);
}

function contextOf(flag: (name: string) => string | undefined): Context {
  const { env: environment, platform } = process;
  return { look: lookOf(flag, environment), environment, platform, commands: [...commands.values()] };
}

/** Says what is wrong with a command line; where it asks for JSON, as a document. */
async function complain(error: Diagnostic, words: readonly string[]): Promise<ExitCode> {
  const wantsJson = words.some((word) => word === "--json" || word.startsWith("--json="));
  const context = contextOf(() => undefined);
  return printProblem(error, presentationOfProblems(wantsJson, context), context);
}

/** A full disk, or a mistake of ours: says so without pages of bundled code. */
async function reportFailure(error: unknown, words: readonly string[]): Promise<ExitCode> {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  if ((error as NodeJS.ErrnoException)?.syscall === "write") {
    const cause: Diagnostic = { code: "usage/unreadable-file", message: `cannot write the answer: ${message}` };
    return printProblem(
      cause,
      null,
      contextOf(() => undefined),
    );
  }
  await complain({ code: "internal/bug", message: `a mistake in hessian, not in your formula: ${message}` }, words);
  const advice =
    "  Please report it with the formula and the output of hessian --version --json (--debug shows where).\n";
  await write(2, words.includes("--debug") ? `${stack}\n` : advice);
  return exitCode.internal;
}
