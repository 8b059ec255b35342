import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";

/** Columns of a formula around the place that matters; longer lines are cut on both sides. */
const WINDOW = 72;

/**
 * The line of `source` that a diagnostic speaks of, with carets under the place. Control characters are shown as pictures
 * (U+2400...), never sent to the terminal; wide characters count as two columns.
 */
export function excerpt(source: string, diagnostic: Diagnostic, unicode: boolean): string[] {
  const { span, also } = diagnostic;
  if (span === undefined) return [];
  const start = source.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1;
  const lineEnd = source.indexOf("\n", start);
  const line = source.slice(start, lineEnd < 0 ? source.length : lineEnd).replace(/\r$/, "");
  const marked = also === undefined ? span : { start: span.start, end: Math.max(span.end, also.span.end) };
  const [from, to] = windowOf(line.length, span.start - start, marked.end - start);
  const cut = (text: string) => `${from > 0 ? "..." : ""}${text}${to < line.length ? "..." : ""}`;
  const shown = [...line.slice(from, to)].map((character) => visible(character, unicode)).join("");
  const bar = unicode ? "  │ " : "  | ";
  const column = (offset: number) => (from > 0 ? 3 : 0) + columnsOf(line.slice(from, Math.max(from, offset - start)));
  let marks =
    " ".repeat(column(span.start)) +
    "^".repeat(Math.max(1, column(Math.min(span.end, to + start)) - column(span.start)));
  if (also !== undefined && also.span.start - start <= to) {
    marks = `${marks.padEnd(column(also.span.start))}^ ${also.label}`;
  }
  return [bar + cut(shown), bar + marks];
}

/** The stretch of a long line to show: the place in question with as much as possible around it. */
function windowOf(length: number, start: number, end: number): [from: number, to: number] {
  if (length <= WINDOW) return [0, length];
  const room = Math.max(0, WINDOW - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(room / 2), length - WINDOW));
  return [from, Math.min(length, from + WINDOW)];
}

function visible(character: string, unicode: boolean): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return unicode ? String.fromCodePoint(0x2400 + code) : "?";
  if (code === 0x7f || (code >= 0x80 && code < 0xa0)) return unicode ? "\u2421" : "?";
  return /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character) ? (unicode ? "\uFFFD" : "?") : character;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** 0 for combining marks, 2 for East Asian wide characters and emoji, else 1. */
function widthOf(character: string): number {
  if (/\p{Mn}/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1;
}

/** 1-based line and column of a span, in UTF-16 units. */
export function lineAndColumn(source: string, span: Span): { readonly line: number; readonly col: number } {
  const before = source.slice(0, span.start);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, col: span.start - start + 1 };
}
