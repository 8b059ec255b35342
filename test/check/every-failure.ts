import {
  CHECK_SCHEMA_ID,
  type CheckReport,
  type CheckResult,
  type ReportedProblem,
  summaryOf,
} from "../../src/check/report.ts";
import type { ReporterOptions } from "../../src/check/reporters/reporter.ts";

const range = { file: "./specs/a,b:c.yaml", line: 7, column: 9, endLine: 9, endColumn: 3 };

const plain: CheckResult = {
  model: "cost: 100%, model",
  kind: "convex",
  title: "convex",
  status: "passed",
  severity: "error",
  level: "none",
  message: "",
  details: [],
  hint: null,
  reason: null,
  code: null,
  range,
  excerpt: [],
  formula: "q^2*s + 3/q",
  formulaRange: null,
  tags: [],
  milliseconds: 1234,
};

/** What no format may lose or stumble over. */
export const NASTY = "a]]>b <&\"' 50% # \\ : , | ` \u0000\u001b[31m\u0085\ud800 \u202e end\r\nsecond line";

/** Every way in which a check can end. */
export const outcomes: readonly CheckResult[] = [
  plain,
  {
    ...plain,
    title: "failed",
    status: "failed",
    level: "error",
    message: "H is not positive at q = 1, s = -4",
    details: ["H = [[1]]", "second"],
    reason: "the solver",
    hint: "look",
  },
  {
    ...plain,
    title: "unproved",
    kind: "criticalPoints",
    status: "unproved",
    level: "error",
    message: "not proved",
    code: "unable/no-algorithm",
  },
  { ...plain, title: "allowed", status: "unproved", level: "none", message: "not proved", code: "unable/no-algorithm" },
  {
    ...plain,
    title: "unreadable",
    kind: "gradient",
    status: "error",
    level: "error",
    message: "never closed",
    code: "syntax/unclosed",
    excerpt: ["  │ x*(", "  │   ^"],
    formulaRange: { ...range, file: "src/cost.ts", line: 3 },
  },
  { ...plain, title: "limit", status: "error", level: "error", message: "too many parts", code: "limit/spec" },
  {
    ...plain,
    title: "crash",
    kind: "code",
    status: "error",
    level: "error",
    message: "the child ended with SIGSEGV",
    code: "spec/code",
    formula: null,
  },
  { ...plain, title: "bug", status: "error", level: "error", message: "a mistake in hessian", code: "internal/bug" },
  { ...plain, title: "failed, warning", status: "failed", severity: "warning", level: "warning", message: "3e-9 only" },
  {
    ...plain,
    title: "unproved, warning",
    status: "unproved",
    severity: "warning",
    level: "warning",
    message: "not proved",
  },
  {
    ...plain,
    title: "error, warning",
    status: "error",
    severity: "warning",
    level: "warning",
    message: "not allowed",
    code: "spec/code",
  },
  { ...plain, title: "skipped", status: "skipped", message: 'tag "slow" not selected', milliseconds: null },
  {
    ...plain,
    model: NASTY,
    title: NASTY,
    status: "failed",
    level: "error",
    message: NASTY,
    details: [NASTY],
    formula: NASTY,
    hint: NASTY,
    reason: NASTY,
  },
];

export const problems: readonly ReportedProblem[] = [
  {
    code: "spec/unknown-key",
    message: 'a check has no key "convx"',
    hint: 'did you mean "convex"?',
    range,
    excerpt: ["  │ convx", "  │ ^^^^^"],
  },
  { code: "spec/syntax", message: NASTY, hint: null, range, excerpt: [] },
];

export function reportOf(checks: readonly CheckResult[], wrong: readonly ReportedProblem[] = []): CheckReport {
  const names = [...new Set(checks.map(({ model }) => model))];
  const models = names.map((name) => ({ name, range, checks: checks.filter(({ model }) => model === name) }));
  return {
    schema: CHECK_SCHEMA_ID,
    tool: { name: "hessian", version: "1.2.3" },
    summary: summaryOf(models),
    problems: wrong,
    models,
  };
}

export const options: ReporterOptions = {
  times: true,
  unicode: true,
  width: 80,
  paint: (_, text) => text,
  command: "hessian check",
  digest: (text) => `d${[...text].reduce((hash, c) => (hash * 31 + c.codePointAt(0)!) % 4294967291, 7).toString(16)}`,
};
