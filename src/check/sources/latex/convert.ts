import { failure, type Result, success } from "../../../diagnostic/result.ts";
import { betweenBars, bracketed } from "./brackets.ts";
import { command } from "./commands.ts";
import { type Cursor, cursorOver, Refusal } from "./cursor.ts";
import type { Reader } from "./reader.ts";
import { indexed } from "./symbols.ts";
import { type LatexToken, latexTokens } from "./tokens.ts";

/**
 * A formula in LaTeX as one in our grammar. Understood are fractions, roots, powers, indices, products (also without a sign),
 * brackets, bars, Greek letters and functions (`\sin^2 x`, `\log_2 x`, `\operatorname`); single letters are names, as is
 * usual. An equation `f(x) = ...` is its right side. Anything else is refused at its place.
 */
export function convertLatex(source: string): Result<string> {
  const tokens = latexTokens(source);
  if (!tokens.ok) return tokens;
  try {
    const reader = readerOver(cursorOver(rightSide(tokens.value), source.length));
    const text = reader.sum();
    if (reader.peek() !== undefined) reader.refuse(`"${reader.peek()!.text}" cannot stand here`);
    return success(text);
  } catch (error) {
    if (error instanceof Refusal) return failure(error.error);
    throw error;
  }
}

function rightSide(tokens: readonly LatexToken[]): readonly LatexToken[] {
  let depth = 0;
  const equals = tokens.findIndex(({ text }) => {
    if ("({[".includes(text)) depth += 1;
    if (")}]".includes(text)) depth -= 1;
    return text === "=" && depth === 0;
  });
  const last = tokens.at(-1);
  const end = last?.kind === "sign" && ".,;".includes(last.text) ? -1 : undefined;
  return tokens.slice(equals + 1, end);
}

function readerOver(cursor: Cursor): Reader {
  const reader: Reader = Object.assign(cursor, {
    sum: () => sum(reader),
    signed: () => signed(reader),
    factor: () => factor(reader),
    argument: () => argument(reader),
    startsFactor: () => startsFactor(reader),
  });
  return reader;
}

function sum(reader: Reader): string {
  const atSign = (): boolean => reader.is("+") || reader.is("-");
  let text = atSign() ? reader.next()!.text : "";
  text += term(reader);
  while (atSign()) {
    text += ` ${reader.next()!.text} `;
    if (atSign()) text += `(${reader.next()!.text}1)*`;
    text += term(reader);
  }
  return text;
}

const MULTIPLIED = ["cdot", "times", "ast"] as const;

function term(reader: Reader): string {
  let text = factor(reader);
  for (;;) {
    if (reader.take("*")) text += `*${signed(reader)}`;
    else if (reader.take("/")) text += `/${signed(reader)}`;
    else if (reader.isCommand(...MULTIPLIED, "div")) {
      text += reader.next()!.text === "div" ? "/" : "*";
      text += signed(reader);
    } else if (startsFactor(reader)) text += `*${factor(reader)}`;
    else return text;
  }
}

function signed(reader: Reader): string {
  if (reader.take("-")) return `(-${factor(reader)})`;
  reader.take("+");
  return factor(reader);
}

const CLOSING: readonly string[] = ["right", "rvert", "rVert", ...MULTIPLIED, "div", "end", "rbrace", "rangle"];

/** A bar that closes one begins no factor. */
function startsFactor(reader: Reader): boolean {
  const token = reader.peek();
  if (token === undefined) return false;
  if (token.kind === "letter" || token.kind === "number") return true;
  if (token.kind === "sign") return "({[".includes(token.text) || (token.text === "|" && reader.bars === 0);
  return !CLOSING.includes(token.text);
}

function factor(reader: Reader): string {
  return reader.nested(() => powered(reader, primary(reader)));
}

function powered(reader: Reader, base: string): string {
  if (reader.is("!") || reader.is("'")) reader.refuse(`"${reader.peek()!.text}" behind a formula is not read`);
  if (!reader.take("^")) return base;
  const exponent = argument(reader);
  if (reader.is("^")) reader.refuse("two powers without braces");
  return `${base}^(${exponent})`;
}

function argument(reader: Reader): string {
  if (reader.take("{")) {
    const text = reader.nested(reader.sum);
    reader.need("}");
    return text;
  }
  const token = reader.peek();
  if (token?.kind === "number" && token.text.length > 1) {
    // TeX takes one digit: x^12 prints as x^1 2, which nobody means.
    reader.refuse("more than one digit needs braces", `{${token.text}}`);
  }
  return reader.nested(() => primary(reader));
}

function primary(reader: Reader): string {
  const token = reader.peek();
  if (token === undefined) return reader.refuse("the formula ends where an operand is expected");
  if (token.kind === "command") return command(reader, token.text);
  if (token.kind === "number") return reader.next()!.text;
  if (token.kind === "letter") return indexed(reader, reader.next()!.text);
  if (reader.take("(")) return bracketed(reader, ")");
  if (reader.take("[")) return bracketed(reader, "]");
  if (reader.take("{")) return bracketed(reader, "}");
  if (reader.take("|")) return betweenBars(reader);
  if (reader.take("-") || reader.take("+")) return `(${token.text}${factor(reader)})`;
  return reader.refuse(`"${token.text}" cannot stand here`);
}
