import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { CheckReport } from "../../check/report.ts";
import type { ReporterOptions } from "../../check/reporters/reporter.ts";
import { reporters } from "../../check/reporters/table.ts";
import { summaryLine } from "../../check/reporters/text.ts";
import { loadLibraries } from "../../formats/text/libraries.ts";
import { styleOf } from "../../formats/text/style.ts";
import type { Arguments } from "../arguments.ts";
import type { Context } from "../commands/command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { write, writeWholeFile } from "../output.ts";
import { printProblem } from "../print-outcome.ts";
import { builtins } from "./builtins.ts";
import type { CheckOptions } from "./options.ts";

/**
 * Writes the report for people on standard output (on standard error when another reporter takes that), the others where they
 * belong, and the last line on standard error. The status is that of a file that cannot be written; null when all is well.
 */
export async function writeReports(
  report: CheckReport,
  options: CheckOptions,
  args: Arguments,
  context: Context,
  milliseconds: number,
): Promise<ExitCode | null> {
  const { sinks } = options;
  const machine = sinks.find(({ reporter, file }) => file === null && reporter !== "text" && reporter !== "github");
  const look = await lookFor(context, args, machine === undefined);
  const people = reporters.get("text")!.render(report, look);
  if (!(await write(machine === undefined ? 1 : 2, people))) return exitCode.answered;
  for (const { reporter, file } of sinks) {
    if (file === null && reporter === "text") continue;
    const text = reporters.get(reporter)!.render(report, { ...look, paint: plain, times: file !== null });
    if (file === null) {
      const descriptor = reporter === "github" && machine !== undefined ? 2 : 1;
      if (!(await write(descriptor, text))) return exitCode.answered;
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    const written = writeWholeFile(file, text);
    if (!written.ok) return printProblem(written.error, null, context);
  }
  const summary = context.environment["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") {
    appendFileSync(summary, reporters.get("markdown")!.render(report, { ...look, paint: plain }));
  }
  if (!options.quiet) await write(2, lastLine(report, milliseconds));
  return null;
}

function lastLine({ summary, problems }: CheckReport, milliseconds: number): string {
  if (problems.length > 0)
    return `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the spec: nothing was checked\n`;
  const models = `${summary.models} ${summary.models === 1 ? "model" : "models"}`;
  const time = milliseconds < 10_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  return `${summaryLine(summary)} (${models}, ${time})\n`;
}

const plain: ReporterOptions["paint"] = (_, text) => text;

async function lookFor({ look }: Context, args: Arguments, onStandardOutput: boolean): Promise<ReporterOptions> {
  let paint = plain;
  if (look.color > 0 && onStandardOutput) {
    const { Chalk } = await loadLibraries();
    const style = styleOf(new Chalk({ level: look.color }));
    paint = (name, text) => style[name](text);
  }
  const specs = args.operands.map((path) => (/^[\w./-]+$/.test(path) ? path : `"${path}"`));
  return {
    times: false,
    unicode: look.unicode,
    width: look.screen || args.given.has("width") ? look.width : 80,
    paint,
    command: ["hessian check", ...specs].join(" "),
    digest: (text) => builtins().crypto.createHash("sha256").update(text).digest("hex").slice(0, 32),
  };
}
