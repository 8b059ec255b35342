import type { Diagnostic, Suggestion } from "../diagnostic/diagnostic.ts";
import type { Span } from "../diagnostic/span.ts";
import { endsOperand, isOperator, spanOfTokens, type Token } from "./token.ts";

/** Notation that mathjs would accept or refuse without a useful word, by the operator that gives it away. */
const refused: ReadonlyMap<string, string> = new Map([
  ["&", "bits have no place in a formula; in conditions write `and`"],
  ["&&", "write `and`"],
  ["~", "bits have no place in a formula; in conditions write `not`"],
  ["<<", "bits have no place in a formula"],
  [">>", "bits have no place in a formula"],
  [">>>", "bits have no place in a formula"],
  ["xor", "write `(a and not b) or (b and not a)`"],
  ["mod", "remainders are not supported"],
  ["{", "braces have no place in a formula; use parentheses"],
  ["}", "braces have no place in a formula; use parentheses"],
  ["]", "square brackets have no place in a formula; use parentheses"],
  [".", "a point must follow or precede a digit"],
  ["??", "`??` has no meaning for numbers"],
  ["?.", "`?.` has no meaning for numbers"],
  [";", "several formulas cannot stand here"],
  ["=", "a definition cannot stand here"],
  [":=", "definitions are written `a = 2; formula`"],
  ["=>", "functions are written `f(x) = formula`"],
]);

/** The first word that no formula uses, with what to write instead; null when all are allowed. */
export function refusal(tokens: readonly Token[], source: string): Diagnostic | null {
  /** For each open parenthesis, and for none: how many `?` wait for their `:`. */
  const waiting = [0];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (isOperator(token, "(")) waiting.push(0);
    else if (isOperator(token, ")") && waiting.length > 1) waiting.pop();
    else if (isOperator(token, "?")) waiting[waiting.length - 1]! += 1;
    const found = token.kind === "operator" ? refusalAt(tokens, i, source, waiting) : sideBySide(tokens, i, source);
    if (found !== null) return found;
  }
  return null;
}

function refusalAt(tokens: readonly Token[], i: number, source: string, waiting: number[]): Diagnostic | null {
  const token = tokens[i]!;
  switch (token.text) {
    case ":":
      waiting[waiting.length - 1]! -= 1;
      return waiting.at(-1)! < 0 ? unsupported(token, "a colon needs a `?` before it; ranges are not supported") : null;
    case "[":
      return squareBracket(tokens, i, source);
    case "%":
      return percent(tokens, i, source);
    case "!":
      return factorial(tokens, i, source);
    case "'":
      return unsupported(token, "a prime is not read as a derivative; write the derivative out");
    case ",":
      return waiting.length > 1 ? null : comma(tokens, i, source);
    case "/":
      return comment(tokens, i);
    case "and":
    case "or":
      return endsOperand(tokens[i - 1]) ? null : misplacedWord(token);
    case "in":
    case "to":
      return reservedOperator(token);
    default: {
      const reason = refused.get(token.text);
      return reason === undefined ? null : unsupported(token, reason);
    }
  }
}

function unsupported(span: Span, message: string, replacement?: string): Diagnostic {
  const { start, end } = span;
  const suggestions: Suggestion[] = replacement === undefined ? [] : [{ text: "", replacement }];
  return {
    code: "syntax/unsupported",
    message,
    span: { start, end },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

function squareBracket(tokens: readonly Token[], i: number, source: string): Diagnostic {
  const before = tokens[i - 1];
  let close = i;
  while (close < tokens.length - 1 && !isOperator(tokens[close], "]")) close += 1;
  const span = spanOfTokens(tokens.slice(i, close + 1), source.length);
  if (before?.kind === "name" && isOperator(tokens[close], "]")) {
    const name = /^[A-Z][a-z]+$/.test(before.text) ? before.text.toLowerCase() : before.text;
    const inside = source.slice(tokens[i]!.end, tokens[close]!.start);
    const replacement = `${source.slice(0, before.start)}${name}(${inside})${source.slice(span.end)}`;
    return unsupported(span, "arguments stand in parentheses, and there are no indices", replacement);
  }
  return unsupported(span, "a vector is not a scalar formula; give its components one by one");
}

function percent(tokens: readonly Token[], i: number, source: string): Diagnostic {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const binary = next !== undefined && (next.kind !== "operator" || next.text === "(");
  if (binary)
    return unsupported(token, "`%` is neither a remainder nor a percentage here; write /100 for a percentage");
  const replacement = `${source.slice(0, token.start)}/100${source.slice(token.end)}`;
  return unsupported(token, "percentages are written as fractions", replacement);
}

function factorial(tokens: readonly Token[], i: number, source: string): Diagnostic {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (!endsOperand(before)) return unsupported(token, "in conditions write `not`");
  const message = "a factorial is not a function of the reals; write gamma(x + 1) for x!";
  if (before!.kind === "operator" || isOperator(tokens[i + 1], "!")) return unsupported(token, message);
  const replacement = `${source.slice(0, before!.start)}gamma(${before!.text} + 1)${source.slice(token.end)}`;
  return unsupported({ start: before!.start, end: token.end }, message, replacement);
}

/** A comma outside of a call: a decimal comma, separators of thousands, or a list. */
function comma(tokens: readonly Token[], i: number, source: string): Diagnostic {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const token = tokens[i]!;
  const adjacent = before?.kind === "number" && after?.kind === "number" && after.start === token.end;
  if (!adjacent) {
    const message = "a comma separates the arguments of a function; one formula has one value";
    return { code: "syntax/unexpected", message, span: { start: token.start, end: token.end } };
  }
  const span = { start: before.start, end: after.end };
  const thousands = after.text.split(".")[0]!.length === 3;
  const message = thousands
    ? "digits are not separated by commas, and the decimal sign is a point"
    : "the decimal sign is a point";
  const number = thousands ? before.text + after.text : `${before.text}.${after.text}`;
  const replacement = source.slice(0, span.start) + number + source.slice(span.end);
  return { code: "syntax/number", message, span, suggestions: [{ text: "", replacement }] };
}

function comment(tokens: readonly Token[], i: number): Diagnostic | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (next === undefined || next.start !== token.end || !(isOperator(next, "/") || isOperator(next, "*"))) return null;
  return unsupported({ start: token.start, end: next.end }, "comments begin with #");
}

/** mathjs would take the word for a name here. */
function misplacedWord({ text, start, end }: Token): Diagnostic {
  return { code: "syntax/unexpected", message: `a condition is missing before "${text}"`, span: { start, end } };
}

function reservedOperator(token: Token): Diagnostic {
  return {
    code: "name/reserved",
    message: `"${token.text}" is a word of the language and cannot be a variable; there are no units`,
    span: { start: token.start, end: token.end },
  };
}

function sideBySide(tokens: readonly Token[], i: number, source: string): Diagnostic | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.kind !== "number" || next?.kind !== "number") return null;
  const span = { start: token.start, end: next.end };
  const isGrouped = /^\d{1,3}$/.test(token.text) && /^\d{3}(\.\d*)?$/.test(next.text);
  const joined = isGrouped ? token.text + next.text : `${token.text}*${next.text}`;
  return {
    code: "syntax/number",
    message: "two numbers side by side; a number is written without spaces, a product with *",
    span,
    suggestions: [{ text: "", replacement: source.slice(0, span.start) + joined + source.slice(span.end) }],
  };
}
