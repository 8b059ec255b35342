import { reporters } from "../../check/reporters/table.ts";
import type { Selection } from "../../check/select.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import type { Arguments } from "../arguments.ts";
import type { Context } from "../commands/command.ts";

/** A reporter with the file that it writes; null: standard output. */
export interface Sink {
  readonly reporter: string;
  readonly file: string | null;
}

export interface CheckOptions {
  readonly sinks: readonly Sink[];
  readonly selection: Selection;
  /** Failures after which nothing more is run; null: no limit. */
  readonly bail: number | null;
  readonly maxWarnings: number | null;
  readonly failCode: number;
  readonly exitZero: boolean;
  readonly allowEmpty: boolean;
  readonly allowCode: boolean;
  readonly update: boolean;
  readonly list: boolean;
  readonly watch: boolean;
  readonly cache: boolean;
  readonly jobs: number;
  /** `k/n`: only every n-th check, from the k-th. */
  readonly shard: readonly [number, number] | null;
  readonly stdinName: string;
  readonly quiet: boolean;
}

const MOST_JOBS = 64;

/** The flags of `check`, read before anything is done. */
export function readCheckOptions({ given }: Arguments, { environment }: Context): Result<CheckOptions> {
  const last = (name: string) => given.get(name)?.at(-1);
  const sinks = readSinks(given.get("reporter") ?? [], given.has("json"), environment);
  if (!sinks.ok) return sinks;
  const counts = new Map<string, number | null>();
  for (const [name, least, most] of [
    ["bail", 1, 1e9],
    ["max-warnings", 0, 1e9],
    ["fail-code", 0, 255],
    ["jobs", 1, MOST_JOBS],
  ] as const) {
    const text = last(name) ?? (name === "jobs" ? environment["HESSIAN_JOBS"] : undefined);
    const number = text === undefined ? null : /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (number !== null && !(number >= least && number <= most)) {
      return failure(badValue(name, text!, `a number from ${least}${most < 1e9 ? ` to ${most}` : ""}`));
    }
    counts.set(name, number);
  }
  let grep: RegExp | null = null;
  try {
    grep = given.has("grep") ? new RegExp(last("grep")!, "u") : null;
  } catch (error) {
    return failure(badValue("grep", last("grep")!, `a regular expression (${(error as Error).message})`));
  }
  const shard = readShard(last("shard"));
  if (!shard.ok) return shard;
  return success({
    sinks: sinks.value,
    selection: { tags: (given.get("tag") ?? []).flatMap((text) => text.split(",")), grep },
    bail: counts.get("bail")!,
    maxWarnings: counts.get("max-warnings")!,
    failCode: counts.get("fail-code") ?? 1,
    exitZero: given.has("exit-zero"),
    allowEmpty: given.has("allow-empty"),
    allowCode: given.has("allow-code"),
    update: given.has("update"),
    list: given.has("list"),
    watch: given.has("watch"),
    cache: !given.has("no-cache"),
    jobs: counts.get("jobs") ?? 1,
    shard: shard.value,
    stdinName: last("stdin-filename") ?? "<stdin>",
    quiet: given.has("quiet"),
  });
}

type Environment = Context["environment"];

/** `text,junit=report.xml`; on GitHub its annotations are added when no reporter is named. */
function readSinks(written: readonly string[], json: boolean, environment: Environment): Result<readonly Sink[]> {
  const sinks: Sink[] = [];
  for (const part of written.flatMap((text) => text.split(",")).filter((text) => text !== "")) {
    const at = part.indexOf("=");
    const [reporter, file] = at < 0 ? [part, null] : [part.slice(0, at), part.slice(at + 1)];
    if (!reporters.has(reporter)) {
      const close = nearest(reporter, reporters.keys());
      const text = close === null ? `the reporters are ${[...reporters.keys()].join(", ")}` : `--reporter ${close}`;
      return failure({
        code: "usage/unknown-name",
        message: `there is no reporter "${reporter}"`,
        suggestions: [{ text }],
      });
    }
    if (file === "")
      return failure({ code: "usage/bad-value", message: `--reporter ${part}: the name of the file is missing` });
    sinks.push({ reporter, file: file === "-" ? null : file });
  }
  if (json && !sinks.some(({ file }) => file === null)) sinks.push({ reporter: "json", file: null });
  if (sinks.length === 0 && environment["GITHUB_ACTIONS"] === "true") sinks.push({ reporter: "github", file: null });
  const loud = sinks.filter(({ reporter, file }) => file === null && reporter !== "text" && reporter !== "github");
  if (loud.length > 1) {
    const names = loud.map(({ reporter }) => reporter).join(" and ");
    return failure({
      code: "usage/conflicting-options",
      message: `${names} cannot both write to standard output`,
      suggestions: [{ text: `give one a file: --reporter ${loud[1]!.reporter}=FILE` }],
    });
  }
  return success(sinks);
}

function readShard(text: string | undefined): Result<readonly [number, number] | null> {
  if (text === undefined) return success(null);
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [k, n] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && k >= 1 && k <= n) return success([k, n]);
  return failure(badValue("shard", text, "the part and the number of parts, such as 1/4"));
}

function badValue(flag: string, value: string, wanted: string): Diagnostic {
  return { code: "usage/bad-value", message: `--${flag} ${value}: wanted ${wanted}` };
}
