import type { CheckReport } from "../../check/report.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { CheckOptions } from "./options.ts";

/** 70 a mistake of ours, 2 a bad spec or nothing to check, 3 a formula that cannot be read, 1 something failed, else 0. */
export function statusOfReport({ problems, models, summary }: CheckReport, options: CheckOptions): ExitCode {
  const results = models.flatMap(({ checks }) => checks);
  if (results.some(({ code, status }) => status === "error" && code === "internal/bug")) return exitCode.internal;
  if (problems.length > 0) return exitCode.usage;
  if (options.exitZero) return exitCode.answered;
  const unread = results.some(
    ({ status, code }) =>
      status === "error" && /^(syntax|name)\/|^domain\/empty$|^usage\/(domain|point)$/.test(code ?? ""),
  );
  if (unread) return exitCode.formula;
  const tooMany = options.maxWarnings !== null && summary.warnings > options.maxWarnings;
  return summary.failed + summary.unproved + summary.errors > 0 || tooMany
    ? (options.failCode as ExitCode)
    : exitCode.answered;
}
