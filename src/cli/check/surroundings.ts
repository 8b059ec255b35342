import { readFileSync } from "node:fs";
import { beside } from "../../check/spec/read.ts";
import type { SnapshotStore, Surroundings } from "../../check/surroundings.ts";
import { failure, type Result } from "../../diagnostic/result.ts";
import { now, readBudget } from "../clock.ts";
import { decode } from "../input.ts";

/** The machine, for checks; `timeout` is for those that bring none. */
export function surroundingsOf(
  snapshots: SnapshotStore,
  runCode: Surroundings["runCode"],
  timeout: string | undefined,
): Surroundings {
  return { read, now, runCode, snapshots, budget: (own) => readBudget(own ?? timeout) };
}

function read(path: string, from: string): Result<string> {
  return readSync(beside(path, from));
}

export function readSync(path: string): Result<string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failure({ code: "usage/unreadable-file", message: `cannot read ${path}: ${reasonOf(error)}` });
  }
  return decode(bytes);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : message;
}
