import type { Suggestion } from "../diagnostic/diagnostic.ts";
import { nearest } from "../diagnostic/nearest.ts";
import { callableNames, constants, functionNamed, isDeclared, type Scope } from "./scope.ts";
import { isOperator, type Token } from "./token.ts";

const LONGEST_SPLIT = 40;

/**
 * A name cut into known ones, as the product it may have been meant to be: `xy` is `["x", "y"]`, `2x3` left `x3`, which is
 * `["x", "3"]`. The fewest pieces, or null when some part is not known.
 */
export function splitName(name: string, isKnown: (piece: string) => boolean): readonly string[] | null {
  if (name.length > LONGEST_SPLIT) return null;
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= name.length; end += 1) {
    best[end] = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const before = best[start];
      const piece = name.slice(start, end);
      if (before === null || before === undefined || piece === name) continue;
      const isNumber = /^\d+$/.test(piece) && start > 0 && !/\d$/.test(before.at(-1)!);
      if (!isNumber && !isKnown(piece)) continue;
      if (best[end] === null || before.length + 1 < best[end]!.length) best[end] = [...before, piece];
    }
  }
  return best[name.length]!;
}

/** The head of a name when that is a function and the rest can be its argument: `sinx` is `["sin", "x"]`. */
export function splitCall(name: string, isKnown: (piece: string) => boolean): readonly [string, string] | null {
  for (let length = name.length - 1; length >= 2; length -= 1) {
    const head = name.slice(0, length);
    const rest = name.slice(length);
    if (functionNamed(head) === null) continue;
    if (isKnown(rest)) return [head, rest];
    const pieces = splitName(rest, isKnown);
    if (pieces !== null) return [head, pieces.join("*")];
  }
  return null;
}

/** What the writer of an unknown name may have meant, with corrected formulas. */
export function suggestionsFor(tokens: readonly Token[], i: number, scope: Scope, source: string): Suggestion[] {
  const token = tokens[i]!;
  const isCall = isOperator(tokens[i + 1], "(");
  const isKnown = (piece: string) => isDeclared(piece, scope) || constants.has(piece);
  const suggestions: Suggestion[] = [];
  const replaced = (text: string) => source.slice(0, token.start) + text + source.slice(token.end);
  const pieces = splitName(token.text, isKnown);
  const call = isCall ? null : splitCall(token.text, isKnown);
  if (call !== null) {
    suggestions.push({ text: `${call[0]} of ${call[1]}`, replacement: replaced(`${call[0]}(${call[1]})`) });
  } else if (pieces !== null) {
    const product = pieces.join("*") + (isCall ? "*" : "");
    const grouped = isOperator(tokens[i - 1], "/") || isOperator(tokens[i - 1], "^") ? `(${product})` : product;
    suggestions.push({ text: `a product of ${enumerate(pieces)}`, replacement: replaced(grouped) });
  }
  const similar = nearest(
    token.text,
    isCall ? callableNames() : [...scope.declared, ...scope.definitions.keys(), ...constants.keys()],
  );
  if (similar !== null && pieces === null && call === null) {
    suggestions.push({ text: `did you mean ${similar}`, replacement: replaced(similar) });
  }
  return suggestions;
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
