import { failure, type Result, success } from "../diagnostic/result.ts";
import { type Budget, defaultBudget } from "../expr/problem.ts";

/** Milliseconds since some moment in the past; the only clock of the program, and the one that costs nothing to load. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** `"10s"`, `"500ms"`, `"2m"`, `"1h"`, `"10"` (seconds) in milliseconds. */
export function readDuration(text: string): Result<number> {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|min|h)?\s*$/.exec(text);
  const unit = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }[match?.[2] ?? "s"]!;
  const duration = match === null ? 0 : Number(match[1]) * unit;
  if (duration > 0) return success(duration);
  return failure({
    code: "usage/bad-value",
    message: `"${text}" is not a length of time`,
    suggestions: [{ text: "10s, 500ms or 2m" }],
  });
}

/** The default budget, with an alarm after `duration` (as written), if there is one. */
export function readBudget(duration: string | undefined): Result<Budget> {
  if (duration === undefined) return success(defaultBudget);
  const limit = readDuration(duration);
  return limit.ok ? success({ ...defaultBudget, expired: alarm(limit.value) }) : limit;
}

/** A function that says whether `duration` milliseconds have passed since this call. */
function alarm(duration: number): () => boolean {
  const end = now() + duration;
  return () => now() >= end;
}
