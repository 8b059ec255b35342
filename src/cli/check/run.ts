import { excerptOf } from "../../check/excerpt.ts";
import type { Spec } from "../../check/model.ts";
import { CHECK_SCHEMA_ID, type CheckReport, type CheckResult, reportedProblem, summaryOf } from "../../check/report.ts";
import { type FindingCache, resultOf, runTasks, skipped, type Task } from "../../check/run.ts";
import { byModel, notSelected, tasksOf } from "../../check/select.ts";
import { readSpec } from "../../check/spec/read.ts";
import type { SpecProblem } from "../../check/spec/yaml.ts";
import type { Surroundings } from "../../check/surroundings.ts";
import { version } from "../../version.ts";
import type { CheckOptions } from "./options.ts";
import type { SpecText } from "./specs.ts";

export interface Planned {
  readonly specs: readonly Spec[];
  readonly problems: readonly SpecProblem[];
  /** Every check that is listed, and whether it is to be run. */
  readonly tasks: readonly { readonly task: Task; readonly wanted: boolean }[];
}

export async function plan(
  texts: readonly SpecText[],
  options: CheckOptions,
  read: Surroundings["read"],
): Promise<Planned> {
  const specs: Spec[] = [];
  const problems: SpecProblem[] = [];
  for (const { path, text } of texts) {
    const one = await readSpec(path, text, read);
    specs.push(one.spec);
    problems.push(...one.problems);
  }
  const all = tasksOf(specs, options.selection);
  const { shard } = options;
  const tasks = shard === null ? all : all.filter((_, i) => i % shard[1] === shard[0] - 1);
  return { specs, problems, tasks };
}

/** The results of all listed checks, one after the other. */
export function runSerially(
  { tasks }: Planned,
  options: CheckOptions,
  surroundings: Surroundings,
  cache: FindingCache | null,
): CheckResult[] {
  const running = runTasks(
    tasks.filter(({ wanted }) => wanted).map(({ task }) => task),
    surroundings,
    cache,
  );
  const results: CheckResult[] = [];
  let failures = 0;
  for (const { task, wanted } of tasks) {
    if (!wanted) results.push(notSelected(task, options.selection.tags));
    else if (options.bail !== null && failures >= options.bail) results.push(notRun(task));
    else {
      const result = running.next().value as CheckResult;
      if (result.level === "error") failures += 1;
      results.push(result);
    }
  }
  running.return(undefined);
  return results;
}

/** With `--bail` a parallel run says the same as a serial one: what came after the last allowed failure was not run. */
export function afterBail(
  { tasks }: Planned,
  results: readonly CheckResult[],
  bail: number | null,
): readonly CheckResult[] {
  let failures = 0;
  return results.map((result, i) => {
    const stop = bail !== null && failures >= bail && tasks[i]!.wanted;
    if (result.level === "error") failures += 1;
    return stop ? notRun(tasks[i]!.task) : result;
  });
}

function notRun(task: Task): CheckResult {
  return resultOf(task, skipped("not run, because of --bail"), null, null);
}

export function reportOf({ tasks, problems }: Planned, results: readonly CheckResult[]): CheckReport {
  const models = byModel(
    tasks.map(({ task }) => task),
    results,
  );
  return {
    schema: CHECK_SCHEMA_ID,
    tool: { name: "hessian", version },
    summary: summaryOf(models),
    problems: problems.map((problem) => reportedProblem(problem, excerptOf(problem.place))),
    models,
  };
}
