import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { endsOperand, isOperator, operator, type Token, word } from "./token.ts";

const MOST_MENDED = 20;

/**
 * Pairs parentheses and the bars of absolute values, which become calls of `abs`. A bar closes when an absolute value is
 * open and an operand has just ended, and opens otherwise: `2|x - |y||` is 2*abs(x - abs(y)).
 */
export function pairBrackets(tokens: readonly Token[], source: string): Result<readonly Token[]> {
  const paired: Token[] = [];
  const open: Token[] = [];
  for (const token of tokens) {
    if (isOperator(token, "(")) {
      open.push(token);
      paired.push(token);
    } else if (isOperator(token, ")")) {
      const partner = open.pop();
      if (partner === undefined) return failure(unopened(token, source));
      if (partner.text === "|") return failure(unclosed([partner], token.start, source));
      paired.push(token);
    } else if (isOperator(token, "|")) {
      if (isOperator(open.at(-1), "|") && endsOperand(paired.at(-1))) {
        open.pop();
        paired.push(operator(")", token));
      } else {
        open.push(token);
        paired.push(word("name", "abs", token, "function"));
        paired.push(operator("(", token));
      }
    } else paired.push(token);
  }
  if (open.length > 0) return failure(unclosed(open, tokens.at(-1)!.end, source));
  return success(paired);
}

function unopened(token: Token, source: string): Diagnostic {
  return {
    code: "syntax/unopened",
    message: 'no "(" is open here',
    span: { start: token.start, end: token.end },
    suggestions: [{ text: "", replacement: source.slice(0, token.start) + source.slice(token.end) }],
  };
}

function unclosed(open: readonly Token[], expectedAt: number, source: string): Diagnostic {
  const last = open.at(-1)!;
  const isBar = last.text === "|";
  const closers = [...open].reverse().map((token) => (token.text === "|" ? "|" : ")"));
  const replacement = source.slice(0, expectedAt) + closers.join("") + source.slice(expectedAt);
  return {
    code: "syntax/unclosed",
    message: isBar ? 'this "|" opens an absolute value that is never closed' : 'this "(" is never closed',
    span: { start: last.start, end: last.end },
    also: { span: { start: expectedAt, end: expectedAt + 1 }, label: `"${isBar ? "|" : ")"}" expected here` },
    ...(open.length <= MOST_MENDED && !isBar ? { suggestions: [{ text: "", replacement }] } : {}),
  };
}
