import type { Span } from "../diagnostic/span.ts";

/** A word of the formula; its span lies in what the user typed, also when the text was normalised or inserted. */
export interface Token {
  readonly kind: "number" | "name" | "operator";
  /** Normalised: `^` for `**`, `pi` for `π`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /**
   * `function`: a name that is called. `subscript`: a name typed with lowered digits. Without a mark, a name is a variable,
   * parameter, definition or constant.
   */
  readonly mark: "function" | "subscript" | null;
}

/** One place that makes words keeps them in one hidden class. */
export function word(kind: Token["kind"], text: string, { start, end }: Span, mark: Token["mark"] = null): Token {
  return { kind, text, start, end, mark };
}

export function operator(text: string, at: Span): Token {
  return word("operator", text, at);
}

/** A word put in by the reader, at the end (or the beginning) of another one. */
export function inserted(text: string, at: number): Token {
  return operator(text, { start: at, end: at });
}

export function isOperator(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind === "operator" && token.text === text;
}

/** Whether an operand may end with this word. */
export function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "operator" || token.text === ")");
}

/** The stretch from the first to the last of some words; for none, the given place. */
export function spanOfTokens(tokens: readonly Token[], fallback: number): Span {
  const first = tokens[0];
  if (first === undefined) return { start: fallback, end: fallback };
  return { start: first.start, end: tokens.at(-1)!.end };
}

/** Position of the parenthesis that closes the one at `open`, or of the last word when none does. */
export function closingPosition(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    if (isOperator(tokens[i], "(")) depth += 1;
    if (isOperator(tokens[i], ")")) depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}
