import { inserted, operator, type Token, word } from "../token.ts";
import type { Lexer } from "./lexer.ts";
import { raisedDigit, vulgarFraction } from "./symbols.ts";

/** Raised characters are an exponent: `x⁻²³` is `x^(-23)`. */
export function scanExponent(lexer: Lexer): void {
  const { source, at: start } = lexer;
  const exponent: Token[] = [];
  let at = start;
  if (source[at] === "⁻") {
    at += 1;
    exponent.push(operator("-", { start, end: at }));
  }
  const digitsFrom = at;
  let digits = "";
  for (let digit = raisedDigit(source[at]); digit !== null; digit = raisedDigit(source[at])) {
    digits += digit;
    at += 1;
  }
  if (digits !== "") exponent.push(word("number", digits, { start: digitsFrom, end: at }));
  else if (source[at] === "ⁿ") {
    exponent.push(word("name", "n", { start: at, end: at + 1 }));
    at += 1;
  }
  lexer.at = at;
  const span = { start, end: at };
  lexer.tokens.push(operator("^", span), inserted("(", start), ...exponent, inserted(")", at));
}

/** `½x` is `(1/2)x`; `2½` could mean a sum and is refused. */
export function scanFraction(lexer: Lexer): void {
  const start = lexer.at;
  const end = start + 1;
  const c = lexer.source[start]!;
  const [above, below] = vulgarFraction(c)!;
  lexer.at = end;
  if (lexer.tokens.at(-1)?.kind === "number") {
    const message = `"${c}" after a number may mean a sum or a product; write + or *`;
    lexer.failure = { code: "syntax/ambiguous", message, span: { start, end } };
    return;
  }
  lexer.tokens.push(
    inserted("(", start),
    word("number", above, { start, end }),
    operator("/", { start, end }),
    word("number", below, { start, end }),
    inserted(")", end),
  );
}
