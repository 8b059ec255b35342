import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CheckReport, CheckResult } from "../../check/report.ts";
import { resultOf } from "../../check/run.ts";
import type { Arguments } from "../arguments.ts";
import { write } from "../output.ts";
import { builtins } from "./builtins.ts";
import type { CheckOptions } from "./options.ts";
import { afterBail, type Planned } from "./run.ts";
import type { SpecText } from "./specs.ts";

/** Fewer checks a process are not worth its start. */
const LEAST_SHARE = 10;

export function jobsFor({ tasks }: Planned, { jobs, update, shard }: CheckOptions): number {
  if (update || shard !== null) return 1;
  return Math.min(jobs, Math.ceil(tasks.length / LEAST_SHARE));
}

/**
 * The same results as one process would give, by several: each takes every n-th check, and the results are put together in
 * order. A process that ends too early fails its own checks only.
 */
export async function runInParallel(
  planned: Planned,
  options: CheckOptions,
  args: Arguments,
  texts: readonly SpecText[],
  jobs: number,
): Promise<readonly CheckResult[]> {
  const folder = mkdtempSync(join(builtins().os.tmpdir(), "hessian-jobs-"));
  try {
    const shards = await Promise.all(
      Array.from({ length: jobs }, (_, k) => runShard(k + 1, jobs, options, args, texts, folder)),
    );
    const results = planned.tasks.map(({ task }, i) => {
      const shard = shards[i % jobs]!;
      if (typeof shard !== "string") return shard[Math.floor(i / jobs)]!;
      return resultOf(task, { verdict: "error", message: shard, code: "internal/bug" }, null, null);
    });
    return afterBail(planned, results, options.bail);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The results of one part, or how its process ended. */
async function runShard(
  part: number,
  parts: number,
  options: CheckOptions,
  args: Arguments,
  texts: readonly SpecText[],
  folder: string,
): Promise<readonly CheckResult[] | string> {
  const out = join(folder, `${part}.json`);
  const words = [
    "check",
    `--shard=${part}/${parts}`,
    `--reporter=json=${out}`,
    "--quiet",
    "--jobs=1",
    ...passedOn(args, options),
  ];
  const input = texts.find(({ path }) => path === options.stdinName)?.text ?? "";
  const child = builtins().childProcess.spawn(process.execPath, [process.argv[1]!, ...words, "--", ...args.operands], {
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, GITHUB_STEP_SUMMARY: "", GITHUB_ACTIONS: "" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (said.length < 10_000) said += chunk.toString();
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (status, signal) => resolve(signal ?? `status ${status}`));
  });
  try {
    const report = JSON.parse(readFileSync(out, "utf8")) as CheckReport;
    return inOrder(report);
  } catch {
    await write(2, said);
    return `the process at work on this check ended with ${ended}`;
  }
}

/** The checks of a report in the order in which they were run: models keep together, and so do their checks. */
function inOrder({ models }: CheckReport): readonly CheckResult[] {
  return models.flatMap(({ checks }) => checks);
}

/** The flags that change what a check finds. */
function passedOn({ given }: Arguments, { cache }: CheckOptions): readonly string[] {
  const flags = ["tag", "grep", "stdin-filename", "timeout"].flatMap((name) =>
    (given.get(name) ?? []).map((value) => `--${name}=${value}`),
  );
  return [...flags, ...(given.has("allow-code") ? ["--allow-code"] : []), ...(cache ? [] : ["--no-cache"])];
}
