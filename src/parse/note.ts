import type { DiagnosticCode } from "../diagnostic/codes.ts";
import type { Span } from "../diagnostic/span.ts";

/** How something was read that could have been meant otherwise; said on stderr, part of no result. */
export interface Note {
  readonly code: DiagnosticCode;
  readonly level: "info" | "warning";
  readonly message: string;
  readonly span?: Span;
}
