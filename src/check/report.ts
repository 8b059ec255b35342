import type { DiagnosticCode } from "../diagnostic/codes.ts";
import type { Severity } from "./model.ts";
import { type Place, positionOf } from "./spec/node.ts";
import type { SpecProblem } from "./spec/yaml.ts";

export const CHECK_SCHEMA_ID = "hessian/check@1";

export type Status = "passed" | "failed" | "unproved" | "error" | "skipped";

/** 1-based lines and columns in a file; the end is excluded. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What became of one check; plain data. */
export interface CheckResult {
  readonly model: string;
  readonly kind: string;
  readonly title: string;
  readonly status: Status;
  readonly severity: Exclude<Severity, "off">;
  /** Whether it counts as a failure: a failure, an error, or an unproved check that is not allowed. */
  readonly level: "error" | "warning" | "none";
  readonly message: string;
  readonly details: readonly string[];
  readonly hint: string | null;
  /** Free text of the spec: why the check is there. */
  readonly reason: string | null;
  readonly code: DiagnosticCode | null;
  readonly range: Range;
  /** The line of the source with the place marked, when a text could not be read. */
  readonly excerpt: readonly string[];
  /** The formula, or null if it is not known. */
  readonly formula: string | null;
  /** Where the formula stands, if that is another file. */
  readonly formulaRange: Range | null;
  readonly tags: readonly string[];
  readonly milliseconds: number | null;
}

/** Something wrong with a spec itself. */
export interface ReportedProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string | null;
  readonly range: Range;
  readonly excerpt: readonly string[];
}

export interface ModelReport {
  readonly name: string;
  readonly range: Range;
  readonly checks: readonly CheckResult[];
}

export interface CheckReport {
  readonly schema: typeof CHECK_SCHEMA_ID;
  readonly tool: { readonly name: "hessian"; readonly version: string };
  readonly summary: Summary;
  readonly problems: readonly ReportedProblem[];
  readonly models: readonly ModelReport[];
}

export interface Summary {
  readonly models: number;
  readonly checks: number;
  readonly passed: number;
  readonly failed: number;
  readonly unproved: number;
  readonly errors: number;
  readonly warnings: number;
  readonly skipped: number;
}

/** Each check in one of the counts; `failed` are failures and `errors` of severity error, `warnings` those of severity warning. */
export function summaryOf(models: readonly ModelReport[]): Summary {
  const all = models.flatMap(({ checks }) => checks);
  const count = (test: (result: CheckResult) => boolean) => all.filter(test).length;
  return {
    models: models.length,
    checks: all.length,
    passed: count(({ status, level }) => status === "passed" || (status === "unproved" && level === "none")),
    failed: count(({ status, level }) => status === "failed" && level === "error"),
    unproved: count(({ status, level }) => status === "unproved" && level === "error"),
    errors: count(({ status, level }) => status === "error" && level === "error"),
    warnings: count(({ level }) => level === "warning"),
    skipped: count(({ status }) => status === "skipped"),
  };
}

export function rangeOf({ source, span }: Place): Range {
  const shown = source.text.slice(span.start, span.end).trimEnd();
  const from = positionOf(source, span.start);
  const to = positionOf(source, Math.max(span.start + shown.length, span.start));
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

export function reportedProblem({ place, error }: SpecProblem, excerpt: readonly string[]): ReportedProblem {
  const { code, message, suggestions } = error;
  return { code, message, hint: suggestions?.[0]?.text ?? null, range: rangeOf(place), excerpt };
}
