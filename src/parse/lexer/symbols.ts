/** Signs of printed mathematics and the operator that each of them is. */
export const signs: ReadonlyMap<string, string> = new Map([
  ["×", "*"],
  ["·", "*"],
  ["⋅", "*"],
  ["∗", "*"],
  ["∙", "*"],
  ["•", "*"],
  ["÷", "/"],
  ["∕", "/"],
  ["⁄", "/"],
  ["−", "-"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["∧", "and"],
  ["∨", "or"],
  ["¬", "not"],
  ["√", "√"],
  ["∛", "∛"],
  ["＋", "+"],
  ["－", "-"],
  ["＊", "*"],
  ["／", "/"],
  ["＾", "^"],
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["＝", "="],
  ["＜", "<"],
  ["＞", ">"],
  ["｜", "|"],
]);

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** The digit that a raised digit stands for, or null. */
export function raisedDigit(c: string | undefined): string | null {
  return digitIn(raised, c);
}

/** The digit that a lowered digit stands for, or null. */
export function loweredDigit(c: string | undefined): string | null {
  return digitIn(lowered, c);
}

function digitIn(digits: string, c: string | undefined): string | null {
  const value = c === undefined || c === "" ? -1 : digits.indexOf(c);
  return value < 0 ? null : String(value);
}

/** Numerator and denominator of a fraction that is one character (`½`), or null. */
export function vulgarFraction(c: string): readonly [string, string] | null {
  const parts = /^(\d+)\u2044(\d+)$/.exec(c.normalize("NFKC"));
  return parts === null ? null : [parts[1]!, parts[2]!];
}

/** Operators and punctuation of two or more characters, longest first, and what they are read as. */
const compounds: readonly (readonly [typed: string, read: string])[] = [
  [">>>", ">>>"],
  ["**", "^"],
  ["<=", "<="],
  [">=", ">="],
  ["==", "=="],
  ["!=", "!="],
  ["<<", "<<"],
  [">>", ">>"],
  ["&&", "&&"],
  ["??", "??"],
  ["?.", "?."],
  [":=", ":="],
  ["=>", "=>"],
  [".*", "*"],
  ["./", "/"],
  [".^", "^"],
];

const compoundStarts: ReadonlySet<string> = new Set(compounds.map(([typed]) => typed[0]!));

/** The operator of several characters that stands at a position, or null. */
export function compoundAt(source: string, at: number): readonly [typed: string, read: string] | null {
  if (!compoundStarts.has(source[at]!)) return null;
  return compounds.find(([typed]) => source.startsWith(typed, at)) ?? null;
}

export const singles: ReadonlySet<string> = new Set("+-*/^()[]{},;:?<>=!|&~%.'");

const BLANK = /^[\s\u00A0]$/u;

/** Spaces, tabs, line breaks; a byte order mark too, since some editors put one first. */
export function isBlank(c: string): boolean {
  return c === " " || c === "\n" || c === "\t" || ((c < " " || c > "~") && BLANK.test(c));
}

/** What to say about a character that no formula uses, never the character itself unless it is harmless. */
export function describeCharacter(c: string): string {
  const code = c.codePointAt(0)!;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const known = names.get(c);
  if (known !== undefined) return `${number}, ${known}`;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `${number}, a control character`;
  if (/^[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]$/u.test(c)) return `${number}, an invisible character`;
  return /^\p{M}$/u.test(c) ? `${number}, a combining mark` : `"${c}" (${number})`;
}

const names: ReadonlyMap<string, string> = new Map([
  ["\0", "a NUL byte"],
  ["\x1b", "an escape character"],
  ["\u200b", "a zero-width space"],
  ["\u200d", "a zero-width joiner"],
  ["\u200e", "a left-to-right mark"],
  ["\u200f", "a right-to-left mark"],
  ["\u2010", "a hyphen that is not the minus sign"],
  ["\u2011", "a hyphen that is not the minus sign"],
  ["\u2013", "an en dash"],
  ["\u2014", "an em dash"],
  ["\ufffd", "the replacement character"],
]);

/** What the writer of a foreign character may have meant, as a word or two for the message. */
export const remedies: ReadonlyMap<string, string> = new Map([
  ["\u2010", 'write a minus sign, "-"'],
  ["\u2011", 'write a minus sign, "-"'],
  ["\u2013", 'write a minus sign, "-"'],
  ["\u2014", 'write a minus sign, "-"'],
  ["\\", "LaTeX is not read; write sin(x), sqrt(x), x/y"],
  ["∞", "infinity is not a number"],
  ["∂", "derivatives are worked out from a formula, not written in it"],
  ["∫", "integrals are not read"],
  ["∑", "write the sum out"],
  ["∏", "write the product out"],
  ["±", "write two formulas"],
  ["⁺", "write the exponent after ^"],
]);
