import type { Outcome } from "../answer.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { exitCodeOf } from "../diagnostic/exit-code.ts";
import type { Answer } from "../tasks/task.ts";
import type { Arguments } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";

/** What a predicate says. */
export type Verdict = "yes" | "no" | "undecided";

const statusOfVerdict: Readonly<Record<Verdict, ExitCode>> = {
  yes: exitCode.answered,
  no: exitCode.no,
  undecided: exitCode.undecided,
};

/**
 * The status for an outcome: that of the error; for a predicate (and `--expect`) its verdict; 5 when a limit cut a part short;
 * 2 or 3 when a given point cannot be read; 4 under `--strict` when a part is unknown; else 0.
 */
export function statusOf(outcome: Outcome, args: Arguments, verdict?: (answer: Answer) => Verdict): ExitCode {
  if (!outcome.ok) return exitCodeOf(outcome.error.code);
  const { answer } = outcome;
  const gaps = gapsOf(answer);
  const limited = gaps.some((gap) => gap?.code.startsWith("limit/"));
  const expected = args.given.get("expect")?.at(-1);
  const says = verdict?.(answer) ?? (expected === undefined ? undefined : expectation(answer, expected));
  if (says !== undefined) return says === "undecided" && limited ? exitCode.limit : statusOfVerdict[says];
  if (limited) return exitCode.limit;
  const misread = gaps.find((gap) => gap !== null && /^(usage|syntax|name)\//.test(gap.code));
  if (misread != null) return exitCodeOf(misread.code);
  return args.given.has("strict") && gaps.length > 0 ? exitCode.undecided : exitCode.answered;
}

/** Why each unknown part of an answer is unknown; null where nothing says why. */
function gapsOf(answer: Answer): (Diagnostic | null)[] {
  switch (answer.kind) {
    case "analysis": {
      const { criticalSet, convexity, extrema } = answer.analysis;
      const gaps: (Diagnostic | null)[] = [];
      if (criticalSet !== null) {
        if (criticalSet.status !== "complete") gaps.push(criticalSet.reason);
        const types = [...criticalSet.points, ...criticalSet.families].map(({ type }) => type);
        if (types.includes("unknown")) gaps.push(null);
      }
      if (convexity?.verdict === "unknown") gaps.push(convexity.reason);
      for (const extremum of extrema === null ? [] : [extrema.min, extrema.max]) {
        if (extremum.status === "unknown") gaps.push(extremum.reason);
      }
      return gaps;
    }
    case "classifications":
      return answer.classifications.flatMap((one) => {
        if (!one.ok) return [one.error];
        return one.value.critical && one.value.point.type === "unknown" ? [null] : [];
      });
    case "evaluations":
      return answer.evaluations.flatMap((one) => (one.ok ? [] : [one.error]));
    case "equality":
      return answer.equality.verdict === "unknown" ? [answer.equality.reason] : [];
    case "simplified":
    case "derivative":
      return [];
  }
}

/** Whether every critical point has the expected type, and the list is known to be complete. */
function expectation(answer: Answer, expected: string): Verdict {
  const types = typesOf(answer);
  if (types === null) return "undecided";
  if (types.known.some((type) => type !== expected && type !== "unknown")) return "no";
  if (types.known.length === 0) return types.complete ? "no" : "undecided";
  return types.complete && !types.known.includes("unknown") ? "yes" : "undecided";
}

function typesOf(answer: Answer): { known: string[]; complete: boolean } | null {
  if (answer.kind === "classifications") {
    const known = answer.classifications.map((one) => {
      if (!one.ok) return "unknown";
      return one.value.critical ? one.value.point.type : "not critical";
    });
    return { known, complete: true };
  }
  if (answer.kind !== "analysis" || answer.analysis.criticalSet === null) return null;
  const { points, families, status } = answer.analysis.criticalSet;
  return { known: [...points, ...families].map(({ type }) => type), complete: status === "complete" };
}
