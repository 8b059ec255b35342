import type { Span } from "../../diagnostic/span.ts";

/** Lines `from` to `to` of a text, 1-based; null when there are not so many. */
export function lines(text: string, from: number, to: number): Span | null {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  if (from < 1 || to < from || to > starts.length) return null;
  const end = starts[to] ?? text.length + 1;
  return { start: starts[from - 1]!, end: end - 1 };
}

/**
 * The stretch that a comment `hessian: name` marks: what stands behind it after `=`, or the comment lines below it, or the
 * statement below it. Null when there is no such comment.
 */
export function marked(text: string, name: string): Span | null {
  for (const match of text.matchAll(/\bhessian:[ \t]*([\p{L}\p{N}_.-]+)[ \t]*(=?)/gu)) {
    if (match[1] !== name) continue;
    const behind = match.index + match[0].length;
    const lineEnd = endOfLine(text, behind);
    if (match[2] === "=") return { start: behind, end: lineEnd };
    return blockBelow(text, lineEnd + 1);
  }
  return null;
}

/** The names of all such comments. */
export function markedNames(text: string): readonly string[] {
  return [...text.matchAll(/\bhessian:[ \t]*([\p{L}\p{N}_.-]+)/gu)].map((match) => match[1]!);
}

function blockBelow(text: string, start: number): Span {
  const isComment = LEADER.test(lineAt(text, start));
  let end = endOfLine(text, start);
  let next = end + 1;
  while (next < text.length) {
    const line = lineAt(text, next);
    const goesOn = isComment
      ? LEADER.test(line) && withoutLeader(line).trim() !== "" && !line.includes("hessian:")
      : isOpen(text.slice(start, end));
    if (!goesOn) break;
    end = endOfLine(text, next);
    next = end + 1;
  }
  return { start, end };
}

/** Whether brackets are still open. */
function isOpen(statement: string): boolean {
  const count = (characters: string) => [...statement].filter((c) => characters.includes(c)).length;
  return count("([{") > count(")]}");
}

const LEADER = /^\s*(?:\/\/[/!]?|\/\*\*?|\*(?!\*|\/)|#+|--|;+|%+|"""|''')/;

function withoutLeader(line: string): string {
  return line.replace(LEADER, "").replace(/\*\/\s*$|"""\s*$|'''\s*$/, "");
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

const MODULES = /\b(?:Math|math|cmath|np|numpy|jnp|torch|tf|sp|sympy)\.|\bstd::/g;
const NAMES: Readonly<Record<string, string>> = {
  fabs: "abs",
  power: "pow",
  PI: "pi",
  M_PI: "pi",
  E: "e",
  M_E: "e",
  arccosh: "acosh",
};

/** A piece of source code as a formula: without comment signs, `return`, the name it is given to, and module names. */
export function formulaInCode(piece: string): string {
  const text = piece
    .split("\n")
    .map((line) => withoutLeader(line).trim())
    .join(" ")
    .trim();
  const declared = /^(?:export\s+)?(?:return|(?:const|let|var|val|final|auto|double|float|real)\b)?\s*/.exec(text)![0];
  const given = /^(?:[\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=|>)\s*/u.exec(text.slice(declared.length))?.[0] ?? "";
  return text
    .slice(declared.length + given.length)
    .replace(/(?:;|,)\s*(?:(?:\/\/|#).*)?$/, "")
    .replace(MODULES, "")
    .replace(/\b[A-Za-z_]\w*\b/g, (name) => (Object.hasOwn(NAMES, name) ? NAMES[name]! : name))
    .replace(/(\b\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)[fFlL]\b/g, "$1")
    .replace(/\b([A-Za-z_]\w*)\[(\d+)\]/g, "$1$2");
}
