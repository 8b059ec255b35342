import type { Span } from "../../diagnostic/span.ts";

/** A value of a JSON text found by a pointer (RFC 6901): what it says, and where. */
export interface PointedValue {
  readonly text: string;
  readonly span: Span;
}

/** The string or number that the pointer leads to; a message when it leads elsewhere. Numbers keep their text. */
export function followPointer(source: string, pointer: string): PointedValue | string {
  try {
    JSON.parse(source);
  } catch {
    return "the file is not JSON";
  }
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let at = skipSpace(source, 0);
  for (const step of steps) {
    const next = child(source, at, step);
    if (typeof next === "string") return next;
    at = next;
  }
  const end = endOf(source, at);
  const written = source.slice(at, end);
  if (written.startsWith('"')) return { text: JSON.parse(written) as string, span: { start: at + 1, end: end - 1 } };
  if (/^[-\d]/.test(written)) return { text: written, span: { start: at, end } };
  return `${pointer} is ${written.startsWith("{") ? "an object" : written.startsWith("[") ? "a list" : written}, not a formula`;
}

function child(source: string, at: number, step: string): number | string {
  const keys: string[] = [];
  const isList = source[at] === "[";
  if (!isList && source[at] !== "{") return `there is nothing below ${source.slice(at, at + 20)}`;
  let i = skipSpace(source, at + 1);
  for (let index = 0; source[i] !== "]" && source[i] !== "}"; index += 1) {
    let key = String(index);
    if (!isList) {
      const end = endOf(source, i);
      key = JSON.parse(source.slice(i, end)) as string;
      i = skipSpace(source, skipSpace(source, end) + 1);
    }
    if (key === step) return i;
    keys.push(key);
    i = skipSpace(source, endOf(source, i));
    if (source[i] === ",") i = skipSpace(source, i + 1);
  }
  const known = isList ? `the list has ${keys.length} entries` : `the keys are ${keys.slice(0, 10).join(", ")}`;
  return `there is no "${step}": ${known}`;
}

/** The end of the value that starts here, in valid JSON. */
function endOf(source: string, start: number): number {
  let depth = 0;
  for (let i = start; i < source.length; i += 1) {
    const c = source[i]!;
    if (c === '"') {
      for (i += 1; source[i] !== '"'; i += 1) if (source[i] === "\\") i += 1;
    } else if (c === "{" || c === "[") depth += 1;
    else if (c === "}" || c === "]") depth -= 1;
    if (depth < 0 || (depth === 0 && c === ",")) return trimmedEnd(source, start, i);
    if (depth === 0 && (c === '"' || c === "}" || c === "]")) return i + 1;
    if (depth === 0 && (c === ":" || /\s/.test(c))) return i;
  }
  return trimmedEnd(source, start, source.length);
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}

function skipSpace(source: string, at: number): number {
  let i = at;
  while (/\s/.test(source[i] ?? "")) i += 1;
  return i;
}
