import { failure, type Result, success } from "../diagnostic/result.ts";
import { allOf, atLeast, greater } from "../expr/build.ts";
import type { Condition, Expr } from "../expr/expr.ts";
import { prepare, type Reading, readCondition, readFormula } from "./formula.ts";
import { lex } from "./lexer/lexer.ts";
import { isOperator, operator, spanOfTokens, type Token } from "./token.ts";

const INFINITIES: ReadonlySet<string> = new Set(["oo", "inf", "Infinity"]);

/**
 * The conditions of a list such as `x in [-2, 2], y > 0, a*c = b^2`, in order. Intervals may be open or half-open, with
 * `oo` at an end.
 */
export function readConditions(source: string, reading: Reading): Result<readonly Condition[]> {
  const lexed = lex(source);
  if (!lexed.ok) return lexed;
  const conditions: Condition[] = [];
  for (const part of splitAtCommas(lexed.value.tokens)) {
    if (part.length === 0) {
      return failure({
        code: "usage/domain",
        message: "a condition is missing",
        span: spanOfTokens(lexed.value.tokens, 0),
      });
    }
    const isInterval = part.findIndex((token) => isOperator(token, "in"));
    const read = isInterval < 0 ? comparison(part, reading) : interval(part, isInterval, reading);
    if (!read.ok) return read;
    conditions.push(read.value);
  }
  return success(conditions);
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "operator" && "([".includes(token.text)) depth += 1;
    if (token.kind === "operator" && ")]".includes(token.text)) depth -= 1;
    if (depth <= 0 && (isOperator(token, ",") || isOperator(token, ";"))) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  if (parts.length > 1 && parts.at(-1)!.length === 0) parts.pop();
  return parts;
}

/** Here `=` compares. */
function comparison(part: readonly Token[], reading: Reading): Result<Condition> {
  const words = part.map((token) => (isOperator(token, "=") ? operator("==", token) : token));
  const prepared = prepare(words, reading.source);
  return prepared.ok ? readCondition(prepared.value, reading) : prepared;
}

function interval(part: readonly Token[], at: number, reading: Reading): Result<Condition> {
  const [open, ...inside] = part.slice(at + 1);
  const close = inside.pop();
  const ends = splitAtCommas(inside);
  const isBracketed =
    (isOperator(open, "[") || isOperator(open, "(")) && (isOperator(close, "]") || isOperator(close, ")"));
  if (!isBracketed || ends.length !== 2 || at === 0) {
    const message = "an interval is written x in [a, b]";
    return failure({ code: "usage/domain", message, span: spanOfTokens(part, 0) });
  }
  const subject = valueOfWords(part.slice(0, at), reading);
  if (!subject.ok) return subject;
  const bounds: Condition[] = [];
  for (const [i, words] of ends.entries()) {
    if (isInfinite(words)) continue;
    const end = valueOfWords(words, reading);
    if (!end.ok) return end;
    const compare = isOperator(i === 0 ? open : close, i === 0 ? "[" : "]") ? atLeast : greater;
    bounds.push(i === 0 ? compare(subject.value, end.value) : compare(end.value, subject.value));
  }
  return success(allOf(...bounds));
}

function isInfinite(words: readonly Token[]): boolean {
  const last = words.at(-1);
  const hasSign = words.length === 2 && (isOperator(words[0], "-") || isOperator(words[0], "+"));
  return last !== undefined && (words.length === 1 || hasSign) && INFINITIES.has(last.text);
}

function valueOfWords(words: readonly Token[], reading: Reading): Result<Expr> {
  const prepared = prepare(words, reading.source);
  if (!prepared.ok) return prepared;
  const formula = readFormula(prepared.value, reading);
  return formula.ok ? success(formula.value.expr) : formula;
}
