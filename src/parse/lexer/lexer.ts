import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import { DEEPEST, nestedTooDeep } from "../nesting.ts";
import type { Note } from "../note.ts";
import { endsOperand, operator, type Token, word } from "../token.ts";
import { scanExponent, scanFraction } from "./compact.ts";
import { isDigit, letterAt } from "./letters.ts";
import { scanName } from "./name-text.ts";
import { scanNumber } from "./number-text.ts";
import {
  compoundAt,
  describeCharacter,
  isBlank,
  raisedDigit,
  remedies,
  signs,
  singles,
  vulgarFraction,
} from "./symbols.ts";

/** The words of a text, its first comment, and what was read as something else. */
export interface LexedText {
  readonly tokens: readonly Token[];
  readonly title: string | null;
  readonly notes: readonly Note[];
}

const LONGEST_SOURCE = 4_000_000;
const NAMED_OPERATORS: ReadonlySet<string> = new Set(["and", "or", "not", "xor", "mod", "to", "in"]);

/** A text being read: where the reader stands and what it has found. */
export interface Lexer {
  readonly source: string;
  at: number;
  readonly tokens: Token[];
  readonly notes: Note[];
  title: string | null;
  failure: Diagnostic | null;
  /** Parentheses open; enough of them end the reading early, before the words fill the memory. */
  depth: number;
}

/**
 * Splits a text into words. Printed mathematics is normalised on the way (`×`, `−`, `²`, `₁`, `½`, `π`, `**`), every word keeps
 * its place in the text, and a character that formulas do not use is an error.
 */
export function lex(source: string): Result<LexedText> {
  if (source.length > LONGEST_SOURCE) {
    return failure({
      code: "limit/length",
      message: `the formula has ${source.length} characters; the limit is ${LONGEST_SOURCE}`,
    });
  }
  const lexer: Lexer = { source, at: 0, tokens: [], notes: [], title: null, failure: null, depth: 0 };
  const end = skipOuterQuotes(lexer);
  while (lexer.at < end && lexer.failure === null) step(lexer);
  if (lexer.failure !== null) return failure(lexer.failure);
  return success({ tokens: lexer.tokens, title: lexer.title, notes: lexer.notes });
}

/** Word processors put curly quotes round a formula that is quoted for a shell. Returns where reading ends. */
function skipOuterQuotes(lexer: Lexer): number {
  const { source } = lexer;
  const quoted = /^\s*(?:“[^“”]*”|‘[^‘’]*’)\s*$/.exec(source);
  if (quoted === null) return source.length;
  const start = source.search(/\S/);
  lexer.at = start + 1;
  const span = { start, end: start + 1 };
  lexer.notes.push({
    code: "note/character",
    level: "info",
    message: "the quotation marks around the formula were dropped",
    span,
  });
  return source.trimEnd().length - 1;
}

function step(lexer: Lexer): void {
  const { source, at } = lexer;
  const c = source[at]!;
  if (isBlank(c)) lexer.at += 1;
  else if (c === "#") readComment(lexer);
  else if (isDigit(c) || (c === "." && isDigit(source[at + 1]) && !followsName(lexer))) readNumber(lexer);
  else if (letterAt(source, at) !== null) readName(lexer);
  else if (c < "\x80") readOperator(lexer, c);
  else if (raisedDigit(c) !== null || c === "⁻" || c === "ⁿ") scanExponent(lexer);
  else if (vulgarFraction(c) !== null) scanFraction(lexer);
  else readOperator(lexer, c);
}

/** `x.5` is no product of x and 0.5. */
function followsName(lexer: Lexer): boolean {
  const last = lexer.tokens.at(-1);
  return last !== undefined && last.kind === "name" && last.end === lexer.at;
}

function readComment(lexer: Lexer): void {
  const lineEnd = lexer.source.indexOf("\n", lexer.at);
  const end = lineEnd < 0 ? lexer.source.length : lineEnd;
  lexer.title ??= lexer.source.slice(lexer.at + 1, end).trim();
  lexer.at = end;
}

