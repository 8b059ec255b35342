import { functionNamed, isDeclared, type Scope } from "./scope.ts";
import { closingPosition, isOperator, type Token } from "./token.ts";

/**
 * The formula with every `sin^2(x)` written `sin(x)^2` and every `sin x` written `sin(x)`; null when some name of a function
 * has nothing after it that could be its argument.
 */
export function repairFunctions(tokens: readonly Token[], scope: Scope, source: string): string | null {
  let text = "";
  let copied = tokens[0]?.start ?? 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (!isBareFunction(tokens, i, scope)) continue;
    const afterPower = isOperator(tokens[i + 1], "^") ? endOfExponent(tokens, i + 2) : i + 1;
    const end = afterPower === null ? null : endOfArgument(tokens, afterPower);
    if (afterPower === null || end === null) return null;
    const exponent = tokens.slice(i + 2, afterPower);
    const argument = source.slice(tokens[afterPower]!.start, tokens[end]!.end);
    const wrapped = isOperator(tokens[afterPower], "(") ? argument : `(${argument})`;
    text += source.slice(copied, token.start) + repaired(token.text, exponent, wrapped);
    copied = tokens[end]!.end;
    i = end;
  }
  const before = source.slice(0, tokens[0]?.start ?? 0);
  return before + text + source.slice(copied);
}

function repaired(name: string, exponent: readonly Token[], argument: string): string {
  const written = exponent.map((token) => token.text).join("");
  const power = /^\(\w+\)$/.test(written) ? written.slice(1, -1) : written;
  if (power === "") return name + argument;
  const inverse = `a${name}`;
  const isInverse = power === "-1" || power === "(-1)";
  return isInverse && functionNamed(inverse) !== null ? inverse + argument : `${name}${argument}^${power}`;
}

/** Whether a name of a function stands here without `(` after it. */
export function isBareFunction(tokens: readonly Token[], i: number, scope: Scope): boolean {
  const token = tokens[i]!;
  if (token.kind !== "name" || token.mark === "function" || isOperator(tokens[i + 1], "(")) return false;
  return functionNamed(token.text) !== null && !isDeclared(token.text, scope);
}

/** The position after the exponent that begins at `start`: a number, a name, a parenthesis, with a sign or not. */
export function endOfExponent(tokens: readonly Token[], start: number): number | null {
  const first = tokens[start];
  if (isOperator(first, "(")) return closingPosition(tokens, start) + 1;
  if (first?.mark === "function") return null;
  const next = isOperator(first, "-") ? start + 1 : start;
  return tokens[next] !== undefined && tokens[next]!.kind !== "operator" ? next + 1 : null;
}

/** The last word of what `sin` is meant to apply to in `sin 2x`, `sin x^2`, `exp -x`. */
function endOfArgument(tokens: readonly Token[], start: number): number | null {
  const first = tokens[start];
  if (isOperator(first, "(")) return closingPosition(tokens, start);
  const last = endOfFactor(tokens, isOperator(first, "-") ? start + 1 : start);
  const exponentEnd = last !== null && isOperator(tokens[last + 1], "^") ? endOfExponent(tokens, last + 2) : null;
  return exponentEnd === null ? last : exponentEnd - 1;
}

function endOfFactor(tokens: readonly Token[], start: number): number | null {
  const first = tokens[start];
  if (first === undefined) return null;
  if (first.kind === "operator") return null;
  if (first.mark === "function") return closingPosition(tokens, start + 1);
  const next = tokens[start + 1];
  return first.kind === "number" && next?.kind === "name" && next.mark !== "function" ? start + 1 : start;
}
