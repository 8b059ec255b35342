import type { DiagnosticCode } from "./codes.ts";
import type { Span } from "./span.ts";

/** What a reader may type instead. */
export interface Suggestion {
  /** What the remedy amounts to ("a product of x and y"); empty when the corrected formula says it all. */
  readonly text: string;
  /** The whole corrected formula, where there is one. */
  readonly replacement?: string;
  /** What else to do: "add  --params a". */
  readonly action?: string;
}

/** A message for people and scripts: about bad input, about mathematics, or about our limits (see `codes.ts`). */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span?: Span;
  /** The text that spans lie in, where that is not the formula: an assumption, a domain, a point. */
  readonly source?: string;
  /** A second place worth pointing at, with a few words ("`)` expected here"). */
  readonly also?: { readonly span: Span; readonly label: string };
  readonly suggestions?: readonly Suggestion[];
}
