import { isDigit, letterAt } from "./letters.ts";
import { loweredDigit } from "./symbols.ts";

/** A name and how it was typed. */
export interface NameText {
  readonly text: string;
  readonly end: number;
  /** Whether it ends with lowered digits; these are written `_1` in `text`. */
  readonly subscript: boolean;
  readonly replaced: boolean;
}

/** Reads a letter, then letters, digits and lowered digits. `π` is the constant pi when it stands alone. */
export function scanName(source: string, start: number): NameText {
  let text = "";
  let replaced = false;
  let at = start;
  for (;;) {
    const letter = letterAt(source, at);
    if (letter !== null) {
      text += letter.text;
      at += letter.length;
      replaced ||= letter.replaced;
    } else if (isDigit(source[at])) {
      text += source[at];
      at += 1;
    } else break;
  }
  let lowered = "";
  for (let digit = loweredDigit(source[at]); digit !== null; digit = loweredDigit(source[at])) {
    lowered += digit;
    at += 1;
  }
  if (text === "π") text = "pi";
  const subscript = lowered !== "";
  return { text: subscript ? `${text}_${lowered}` : text, end: at, subscript, replaced };
}
