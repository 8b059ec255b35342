import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { closingPosition, inserted, isOperator, type Token, word } from "./token.ts";

const roots: ReadonlyMap<string, string> = new Map([
  ["√", "sqrt"],
  ["∛", "cbrt"],
]);

/**
 * Turns root signs into calls: `√x` and `√2x` take the next number, name or parenthesis (`sqrt(2)*x`). `√x²` may mean two
 * things and is refused.
 */
export function expandRadicals(tokens: readonly Token[]): Result<readonly Token[]> {
  if (!tokens.some((token) => roots.has(token.text))) return success(tokens);
  const closers = new Array<number>(tokens.length + 1).fill(0);
  for (let i = 0; i < tokens.length; i += 1) {
    if (!roots.has(tokens[i]!.text)) continue;
    const end = endOfRadicand(tokens, i + 1);
    if (end === null) return failure(missing(tokens[i]!));
    if (isOperator(tokens[end + 1], "^") && tokens[end]!.text !== ")") return failure(ambiguous(tokens, i, end + 1));
    closers[end] = closers[end]! + 1;
  }
  const expanded: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const name = roots.get(token.text);
    if (name === undefined) expanded.push(token);
    else {
      expanded.push(word("name", name, token, "function"));
      expanded.push(inserted("(", token.end));
    }
    for (let k = 0; k < closers[i]!; k += 1) expanded.push(inserted(")", token.end));
  }
  return success(expanded);
}

function endOfRadicand(tokens: readonly Token[], start: number): number | null {
  let i = start;
  while (roots.has(tokens[i]?.text ?? "")) i += 1;
  const first = tokens[i];
  if (first === undefined) return null;
  if (isOperator(first, "(")) return closingPosition(tokens, i);
  if (first.kind === "operator") return null;
  return first.mark === "function" ? closingPosition(tokens, i + 1) : i;
}

function missing(sign: Token): Diagnostic {
  const message = `after "${sign.text}" a number, a name or "(" must follow`;
  return { code: "syntax/unexpected", message, span: { start: sign.start, end: sign.end } };
}

function ambiguous(tokens: readonly Token[], sign: number, power: number): Diagnostic {
  const root = tokens[sign]!;
  return {
    code: "syntax/ambiguous",
    message: `this may be the root of a power or the power of a root; write ${root.text}(x^2) or (${root.text}x)^2`,
    span: { start: root.start, end: tokens[power]!.end },
  };
}
