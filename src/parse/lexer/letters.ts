/**
 * The letters of names are those of mathjs (ASCII, `_`, `$`, Latin with accents, Greek), less `×` and `÷`, which lie in the
 * same block and would make `x×y` one name.
 */
const LETTER = /^[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0370-\u03FF]$/;
const FIRST_COMBINING = 0x300;

export function isDigit(c: string | undefined): boolean {
  return c !== undefined && c.length === 1 && c >= "0" && c <= "9";
}

export function isPlainLetter(c: string | undefined): boolean {
  if (c === undefined || c.length !== 1) return false;
  if ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_" || c === "$") return true;
  return c >= "\x80" && LETTER.test(c) && /\p{L}/u.test(c);
}

/** One letter of a name: how it is written and how many UTF-16 units it takes. */
export interface Letter {
  readonly text: string;
  readonly length: number;
  /** Whether the reader should be told that the letter was read as another one. */
  readonly replaced: boolean;
}

/**
 * The letter at a position, or null. Mathematical alphanumerics (`𝑥`), letter-like symbols (`ℎ`) and full-width letters are
 * read as the plain letter (Unicode NFKC), a letter with a combining mark as the composed one (NFC).
 */
export function letterAt(source: string, at: number): Letter | null {
  const code = source.codePointAt(at);
  if (code === undefined) return null;
  if (code < 0x80 && !(source.charCodeAt(at + 1) >= FIRST_COMBINING)) return asciiLetters[code]!;
  const c = String.fromCodePoint(code);
  const mark = source[at + c.length];
  if (mark !== undefined && /^\p{M}$/u.test(mark)) {
    const composed = (c + mark).normalize("NFC");
    return isPlainLetter(composed) ? { text: composed, length: c.length + mark.length, replaced: false } : null;
  }
  if (isPlainLetter(c)) return { text: c, length: 1, replaced: false };
  if (!isStyledLetter(code)) return null;
  const plain = c.normalize("NFKC");
  return isPlainLetter(plain) ? { text: plain, length: c.length, replaced: c !== "ℯ" } : null;
}

const asciiLetters: readonly (Letter | null)[] = Array.from({ length: 0x80 }, (_, code) => {
  const text = String.fromCharCode(code);
  return isPlainLetter(text) ? { text, length: 1, replaced: false } : null;
});

function isStyledLetter(code: number): boolean {
  return (
    (code >= 0x1d400 && code <= 0x1d7cb) ||
    (code >= 0x2100 && code <= 0x214f) ||
    (code >= 0xff21 && code <= 0xff5a) ||
    code === 0xb5
  );
}
