import type { CheckResult } from "../../src/check/report.ts";
import { runTasks } from "../../src/check/run.ts";
import { tasksOf } from "../../src/check/select.ts";
import { type ReadSpec, readSpec } from "../../src/check/spec/read.ts";
import type { Surroundings } from "../../src/check/surroundings.ts";
import { failure, success } from "../../src/diagnostic/result.ts";
import { defaultBudget } from "../../src/expr/problem.ts";

/** A machine without files, clock and code, but with these files. */
export function surroundings(files: Readonly<Record<string, string>> = {}): Surroundings {
  return {
    read: (path) => {
      const text = files[path];
      return text === undefined
        ? failure({ code: "usage/unreadable-file", message: `cannot read ${path}: there is no such file` })
        : success(text);
    },
    budget: () => success(defaultBudget),
    now: () => 0,
    runCode: null,
    snapshots: { get: () => null, set: () => undefined, update: false },
  };
}

export function read(
  text: string,
  files: Readonly<Record<string, string>> = {},
  path = "spec.yaml",
): Promise<ReadSpec> {
  return readSpec(path, text, surroundings(files).read);
}

/** The results of all checks of a spec without problems. */
export async function results(text: string, machine: Surroundings = surroundings()): Promise<readonly CheckResult[]> {
  const { spec, problems } = await readSpec("spec.yaml", text, machine.read);
  if (problems.length > 0) throw new Error(problems.map(({ error }) => error.message).join("\n"));
  const tasks = tasksOf([spec], { tags: [], grep: null }).map(({ task }) => task);
  return [...runTasks(tasks, machine, null)];
}

/** The result of one check about one formula, both in YAML. */
export async function result(expr: string, check: string, model = ""): Promise<CheckResult> {
  const text = `version: 1\nmodels:\n  m:\n    expr: ${JSON.stringify(expr)}\n${model}    checks:\n      - ${check}\n`;
  return (await results(text))[0]!;
}
