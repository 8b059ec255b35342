import type { Diagnostic, Suggestion } from "./diagnostic.ts";
import { type Cell, cellsOf } from "./display-width.ts";
import type { Span } from "./span.ts";

/** How a message is laid out. */
export interface ExcerptOptions {
  /** Only ASCII characters. */
  readonly ascii?: boolean;
  /** Columns of the terminal; long formulas are cut to a window round the place marked. */
  readonly width?: number;
  /** The command line that reads a corrected formula. */
  readonly command?: (formula: string) => string;
}

const DEFAULT_WIDTH = 80;
const LONGEST_REPLACEMENT = 400;

/**
 * A diagnostic as lines of text without colour: code and message, the formula with the place marked by carets, what to
 * type instead, and where to read more when there is not one evident remedy. Never holds a control character of the source.
 */
export function renderDiagnostic(diagnostic: Diagnostic, formula: string, options: ExcerptOptions = {}): string {
  const { ascii = false, width = DEFAULT_WIDTH, command = commandLine } = options;
  const source = diagnostic.source ?? formula;
  const lines = [`error[${diagnostic.code}]: ${plain(diagnostic.message, ascii)}`];
  if (diagnostic.span !== undefined && source !== "") lines.push(...excerpt(diagnostic, source, ascii, width));
  const suggestions = (diagnostic.suggestions ?? []).filter(isShort);
  lines.push(...helpLines(suggestions, diagnostic.source === undefined ? command : (text) => text, ascii));
  if (suggestions.length !== 1) lines.push(`  more: hessian explain ${diagnostic.code}`);
  return lines.join("\n");
}

/** `hessian "..."`, in single quotes where double quotes would let a shell change the formula. */
export function commandLine(formula: string): string {
  const needsSingle = /["$`\\!]/.test(formula) && !formula.includes("'");
  return `hessian ${needsSingle ? `'${formula}'` : `"${formula}"`}`;
}

function isShort({ replacement }: Suggestion): boolean {
  return replacement === undefined || replacement.length <= LONGEST_REPLACEMENT;
}

/** A text with everything that a terminal might act on made visible. */
function plain(text: string, ascii: boolean): string {
  return cellsOf(text.replace(/\s+/gu, " "), ascii)
    .map((cell) => cell.text)
    .join("");
}

function helpLines(suggestions: readonly Suggestion[], command: (formula: string) => string, ascii: boolean): string[] {
  const column = Math.max(...suggestions.map(({ text }) => text.length)) + 3;
  return suggestions.map(({ text, replacement, action }, i) => {
    const remedy = replacement === undefined ? action : command(plain(replacement, ascii));
    const label = text === "" ? "" : remedy === undefined ? text : `${text}:`.padEnd(column);
    return `${i === 0 ? "  help: " : "        "}${label}${remedy ?? ""}`;
  });
}

/** The line of the source that holds the span, and the carets below it. */
function excerpt(diagnostic: Diagnostic, source: string, ascii: boolean, width: number): string[] {
  const span = diagnostic.span!;
  const start = source.lastIndexOf("\n", Math.min(span.start, source.length) - 1) + 1;
  const lineEnd = source.indexOf("\n", start);
  const line = source.slice(start, lineEnd < 0 ? source.length : lineEnd).replace(/\r$/, "");
  const bar = ascii ? "  | " : "  │ ";
  const room = Math.max(width - bar.length, 20);
  const marked = { start: span.start - start, end: span.end - start };
  const near = Math.max(0, marked.start - 2 * room);
  const cells = cellsOf(line.slice(near, marked.start + 2 * room), ascii).map((cell) => ({
    ...cell,
    at: cell.at + near,
  }));
  const window = windowOn(cells, marked, room, ascii, near > 0, line.length > marked.start + 2 * room);
  const marks = underline(window.cells, marked, window.indent);
  const { also } = diagnostic;
  if (also === undefined) return [bar + window.text, bar + marks];
  const second = { start: also.span.start - start, end: also.span.end - start };
  const position = columnOf(window.cells, second.start, window.indent);
  const fits = position !== null && position > marks.length && position + also.label.length + 2 <= room;
  const below = fits ? `${marks.padEnd(position)}^ ${plain(also.label, ascii)}` : marks;
  return [bar + window.text, bar + below, ...(fits ? [] : [`${bar}further right: ${plain(also.label, ascii)}`])];
}

interface Window {
  readonly cells: readonly Cell[];
  readonly text: string;
  /** Columns taken by the mark of what was cut off on the left. */
  readonly indent: number;
}

/** The cells that fit into the room, the marked place among them; cut ends carry an ellipsis. */
function windowOn(
  cells: readonly Cell[],
  marked: Span,
  room: number,
  ascii: boolean,
  cutBefore: boolean,
  cutAfter: boolean,
): Window {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const text = (part: readonly Cell[]) => part.map((cell) => cell.text).join("");
  if (total <= room && !cutBefore && !cutAfter) return { cells, text: text(cells), indent: 0 };
  const dots = ascii ? "..." : "…";
  const lead = Math.floor(room / 3);
  let from = cells.findIndex((cell) => cell.at >= marked.start);
  if (from < 0) from = cells.length;
  for (let columns = 0; from > 0 && columns < lead; from -= 1) columns += cells[from - 1]!.width;
  const roomRight = room - (from > 0 ? dots.length : 0) - dots.length;
  let to = from;
  for (let columns = 0; to < cells.length; to += 1) {
    columns += cells[to]!.width;
    if (columns > roomRight) break;
  }
  const part = cells.slice(from, to);
  const left = from > 0 || cutBefore ? dots : "";
  return { cells: part, text: left + text(part) + (to < cells.length || cutAfter ? dots : ""), indent: left.length };
}

/** Carets under a stretch; at least one, behind the last cell when the stretch begins there. */
function underline(cells: readonly Cell[], marked: Span, indent: number): string {
  const from = columnOf(cells, marked.start, indent) ?? indent;
  const covered = cells.filter(({ at }) => at >= marked.start && at < marked.end);
  const columns = covered.reduce((sum, cell) => sum + cell.width, 0);
  return " ".repeat(from) + "^".repeat(Math.max(1, columns));
}

/** The column at which an offset is shown, or null when it is cut off. */
function columnOf(cells: readonly Cell[], offset: number, indent: number): number | null {
  const last = cells.at(-1);
  if (last === undefined) return indent;
  if (offset < cells[0]!.at || offset > last.at + last.text.length + 1) return null;
  return cells.filter(({ at }) => at < offset).reduce((sum, cell) => sum + cell.width, indent);
}
