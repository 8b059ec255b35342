import type { DiagnosticCode } from "../diagnostic/codes.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { GrammarFault } from "./mathjs.ts";
import { isOperator, type Token } from "./token.ts";

interface Translation {
  /** The beginning of mathjs's message. */
  readonly starts: string;
  readonly code: DiagnosticCode;
  readonly message: string;
}

/** Every message that mathjs's parser can give (version 15), in our words. */
export const translations: readonly Translation[] = [
  { starts: "Value expected", code: "syntax/unexpected", message: "a number, a name or ( is expected here" },
  {
    starts: "Unexpected end of expression",
    code: "syntax/incomplete",
    message: "the formula ends where an operand is expected",
  },
  {
    starts: "Parenthesis ) expected",
    code: "syntax/unexpected",
    message: "the parenthesis before this place must be closed first",
  },
  { starts: "Parenthesis ] expected", code: "syntax/unsupported", message: "there are no indices in a formula" },
  { starts: "Unexpected operator", code: "syntax/unexpected", message: "this operator cannot stand here" },
  { starts: "Unexpected part", code: "syntax/unexpected", message: "an operator is missing before this" },
  { starts: "Syntax error in part", code: "syntax/character", message: "this character cannot be used here" },
  { starts: "Digit expected", code: "syntax/number", message: "the exponent of a number needs digits" },
  {
    starts: "False part of conditional",
    code: "syntax/incomplete",
    message: "a conditional needs a value after a colon: c ? a : b",
  },
  { starts: "The true-expression", code: "syntax/unexpected", message: "a conditional needs a value between ? and :" },
  { starts: "Invalid left hand side", code: "syntax/not-scalar", message: "this is an equation, which has no value" },
  {
    starts: "Cannot assign to optional chain",
    code: "syntax/unsupported",
    message: "there are no properties in a formula",
  },
  { starts: "Property name expected", code: "syntax/unsupported", message: "there are no properties in a formula" },
  { starts: "End of string", code: "syntax/unsupported", message: "text in quotes has no place in a formula" },
  {
    starts: "Invalid unicode character",
    code: "syntax/unsupported",
    message: "text in quotes has no place in a formula",
  },
  { starts: "Bad escape character", code: "syntax/unsupported", message: "text in quotes has no place in a formula" },
  { starts: "End of matrix", code: "syntax/unsupported", message: "a vector is not a scalar formula" },
  { starts: "Column dimensions mismatch", code: "syntax/unsupported", message: "a matrix is not a scalar formula" },
  {
    starts: "Symbol or string expected as object key",
    code: "syntax/unsupported",
    message: "braces have no place in a formula",
  },
  {
    starts: "Colon : expected after object key",
    code: "syntax/unsupported",
    message: "braces have no place in a formula",
  },
  { starts: "Comma , or bracket } expected", code: "syntax/unsupported", message: "braces have no place in a formula" },
];

const FALLBACK: Translation = { starts: "", code: "syntax/unexpected", message: "this cannot stand here" };

/** What is wrong with words that the grammar refused, at their place in the user's text. */
export function translateFault(fault: GrammarFault, tokens: readonly Token[], source: string): Diagnostic {
  const { code, message } = translations.find(({ starts }) => fault.message.startsWith(starts)) ?? FALLBACK;
  const token = tokens[fault.at];
  if (token === undefined) {
    const end = tokens.at(-1)?.end ?? source.length;
    return {
      code: code === "syntax/unexpected" ? "syntax/incomplete" : code,
      message: atEnd(message),
      span: { start: end, end: end + 1 },
    };
  }
  const span = { start: token.start, end: Math.max(token.end, token.start + 1) };
  const text = source.slice(token.start, token.end);
  if (isOperator(token, ")") && message === translations[0]!.message) {
    const isEmpty = isOperator(tokens[fault.at - 1], "(");
    return {
      code,
      message: isEmpty ? "the parentheses are empty" : "an operand is missing before this parenthesis",
      span,
    };
  }
  return {
    code,
    message:
      text.length > 0 && text.length < 20
        ? `${message}, not "${text}"`.replace(`this, not "${text}"`, `"${text}"`)
        : message,
    span,
  };
}

function atEnd(message: string): string {
  return message === translations[0]!.message ? translations[1]!.message : message;
}
