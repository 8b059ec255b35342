import type { Spec } from "./model.ts";
import { type CheckResult, type ModelReport, rangeOf } from "./report.ts";
import { resultOf, skipped, type Task } from "./run.ts";

/** Which checks are wanted. */
export interface Selection {
  /** Any of these tags; empty: all. */
  readonly tags: readonly string[];
  /** Matches `model > title`; null: all. */
  readonly grep: RegExp | null;
}

/** The checks of a spec in order, and for each whether it is wanted. Those that `grep` leaves out are not listed. */
export function tasksOf(
  specs: readonly Spec[],
  { tags, grep }: Selection,
): { readonly task: Task; readonly wanted: boolean }[] {
  return specs.flatMap((spec) =>
    spec.models.flatMap((model) =>
      model.checks
        .filter((check) => grep === null || grep.test(`${model.name} > ${check.title}`))
        .map((check) => {
          const own = [...model.tags, ...check.tags];
          return { task: { spec, model, check }, wanted: tags.length === 0 || own.some((tag) => tags.includes(tag)) };
        }),
    ),
  );
}

export function notSelected(task: Task, tags: readonly string[]): CheckResult {
  return resultOf(task, skipped(`tag ${tags.map((tag) => `"${tag}"`).join(" or ")} not selected`), null, null);
}

/** Results under their models, in the order of the specs. */
export function byModel(tasks: readonly Task[], results: readonly CheckResult[]): readonly ModelReport[] {
  const reports = new Map<Task["model"], CheckResult[]>();
  for (const [i, { model }] of tasks.entries()) {
    const list = reports.get(model) ?? [];
    list.push(results[i]!);
    reports.set(model, list);
  }
  return [...reports].map(([model, checks]) => ({ name: model.name, range: rangeOf(model.node.place), checks }));
}
