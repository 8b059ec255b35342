import type { Arguments } from "../arguments.ts";
import { runCode } from "../check/code/run-code.ts";
import { readCheckOptions } from "../check/options.ts";
import { plan, reportOf, runSerially } from "../check/run.ts";
import { readSpecTexts } from "../check/specs.ts";
import { statusOfReport } from "../check/status.ts";
import { surroundingsOf } from "../check/surroundings.ts";
import { writeReports } from "../check/write-reports.ts";
import { now } from "../clock.ts";
import type { ExitCode } from "../exit-code.ts";
import { printProblem } from "../print-outcome.ts";
import type { Command, Context } from "./command.ts";

export const check: Command = {
  name: "check",
  summary: "assertions about formulas, from a spec: for continuous integration",
  usage: "[SPEC|FOLDER|-]... [--reporter junit=report.xml] [--tag TAG] [--grep RE]",
  examples: ["hessian check models.hessian.yaml", "hessian check --reporter text,junit=report.xml,sarif=hessian.sarif"],
  run: checkSpecs,
};

async function checkSpecs(args: Arguments, context: Context): Promise<ExitCode> {
  const started = now();
  const options = readCheckOptions(args, context);
  if (!options.ok) return printProblem(options.error, null, context);
  const texts = await readSpecTexts(args.operands, options.value.stdinName);
  if (!texts.ok) return printProblem(texts.error, null, context);
  const surroundings = surroundingsOf(
    { get: () => null, set: () => undefined, update: false },
    options.value.allowCode ? runCode : null,
  );
  const planned = await plan(texts.value, options.value, surroundings.read);
  const results = planned.problems.length > 0 ? [] : runSerially(planned, options.value, surroundings, null);
  const report = reportOf(planned.problems.length > 0 ? { ...planned, tasks: [] } : planned, results);
  const written = await writeReports(report, options.value, args, context, now() - started);
  return written ?? statusOfReport(report, options.value);
}
