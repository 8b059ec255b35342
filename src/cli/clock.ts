import { failure, type Result, success } from "../diagnostic/result.ts";

/** Milliseconds since some moment in the past; the only clock of the program. */
export function now(): number {
  return performance.now();
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

/** A function that says whether `duration` milliseconds have passed since this call. */
export function alarm(duration: number | null): () => boolean {
  if (duration === null) return () => false;
  const end = now() + duration;
  return () => now() >= end;
}
