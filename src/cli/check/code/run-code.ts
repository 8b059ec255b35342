import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CodeRequest, CodeRun } from "../../../check/code/protocol.ts";
import { beside } from "../../../check/spec/read.ts";
import { failure, type Result } from "../../../diagnostic/result.ts";
import { readDuration } from "../../clock.ts";
import { builtins } from "../builtins.ts";
import { runC } from "./c.ts";
import { problem } from "./child.ts";
import { runJavaScript } from "./javascript.ts";
import { runPython } from "./python.ts";

/** A request with what a language needs to answer it. */
export interface CodeJob extends CodeRequest {
  /** Absolute. */
  readonly path: string;
  /** A folder of its own, which is removed afterwards. */
  readonly folder: string;
  readonly milliseconds: number;
}

type Runner = (job: CodeJob) => Result<CodeRun>;

const languages: readonly (readonly [extension: RegExp, run: Runner])[] = [
  [/\.[cm]?[jt]s$/, runJavaScript],
  [/\.py$/, runPython],
  [/\.c$/, runC],
];

const DEFAULT_TIME = 30_000;

/** Calls a function of a file of the user at all points, in a child process that may crash or hang as it likes. */
export function runCode(request: CodeRequest, spec: string): Result<CodeRun> {
  const path = resolve(beside(request.file, spec));
  const run = languages.find(([extension]) => extension.test(path))?.[1];
  if (run === undefined) {
    return failure(problem(`${request.file}: only .js, .ts, .py and .c files can be run`));
  }
  if (!existsSync(path))
    return failure(problem(`there is no file ${request.file}`, "its path is relative to the spec"));
  const limit = request.timeout === null ? null : readDuration(request.timeout);
  if (limit !== null && !limit.ok) return limit;
  const folder = mkdtempSync(join(builtins().os.tmpdir(), "hessian-code-"));
  try {
    return run({ ...request, path, folder, milliseconds: limit?.value ?? DEFAULT_TIME });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
