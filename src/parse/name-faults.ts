import type { Diagnostic, Suggestion } from "../diagnostic/diagnostic.ts";
import { foreignFunctions, foreignNames } from "./foreign-names.ts";
import { endOfExponent, isBareFunction, repairFunctions } from "./function-repairs.ts";
import { splitCall, suggestionsFor } from "./name-suggestions.ts";
import { constants, isDeclared, reservedWords, type Scope } from "./scope.ts";
import { closingPosition, isOperator, type Token } from "./token.ts";

/** Why a name that is not called as a known function cannot stand here, or null. `token` is the name as it is to be read. */
export function faultOf(
  tokens: readonly Token[],
  i: number,
  token: Token,
  scope: Scope,
  source: string,
): Diagnostic | null {
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
  if (scope.open) {
    return foreignName(token, source) ?? joinedCall(token, scope, source) ?? prose(tokens, i, scope, source);
  }
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

/** The fault of a word that can never be a name. */
export function reservedFault({ text, start, end }: Token): Diagnostic | null {
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
  const span = { start: token.start, end: token.end };
  const exponentEnd = isOperator(tokens[i + 1], "^") ? endOfExponent(tokens, i + 2) : null;
  if (exponentEnd !== null) {
    const exponent = tokens.slice(i + 2, exponentEnd);
    const power = exponent
      .map(({ text }) => text)
      .join("")
      .replace(/^\((\w+)\)$/, "$1");
    const written = /^\(?-1\)?$/.test(power)
      ? `the inverse by its name, or 1/${token.text}(x)`
      : `${token.text}(x)^${power}`;
    const message = `write ${written}, not ${token.text}^${power}(x)`;
    return {
      code: "syntax/function-power",
      message,
      span: { start: token.start, end: exponent.at(-1)!.end },
      suggestions,
    };
  }
  return {
    code: "syntax/function-without-argument",
    message: `${token.text} is a function: write its argument in parentheses, ${token.text}(x)`,
    span,
    suggestions: [...suggestions, variableCalled(token.text)],
  };
}

function unknownCall(tokens: readonly Token[], i: number, scope: Scope, source: string): Diagnostic {
  const token = tokens[i]!;
  const span = { start: token.start, end: token.end };
  const foreign = foreignFunctions.get(token.text);
  if (foreign !== undefined) {
    return { code: "name/unknown-function", message: `there is no function "${token.text}": ${foreign}`, span };
  }
  const similar = suggestionsFor(tokens, i, scope, source);
  if (similar.length > 0 || token.text.length > 2 || hasSeveralArguments(tokens, i + 1)) {
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

function hasSeveralArguments(tokens: readonly Token[], open: number): boolean {
  const close = closingPosition(tokens, open);
  let depth = 0;
  for (let i = open + 1; i < close; i += 1) {
    if (isOperator(tokens[i], "(")) depth += 1;
    if (isOperator(tokens[i], ")")) depth -= 1;
    if (depth === 0 && isOperator(tokens[i], ",")) return true;
  }
  return false;
}

/** Names that other programs give to constants and functions are not guessed to be variables. */
function foreignName(token: Token, source: string): Diagnostic | null {
  const meant = foreignNames.get(token.text);
  if (meant === undefined) return null;
  const replacement = `${source.slice(0, token.start)}${meant.write}${source.slice(token.end)}`;
  return {
    code: "name/unknown",
    message: `"${token.text}" ${meant.message}`,
    span: { start: token.start, end: token.end },
    suggestions: [...(meant.write === null ? [] : [{ text: "", replacement }]), variableCalled(token.text)],
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
