import { isDigit, isPlainLetter } from "./letters.ts";

/** The end of a number and what is wrong with it, if anything. */
export interface NumberText {
  readonly end: number;
  readonly fault: string | null;
}

/**
 * Reads digits as mathjs does: `12`, `1.5`, `.5`, `5.`, `2e-3`, `0x1F`. A `2e` without digits after it is 2, and `e` the
 * next name; `2e-` and `3.2e2.2` are faults. The point of `5.*x` belongs to the operator.
 */
export function scanNumber(source: string, start: number): NumberText {
  if (source[start] === "0" && /[xobXOB]/.test(source[start + 1] ?? "")) return scanPrefixed(source, start);
  let i = digitsFrom(source, start);
  if (source[i] === "." && !"*/^".includes(source[i + 1] || " ")) i = digitsFrom(source, i + 1);
  if (source[i] === "e" || source[i] === "E") {
    const next = source[i + 1];
    if (isDigit(next)) i = digitsFrom(source, i + 1);
    else if (next === "-" || next === "+") {
      if (!isDigit(source[i + 2])) return { end: i + 2, fault: "the exponent has no digits" };
      i = digitsFrom(source, i + 2);
    } else if (next === "." && isDigit(source[i + 2])) return { end: i + 3, fault: "the exponent must be an integer" };
    else return { end: i, fault: null };
  }
  if (source[i] === "." && isDigit(source[i + 1])) {
    return { end: digitsFrom(source, i + 1), fault: "it has a second point, or a point in its exponent" };
  }
  if (source[i] === "_") return { end: restOfWord(source, i), fault: "digits are not separated by _" };
  return { end: i, fault: null };
}

function scanPrefixed(source: string, start: number): NumberText {
  const end = restOfWord(source, start);
  const text = source.slice(start, end);
  if (source[end] === "." && (isDigit(source[end + 1]) || isPlainLetter(source[end + 1]))) {
    return { end: restOfWord(source, end + 1), fault: "numbers with the prefix 0x, 0b or 0o are integers" };
  }
  if (/^(0x[0-9a-fA-F]+|0b[01]+|0o[0-7]+)$/.test(text)) return { end, fault: null };
  return { end, fault: "after 0x, 0b or 0o only digits of that base may follow" };
}

function digitsFrom(source: string, start: number): number {
  let i = start;
  while (isDigit(source[i])) i += 1;
  return i;
}

function restOfWord(source: string, start: number): number {
  let i = start;
  while (isDigit(source[i]) || isPlainLetter(source[i])) i += 1;
  return i;
}
