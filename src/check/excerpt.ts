import { renderDiagnostic } from "../diagnostic/excerpt.ts";
import type { Place } from "./spec/node.ts";

/** The line of a place with carets below. Columns beyond a screen are cut off round the place. */
export function excerptOf({ source, span }: Place): readonly string[] {
  if (source.text === "") return [];
  const newline = source.text.indexOf("\n", span.start);
  const end = Math.max(span.start + 1, newline < 0 ? span.end : Math.min(span.end, newline));
  const marked = { code: "spec/syntax" as const, message: "", span: { start: span.start, end }, source: source.text };
  return renderDiagnostic(marked, "").split("\n").slice(1, 3);
}
