import type { Note } from "../answer.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Request } from "../tasks/task.ts";
import type { Arguments } from "./arguments.ts";

/**
 * The same arguments with the formulas freed of single quotes, which the command prompt of Windows hands on as they are; the
 * very same object where there are none.
 */
export function withoutSingleQuotes(args: Arguments, platform: string): Arguments {
  const words = [...args.operands, ...(args.given.get("expr") ?? [])];
  if (platform !== "win32" || !words.some((word) => QUOTED.test(word))) return args;
  const bare = (texts: readonly string[]) => texts.map((text) => text.replace(QUOTED, "$1"));
  const given = new Map([...args.given].map(([name, values]) => [name, name === "expr" ? bare(values) : values]));
  return { operands: bare(args.operands), given };
}

const QUOTED = /^'(.*)'$/s;

/** What to say where the quotes were left out. */
export const quotesDropped: Note = {
  code: "note/single-quotes",
  level: "info",
  message: "the single quotes were left out: the command prompt of Windows knows double quotes only",
};

/**
 * On Windows, the same complaint about a name such as `x2`, where x is a name, with the formula that was probably typed:
 * outside double quotes the command prompt takes every `^` away.
 */
export function withLostCarets(error: Diagnostic, request: Request, platform: string): Diagnostic {
  if (platform !== "win32" || error.code !== "name/unknown" || error.span === undefined) return error;
  const names = namesOf(request);
  const name = request.expr.slice(error.span.start, error.span.end);
  if (error.source !== undefined || powerIn(name, names) === name) return error;
  const replacement = request.expr.replace(/[A-Za-z_]\w*/g, (word) => powerIn(word, names));
  const hint = { text: "cmd.exe removed ^: use double quotes, or write ** instead", replacement };
  return { ...error, suggestions: [hint, ...(error.suggestions ?? [])] };
}

function namesOf({ vars = [], params = [], let: definitions = new Map() }: Request): readonly string[] {
  return [...vars, ...(typeof params === "string" ? [] : params), ...definitions.keys()];
}

/** `x^2` for `x2`, where x is one of the names and x2 is not. */
function powerIn(word: string, names: readonly string[]): string {
  const parts = /^(.*?)(\d+)$/.exec(word);
  return parts === null || names.includes(word) || !names.includes(parts[1]!) ? word : `${parts[1]}^${parts[2]}`;
}
