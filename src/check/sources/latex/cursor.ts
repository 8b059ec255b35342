import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { LatexToken } from "./tokens.ts";

const DEEPEST = 100;

/** Where reading stops: it leaves by itself through `convertLatex` only. */
export class Refusal {
  readonly error: Diagnostic;
  constructor(error: Diagnostic) {
    this.error = error;
  }
}

/** A place among the tokens of a formula, and the steps over them. */
export interface Cursor {
  /** Bars that are open around the place: inside of them a bar closes. */
  bars: number;
  readonly peek: (ahead?: number) => LatexToken | undefined;
  readonly is: (text: string, kind?: LatexToken["kind"]) => boolean;
  readonly isCommand: (...names: readonly string[]) => boolean;
  /** Steps over the next token. */
  readonly next: () => LatexToken | undefined;
  /** Steps over this token if it is the next one. */
  readonly take: (text: string, kind?: LatexToken["kind"]) => boolean;
  /** Steps over this sign, or refuses. */
  readonly need: (text: string) => void;
  /** Puts tokens in the place of the next one. */
  readonly replace: (...tokens: readonly LatexToken[]) => void;
  /** Reads one level deeper; refuses beyond the hundredth. */
  readonly nested: <T>(read: () => T) => T;
  /** Refuses at the place. */
  readonly refuse: (message: string, suggestion?: string) => never;
}

/** The cursor before the first of some tokens, of a source of this length. */
export function cursorOver(words: readonly LatexToken[], length: number): Cursor {
  const tokens = [...words];
  let at = 0;
  let depth = 0;
  const peek: Cursor["peek"] = (ahead = 0) => tokens[at + ahead];
  const is: Cursor["is"] = (text, kind = "sign") => peek()?.kind === kind && peek()?.text === text;
  const refuse: Cursor["refuse"] = (message, suggestion) => {
    const span = peek()?.span ?? { start: length, end: length };
    const suggestions = suggestion === undefined ? {} : { suggestions: [{ text: suggestion }] };
    throw new Refusal({ code: "spec/latex", message, span, ...suggestions });
  };
  const take: Cursor["take"] = (text, kind) => {
    const found = is(text, kind);
    if (found) at += 1;
    return found;
  };
  return {
    bars: 0,
    peek,
    is,
    isCommand: (...names) => peek()?.kind === "command" && names.includes(peek()!.text),
    next: () => tokens[at++],
    take,
    need: (text) => {
      if (!take(text)) refuse(`"${text}" is expected here`);
    },
    replace: (...others) => {
      tokens.splice(at, 1, ...others);
    },
    nested: (read) => {
      depth += 1;
      if (depth > DEEPEST) refuse(`nested more than ${DEEPEST} deep`);
      const value = read();
      depth -= 1;
      return value;
    },
    refuse,
  };
}
