import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeResult, CodeRun } from "../../../check/code/protocol.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../../diagnostic/result.ts";
import { builtins } from "../builtins.ts";
import type { CodeJob } from "./run-code.ts";

const MOST_OUTPUT = 1 << 20;

export function problem(message: string, suggestion?: string): Diagnostic {
  return {
    code: "spec/code",
    message,
    ...(suggestion === undefined ? {} : { suggestions: [{ text: suggestion }] }),
  };
}

/** How a child ended that was to end with 0; null when it did. */
export function failureOf(program: string, words: readonly string[], job: CodeJob, input = ""): Diagnostic | null {
  const { status, signal, error, stderr } = builtins().childProcess.spawnSync(program, [...words], {
    input,
    timeout: job.milliseconds,
    killSignal: "SIGKILL",
    maxBuffer: MOST_OUTPUT,
    encoding: "utf8",
    cwd: process.cwd(),
    windowsHide: true,
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") return problem(`there is no program "${program}" to run ${job.file}`);
  if (code === "ETIMEDOUT")
    return problem(`${job.file} was stopped after ${job.milliseconds / 1000} s`, "give more: timeout: 60s");
  if (code === "ENOBUFS") return problem(`${job.file} wrote more than a megabyte of text`);
  if (status === 0) return null;
  const last = stderr.trim().split("\n").at(-1) ?? "";
  const how = signal === null ? `ended with status ${status}` : `was ended by ${signal}`;
  return problem(`${job.file} ${how}${last === "" ? "" : `: ${last.slice(0, 300)}`}`);
}

/** The answer that a runner of ours leaves in the folder: `{"error"}`, or one entry a point. */
export function answerOf(program: string, words: readonly string[], job: CodeJob): Result<CodeRun> {
  const { path, is, variables, points, folder } = job;
  const out = join(folder, "answer.json");
  writeFileSync(join(folder, "request.json"), JSON.stringify({ path, export: job.export, is, variables, points, out }));
  const failed = failureOf(program, [...words, join(folder, "request.json")], job);
  if (failed !== null) return failure(failed);
  const answer = readAnswer(out);
  if (answer === null) return failure(problem(`${job.file} ended before it had answered`));
  if (answer.error !== undefined) return failure(problem(`${job.file}: ${answer.error.slice(0, 300)}`, answer.advice));
  return success({ results: (answer.results ?? []).map(resultOf) });
}

interface Answer {
  readonly error?: string;
  readonly advice?: string;
  readonly results?: readonly {
    readonly error?: string;
    readonly shape?: number[];
    readonly values?: (number | string)[];
  }[];
}

function readAnswer(path: string): Answer | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Answer;
  } catch {
    return null;
  }
}

function resultOf({ error, shape = [], values = [] }: NonNullable<Answer["results"]>[number]): CodeResult {
  if (error !== undefined) return { ok: false, message: error.slice(0, 300) };
  return { ok: true, shape, values: values.map(Number) };
}
