import { failure, type Result, success } from "../diagnostic/result.ts";
import { faultOf, reservedFault } from "./name-faults.ts";
import type { Note } from "./note.ts";
import { constants, functionNamed, isDeclared, type Scope } from "./scope.ts";
import { closingPosition, inserted, isOperator, type Token, word } from "./token.ts";

/**
 * Decides what each name is. Names of numbers before `(` become factors (`x(y+1)` is `(x)(y+1)`, before parsing, so that
 * `x(y+1)^2` is right); called functions are marked; a name that is neither is an error, or new if the scope is open.
 */
export function resolveNames(
  tokens: readonly Token[],
  scope: Scope,
  source: string,
  notes: Note[],
): Result<readonly Token[]> {
  const resolved: Token[] = [];
  const bound = boundStretches(tokens, scope);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = resolveSubscript(tokens[i]!, scope);
    const isCall = isOperator(tokens[i + 1], "(");
    if (token.kind !== "name" || token.mark === "function") resolved.push(token);
    else if (!isDeclared(token.text, scope) && isCall && functionNamed(token.text) !== null) {
      resolved.push(word(token.kind, token.text, token, "function"));
    } else {
      const isBound = bound.some(({ start, end }) => i > start && i < end);
      const fault = isBound ? reservedFault(token) : faultOf(tokens, i, token, scope, source);
      if (fault !== null) return failure(fault);
      if (!isBound && !isDeclared(token.text, scope)) {
        if (!constants.has(token.text)) scope.found.add(token.text);
        else if (!isOperator(tokens[i + 1], "^")) scope.factors.add(token.text);
      }
      if (isCall) {
        noteJuxtaposition(token, notes);
        resolved.push(inserted("(", token.start), token, inserted(")", token.end));
      } else resolved.push(token);
    }
  }
  return success(resolved);
}

/** Names inside the polynomial of `rootof(p, k)` are bound there. */
function boundStretches(tokens: readonly Token[], scope: Scope): readonly { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]!.text !== "rootof" || isDeclared("rootof", scope) || !isOperator(tokens[i + 1], "(")) continue;
    stretches.push({ start: i, end: closingPosition(tokens, i + 1) });
  }
  return stretches;
}

/** `x₁` is `x_1`, unless that is unknown and `x1` is known. */
function resolveSubscript(token: Token, scope: Scope): Token {
  if (token.mark !== "subscript" || isDeclared(token.text, scope)) return token;
  const plain = token.text.replace(/_(\d+)$/, "$1");
  return isDeclared(plain, scope) || scope.bare.has(plain) ? word(token.kind, plain, token) : token;
}

function noteJuxtaposition(token: Token, notes: Note[]): void {
  const isFunction = functionNamed(token.text) !== null;
  const message = `"${token.text}(" is read as the product ${token.text}*(${isFunction ? ", because the name is declared" : ""}`;
  const span = { start: token.start, end: token.end };
  notes.push({ code: "note/juxtaposition", level: isFunction ? "warning" : "info", message, span });
}
