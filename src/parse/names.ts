import type { Diagnostic, Suggestion } from "../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { isBareFunction, repairFunctions } from "./function-repairs.ts";
import { splitCall, suggestionsFor } from "./name-suggestions.ts";
import type { Note } from "./note.ts";
import { constants, functionNamed, isDeclared, reservedWords, type Scope } from "./scope.ts";
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
      if (!isBound && !isDeclared(token.text, scope) && !constants.has(token.text)) scope.found.add(token.text);
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

function faultOf(tokens: readonly Token[], i: number, token: Token, scope: Scope, source: string): Diagnostic | null {
  if (isDeclared(token.text, scope)) return null;
  const reserved = reservedFault(token);
  if (reserved !== null) return reserved;
  const span = { start: token.start, end: token.end };
  if (isBareFunction(tokens, i, scope)) return bareFunction(tokens, i, scope, source);
  if (constants.has(token.text)) return null;
  if (token.text === "i") {
    const message = 'the imaginary unit: formulas are real; if "i" is a variable or parameter, declare it';
    return {
      code: "name/imaginary",
      message,
      span,
      suggestions: [variableCalled(token.text)],
    };
  }
  const isCall = isOperator(tokens[i + 1], "(");
  if (isCall && !(scope.open && scope.bare.has(token.text))) return unknownCall(tokens, i, scope, source);
  if (scope.open) return joinedCall(token, scope, source) ?? prose(tokens, i, scope, source);
  return {
    code: "name/unknown",
    message:
      token.text.length > 1
        ? `"${token.text}" is one name, and it is not a variable or parameter`
        : `"${token.text}" is not a variable or parameter`,
    span,
    suggestions: [
      ...suggestionsFor(tokens, i, scope, source),
      { text: `a parameter called ${token.text}`, action: `add  --params ${token.text}` },
    ],
  };
}

function reservedFault({ text, start, end }: Token): Diagnostic | null {
  if (!reservedWords.has(text)) return null;
  return {
    code: "name/reserved",
    message: `"${text}" is a word of the language and cannot be a variable`,
    span: { start, end },
  };
}

function bareFunction(tokens: readonly Token[], i: number, scope: Scope, source: string): Diagnostic {
  const token = tokens[i]!;
  const repaired = repairFunctions(tokens, scope, source);
  const suggestions = repaired === null ? [] : [{ text: "", replacement: repaired }];
  if (isOperator(tokens[i + 1], "^")) {
    const exponentEnd = isOperator(tokens[i + 2], "(") ? closingPosition(tokens, i + 2) : i + 2;
    const power = tokens
      .slice(i + 2, exponentEnd + 1)
      .map(({ text }) => text)
      .join("");
    const end = tokens[Math.min(exponentEnd, tokens.length - 1)]!.end;
    const plain = power.replace(/^\((\w+)\)$/, "$1");
    return {
      code: "syntax/function-power",
      message: `write ${token.text}(x)^${plain}, not ${token.text}^${plain}(x)`,
      span: { start: token.start, end },
      suggestions,
    };
  }
  return {
    code: "syntax/function-without-argument",
    message: `${token.text} is a function: write its argument in parentheses, ${token.text}(x)`,
    span: { start: token.start, end: token.end },
    suggestions: [...suggestions, variableCalled(token.text)],
  };
}

function unknownCall(tokens: readonly Token[], i: number, scope: Scope, source: string): Diagnostic {
  const token = tokens[i]!;
  const span = { start: token.start, end: token.end };
  const similar = suggestionsFor(tokens, i, scope, source);
  if (similar.length > 0 || token.text.length > 2) {
    return {
      code: "name/unknown-function",
      message: `there is no function "${token.text}"`,
      span,
      suggestions: similar,
    };
  }
  const replacement = `${source.slice(0, token.end)}*${source.slice(token.end)}`;
  return {
    code: "syntax/implicit-call",
    message: `"${token.text}(" would call a function; for a product write ${token.text}*(, or declare ${token.text}`,
    span,
    suggestions: [{ text: "", replacement }],
  };
}

/** `sinx` can hardly be a variable: names are guessed only when they do not look like a call without parentheses. */
function joinedCall(token: Token, scope: Scope, source: string): Diagnostic | null {
  const call = splitCall(token.text, (rest) => /^[t-z]$/.test(rest) || (rest.length === 1 && scope.bare.has(rest)));
  if (call === null || call[1].includes("*") || (call[0].length < 3 && call[0] !== "ln")) return null;
  const replacement = `${source.slice(0, token.start)}${call[0]}(${call[1]})${source.slice(token.end)}`;
  return {
    code: "name/unknown",
    message: `"${token.text}" is one name; write ${call[0]}(${call[1]}) for the function, or declare ${token.text}`,
    span: { start: token.start, end: token.end },
    suggestions: [{ text: `${call[0]} of ${call[1]}`, replacement }, variableCalled(token.text)],
  };
}

/** Two long words side by side that nobody declared are rather a sentence than a product. */
function prose(tokens: readonly Token[], i: number, scope: Scope, source: string): Diagnostic | null {
  const [before, token] = [tokens[i - 1], tokens[i]!];
  if (before === undefined || !isLongWord(before, scope) || !isLongWord(token, scope)) return null;
  const replacement = `${source.slice(0, before.end)}*${source.slice(token.start)}`;
  return {
    code: "name/unknown",
    message: `"${before.text}" and "${token.text}" are not declared, and there is no operator between them`,
    span: { start: before.start, end: token.end },
    suggestions: [
      { text: "a product", replacement },
      { text: "two variables", action: `declare them, as in  --vars ${before.text},${token.text}` },
    ],
  };
}

function isLongWord({ kind, text, mark }: Token, scope: Scope): boolean {
  return (
    kind === "name" &&
    mark !== "function" &&
    /^\p{L}{2,}$/u.test(text) &&
    !isDeclared(text, scope) &&
    !constants.has(text)
  );
}

function variableCalled(name: string): Suggestion {
  return { text: `a variable called ${name}`, action: `declare it, as in  --vars ${name}` };
}
