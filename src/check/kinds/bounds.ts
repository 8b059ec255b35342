import { nullable, tuple } from "../../formats/document/schema-language.ts";
import { exact } from "../spec/exact.ts";
import { ask } from "../subject.ts";
import { lower, upper } from "./bound.ts";
import { type Kind, pass, unproved, vacuous } from "./kind.ts";
import { problemFinding } from "./problem-finding.ts";

/** `[0, null]`: every value is at least 0. */
export const bounds: Kind<readonly [string | null, string | null]> = {
  name: "bounds",
  summary: "every value lies between these numbers; null is no bound",
  schema: tuple(nullable(exact), nullable(exact)),
  title: ([low, high]) => `${low === null ? "" : `${low} <= `}f${high === null ? "" : ` <= ${high}`}`,
  run: ([low, high], subject) => {
    if (low === null && high === null) return vacuous("give a bound: [0, null]");
    const answer = ask(subject, "critical", { only: ["extrema"] });
    if (!answer.ok) return problemFinding(answer.error);
    const extrema = answer.value.kind === "analysis" ? answer.value.analysis.extrema : null;
    if (extrema === null) return unproved("the least and the greatest value are not known");
    const findings = [
      low === null ? pass : lower(low, extrema.min, subject, [0]),
      high === null ? pass : upper(high, extrema.max, subject, [1]),
    ];
    return (
      findings.find(({ verdict }) => verdict === "fail" || verdict === "error") ??
      findings.find(({ verdict }) => verdict === "unproved") ??
      pass
    );
  },
};
