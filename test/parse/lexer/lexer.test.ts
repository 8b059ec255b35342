import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lex } from "../../../src/parse/lexer/lexer.ts";

function wordsOf(source: string): string[] | string {
  const lexed = lex(source);
  if (!lexed.ok) return `${lexed.error.code}: ${lexed.error.message}`;
  return lexed.value.tokens.map(({ text, start, end }) => `${text}@${start}-${end}`);
}

describe("words keep their place in what was typed", () => {
  test.for([
    ["x**2", ["x@0-1", "^@1-3", "2@3-4"]],
    ["x⁻²³y", ["x@0-1", "^@1-4", "(@1-1", "-@1-2", "23@2-4", ")@4-4", "y@4-5"]],
    ["½π", ["(@0-0", "1@0-1", "/@0-1", "2@0-1", ")@1-1", "pi@1-2"]],
    ["𝑥 + 1", ["x@0-2", "+@3-4", "1@5-6"]],
    ["x₁₂", ["x_12@0-3"]],
    ["e\u0301+1", ["é@0-2", "+@2-3", "1@3-4"]],
    ["2e3e", ["2e3@0-3", "e@3-4"]],
    ["5.*x ./y", ["5@0-1", "*@1-3", "x@3-4", "/@5-7", "y@7-8"]],
    ["0x1Fx", 'syntax/number: "0x1Fx" is not a number: after 0x, 0b or 0o only digits of that base may follow'],
    ["a # b ; c\n; d", ["a@0-1", ";@10-11", "d@12-13"]],
    ["“x”", ["x@1-2"]],
    ["\ufeffx\r\n\u00a0y", ["x@1-2", "y@5-6"]],
    ["ｘ＋１", 'syntax/character: "１" (U+FF11) cannot be used here'],
  ])("%s", ([source, expected]) => expect(wordsOf(source as string)).toEqual(expected));
});

describe("a character that formulas do not use is named, never echoed when it is harmful", () => {
  test.for([
    ["x\u0000", "U+0000, a NUL byte"],
    ["\u001b[1m", "U+001B, an escape character"],
    ["x\u200fy", "U+200F, a right-to-left mark"],
    ["x\u2013y", "U+2013, an en dash"],
    ["x\u0301\u0302", "U+0301, a combining mark"],
    ["сos", '"с" (U+0441)'],
    ["@", '"@" (U+0040)'],
    ["\ud800", "U+D800, an invisible character"],
  ])("%j", ([source, named]) => expect(wordsOf(source!)).toContain(named!));
});

test("plain words side by side are the text without its blanks", () => {
  const pieces = fc.array(fc.constantFrom("x", "theta", "12", ".5", "+", "-", "^", "(", ")", "<=", "?", ":"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(pieces, (texts) => {
      const lexed = lex(texts.join(" "));
      expect(lexed.ok && lexed.value.tokens.map(({ text }) => text)).toEqual(texts);
    }),
    { seed: 5 },
  );
});
