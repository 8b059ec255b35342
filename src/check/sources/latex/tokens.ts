import { failure, type Result, success } from "../../../diagnostic/result.ts";
import type { Span } from "../../../diagnostic/span.ts";

/** A word of LaTeX: `\frac`, a letter, a number, or one other character. */
export interface LatexToken {
  readonly kind: "command" | "letter" | "number" | "sign";
  /** Without the backslash. */
  readonly text: string;
  readonly span: Span;
}

/** Commands that only make room or say how large something is. */
const SILENT: ReadonlySet<string> = new Set(
  [
    ..." ,;:!>",
    "quad",
    "qquad",
    "displaystyle",
    "textstyle",
    "limits",
    "nolimits",
    "big",
    "Big",
    "bigg",
    "Bigg",
  ].concat([
    "bigl",
    "bigr",
    "Bigl",
    "Bigr",
    "biggl",
    "biggr",
    "Biggl",
    "Biggr",
    "middle",
    "nonumber",
    "notag",
    "hfill",
    "thinspace",
  ]),
);

export function latexTokens(source: string): Result<readonly LatexToken[]> {
  const tokens: LatexToken[] = [];
  const pattern =
    /(?<space>\s+|%[^\n]*|~|&|\\\\(?:\[[^\]]*\])?)|\\(?:(?<command>[A-Za-z]+)\*?|(?<escaped>[^A-Za-z]))|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<letter>\p{L})|(?<sign>[\s\S])/uy;
  for (pattern.lastIndex = 0; pattern.lastIndex < source.length; ) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(source)?.groups ?? {};
    const span = { start, end: pattern.lastIndex };
    const { command, escaped, number, letter, sign } = groups;
    const word = command ?? escaped;
    if (word === "label" || word === "tag") {
      const argument = /\{[^}]*\}/y;
      argument.lastIndex = pattern.lastIndex;
      if (argument.exec(source) !== null) pattern.lastIndex = argument.lastIndex;
    } else if (word !== undefined) {
      if (!SILENT.has(word)) tokens.push({ kind: "command", text: word, span });
    } else if (number !== undefined) tokens.push({ kind: "number", text: number, span });
    else if (letter !== undefined) tokens.push({ kind: "letter", text: letter, span });
    else if (sign !== undefined) {
      if ('#"\\@$`'.includes(sign))
        return failure({ code: "spec/latex", message: `"${sign}" is not part of a formula`, span });
      tokens.push({ kind: "sign", text: sign, span });
    }
  }
  return success(tokens);
}
