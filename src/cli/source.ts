import { readFileSync } from "node:fs";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { isScreen } from "./screen.ts";

/** The text of a file, or of standard input for `-`; UTF-8 only. */
async function readText(path: string): Promise<Result<string>> {
  let bytes: Buffer;
  try {
    bytes = path === "-" ? await readStandardInput() : readFileSync(path);
  } catch (error) {
    const { message } = error as Error;
    return failure({ code: "usage/unreadable-file", message: `cannot read ${path}: ${message}` });
  }
  return decode(bytes);
}

/** UTF-8 without NUL; a byte order mark is dropped. */
export function decode(bytes: Uint8Array): Result<string> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? failure(notText("has NUL bytes")) : success(text);
  } catch {
    return failure(notText("is not UTF-8"));
  }
}

function notText(why: string): Diagnostic {
  return { code: "syntax/encoding", message: `the input ${why}`, suggestions: [{ text: "convert it to UTF-8 first" }] };
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The formula of a command: from `--expr`, `--file`, the only operand, or standard input. */
export async function readFormula(
  operands: readonly string[],
  flag: (name: string) => string | undefined,
): Promise<Result<string>> {
  const given = [flag("expr"), flag("file")].filter((value) => value !== undefined);
  if (given.length + operands.length > 1) return failure(severalFormulas(operands, given.length > 0));
  const inline = flag("expr") ?? operands[0];
  if (inline !== undefined && inline !== "-") return withoutOuterQuotes(inline);
  const path = flag("file") ?? (operands[0] === "-" || !isScreen(0) ? "-" : null);
  if (path === null) return failure({ code: "usage/no-formula", message: "there is no formula" });
  const text = await readText(path);
  return text.ok ? (text.value.trim() === "" ? failure(empty(path)) : success(text.value.trimEnd())) : text;
}

/** The command prompt of Windows hands single quotes on as they are. */
function withoutOuterQuotes(text: string): Result<string> {
  if (text.trim() === "") return failure({ code: "usage/no-formula", message: "the formula is empty" });
  const quoted = process.platform === "win32" ? /^'(.*)'$/s.exec(text) : null;
  return success(quoted === null ? text : quoted[1]!);
}

function empty(path: string): Diagnostic {
  return {
    code: "usage/no-formula",
    message: path === "-" ? "there is no formula: standard input is empty" : `there is no formula in ${path}`,
  };
}

function severalFormulas(operands: readonly string[], conflicting: boolean): Diagnostic {
  if (conflicting) {
    return {
      code: "usage/conflicting-options",
      message: "give one formula: an argument, --expr, or --file",
    };
  }
  return {
    code: "usage/several-formulas",
    message: `a formula is one argument, but there are ${operands.length}; the shell may have split it or replaced a *`,
    suggestions: [{ text: "quote the formula", replacement: operands.join(" ") }],
  };
}
