import type { DiagnosticCode } from "../../diagnostic/codes.ts";
import type { Span } from "../../diagnostic/span.ts";
import type { SchemaOf } from "../../formats/document/schema-language.ts";
import type { Subject } from "../subject.ts";

/** What a check found. `unproved`: neither shown to hold nor refuted. `error`: it could not be done at all. */
export interface Finding {
  readonly verdict: "pass" | "fail" | "unproved" | "error" | "skip";
  /** One line: what is wrong, or why nothing can be said; empty for a pass without remarks. */
  readonly message: string;
  /** More lines: values, witnesses. */
  readonly details?: readonly string[];
  readonly hint?: string;
  readonly code?: DiagnosticCode;
  /** Which part of the value of the check it is about. */
  readonly path?: readonly (string | number)[];
  /** A stretch of the text of that part. */
  readonly span?: Span;
  /** False where the same check may find something else another time: a limit of time, code of the user. */
  readonly lasting?: boolean;
}

/** A kind of check: one file in this folder and one line of `table.ts`. */
export interface Kind<T = unknown> {
  readonly name: string;
  /** What it asserts, for editors and reports. */
  readonly summary: string;
  readonly schema: SchemaOf<T>;
  /** A few words for reports: "convex", "critical points: exactly 1". */
  title(value: T): string;
  run(value: T, subject: Subject): Finding;
}

export const pass: Finding = { verdict: "pass", message: "" };

export function fail(message: string, more: Omit<Finding, "verdict" | "message"> = {}): Finding {
  return { verdict: "fail", message, ...more };
}

export function unproved(message: string, more: Omit<Finding, "verdict" | "message"> = {}): Finding {
  return { verdict: "unproved", message, ...more };
}

/** An assertion that holds whatever the formula is: most likely a slip. */
export function vacuous(advice: string): Finding {
  return { verdict: "error", message: "this says nothing about the formula", hint: advice, code: "spec/value" };
}