function readNumber(lexer: Lexer): void {
  const { source, at: start } = lexer;
  const { end, fault } = scanNumber(source, start);
  const text = source.slice(start, end);
  lexer.at = end;
  if (fault !== null) {
    const digits = text.replaceAll("_", "");
    const readable = fault.includes("_") && /^\d+$/.test(digits);
    lexer.failure = {
      code: "syntax/number",
      message: `"${text}" is not a number: ${fault}`,
      span: { start, end },
      ...(readable
        ? { suggestions: [{ text: "", replacement: source.slice(0, start) + digits + source.slice(end) }] }
        : {}),
    };
    return;
  }
  lexer.tokens.push(word("number", text, { start, end }));
  noteNumberBeforeName(lexer, text, end);
}

function noteNumberBeforeName(lexer: Lexer, text: string, end: number): void {
  const letter = letterAt(lexer.source, end);
  if (letter === null) return;
  const beforeE = /^e$/i.test(letter.text) && letterAt(lexer.source, end + 1) === null;
  if (!beforeE && !/[eE][-+]/.test(text)) return;
  const message = beforeE
    ? `"${text}${letter.text}" is read as ${text} times ${letter.text}`
    : `"${text}" is read as one number`;
  const span = { start: end - text.length, end: beforeE ? end + 1 : end };
  lexer.notes.push({ code: "note/number-before-e", level: "warning", message, span });
}

function readName(lexer: Lexer): void {
  const start = lexer.at;
  const name = scanName(lexer.source, start);
  lexer.at = name.end;
  const span = { start, end: name.end };
  if (name.replaced) {
    const message = `read as "${name.text}"`;
    lexer.notes.push({ code: "note/character", level: "info", message, span });
  }
  if (name.text.includes("$")) {
    const message = `"${name.text}" is an ordinary name; a shell would have replaced it inside double quotes`;
    lexer.notes.push({ code: "note/dollar", level: "warning", message, span });
  }
  if (NAMED_OPERATORS.has(name.text)) lexer.tokens.push(operator(name.text, span));
  else lexer.tokens.push(word("name", name.text, span, name.subscript ? "subscript" : null));
}

function readOperator(lexer: Lexer, c: string): void {
  const { source, at: start } = lexer;
  const compound = compoundAt(source, start);
  if (compound !== null) {
    lexer.at += compound[0].length;
    lexer.tokens.push(operator(compound[1], { start, end: lexer.at }));
    return;
  }
  const sign = signs.get(c) ?? (c === "′" ? "'" : c);
  if (sign === '"' || (sign === "'" && !endsOperand(lexer.tokens.at(-1)))) refuseText(lexer, sign);
  else if (signs.has(c) || singles.has(sign)) {
    lexer.at += 1;
    lexer.tokens.push(operator(sign, { start, end: start + 1 }));
    if (sign === "(") lexer.depth += 1;
    else if (sign === ")") lexer.depth -= 1;
    if (lexer.depth > DEEPEST) lexer.failure = nestedTooDeep({ start, end: start + 1 });
  } else refuseCharacter(lexer);
}

function refuseText(lexer: Lexer, quote: string): void {
  const { source, at: start } = lexer;
  const close = source.indexOf(quote, start + 1);
  const end = close < 0 ? source.length : close + 1;
  lexer.failure = {
    code: "syntax/unsupported",
    message: "text in quotes has no place in a formula",
    span: { start, end },
  };
}

function refuseCharacter(lexer: Lexer): void {
  const isMarked = /^\p{L}\p{M}/u.test(lexer.source.slice(lexer.at, lexer.at + 4));
  const start = isMarked ? lexer.at + String.fromCodePoint(lexer.source.codePointAt(lexer.at)!).length : lexer.at;
  const c = String.fromCodePoint(lexer.source.codePointAt(start)!);
  const remedy = remedies.get(c) ?? (/^\p{L}$/u.test(c) ? "letters are Latin and Greek" : undefined);
  lexer.failure = {
    code: "syntax/character",
    message: `${describeCharacter(c)}, cannot be used here${remedy === undefined ? "" : `: ${remedy}`}`.replace(
      "),",
      ")",
    ),
    span: { start, end: start + c.length },
  };
}
