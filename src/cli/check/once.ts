import { resolve } from "node:path";
import type { CheckResult } from "../../check/report.ts";
import { beside } from "../../check/spec/read.ts";
import type { Surroundings } from "../../check/surroundings.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Arguments } from "../arguments.ts";
import { now } from "../clock.ts";
import type { Context } from "../commands/command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { write } from "../output.ts";
import { presentationOfProblems } from "../presentation.ts";
import { printProblem } from "../print-outcome.ts";
import { loadBuiltins } from "./builtins.ts";
import { openCache } from "./cache.ts";
import { runCode } from "./code/run-code.ts";
import { jobsFor, runInParallel } from "./jobs.ts";
import type { CheckOptions } from "./options.ts";
import { type Planned, plan, reportOf, runSerially } from "./run.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";
import { readSpecTexts, type SpecText } from "./specs.ts";
import { statusOfReport } from "./status.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type Stamps, stamp } from "./watch.ts";
import { writeReports } from "./write-reports.ts";

/** How one run ended, and the files that it looked at. */
export interface Once {
  readonly status: ExitCode;
  readonly files: Stamps;
}

/** Reads the specs, runs what is selected, writes the reports. */
export async function checkOnce(args: Arguments, options: CheckOptions, context: Context): Promise<Once> {
  const started = now();
  await loadBuiltins();
  const files: Stamps = new Map();
  for (const path of args.operands) if (path !== "-") stamp(files, path);
  const end = (status: ExitCode): Once => ({ status, files });
  const complain = async (error: Diagnostic) =>
    end(await printProblem(error, presentationOfProblems(args.given.has("json"), context), context));
  const texts = await readSpecTexts(args.operands, options.stdinName, (path) => stamp(files, path));
  if (!texts.ok) return complain(texts.error);
  const snapshots = openSnapshots(options.update);
  const surroundings = watched(machine(args, options, context, snapshots), files);
  const planned = await plan(texts.value, options, surroundings.read);
  if (options.list) {
    await write(1, listOf(planned));
    return end(planned.problems.length > 0 ? exitCode.usage : exitCode.answered);
  }
  const runnable = planned.problems.length > 0 ? { ...planned, tasks: [] } : planned;
  const nothing = runnable.tasks.every(({ wanted }) => !wanted) && planned.problems.length === 0;
  const results = await resultsOf(runnable, options, args, texts.value, surroundings, context);
  const saved = snapshots.save(options.selection.grep === null && options.selection.tags.length === 0);
  if (!saved.ok) return complain(saved.error);
  const report = reportOf(runnable, results);
  const written = await writeReports(report, options, args, context, now() - started);
  if (written !== null) return end(written);
  if (nothing && !options.allowEmpty && options.shard === null)
    return end(await printProblem(nothingSelected(), null, context));
  return end(statusOfReport(report, options));
}

function machine(args: Arguments, options: CheckOptions, { environment }: Context, snapshots: Snapshots): Surroundings {
  const timeout = args.given.get("timeout")?.at(-1) ?? environment["HESSIAN_TIMEOUT"];
  return surroundingsOf(snapshots, options.allowCode ? runCode : null, timeout);
}

/** Remembers which files were asked for. */
function watched(surroundings: Surroundings, files: Stamps): Surroundings {
  const { read, runCode: run } = surroundings;
  return {
    ...surroundings,
    read: (path, spec) => {
      stamp(files, beside(path, spec));
      return read(path, spec);
    },
    runCode:
      run === null
        ? null
        : (request, spec) => {
            stamp(files, resolve(beside(request.file, spec)));
            return run(request, spec);
          },
  };
}

async function resultsOf(
  planned: Planned,
  options: CheckOptions,
  args: Arguments,
  texts: readonly SpecText[],
  surroundings: Surroundings,
  { environment }: Context,
): Promise<readonly CheckResult[]> {
  const jobs = jobsFor(planned, options);
  if (jobs > 1) return runInParallel(planned, options, args, texts, jobs);
  const paths = texts.map(({ path }) => path);
  const cache = options.cache ? openCache(paths, options.shard?.join("/") ?? "", environment) : null;
  const results = runSerially(planned, options, surroundings, cache);
  cache?.save();
  return results;
}

function listOf({ tasks }: Planned): string {
  const lines = tasks
    .filter(({ wanted }) => wanted)
    .map(({ task: { model, check } }) => `${model.name} > ${check.title}\n`);
  return lines.join("");
}

function nothingSelected() {
  return {
    code: "spec/nothing-selected" as const,
    message: "no check was selected, so nothing was checked",
    suggestions: [{ text: "--list shows the checks; --allow-empty accepts that there are none" }],
  };
}
