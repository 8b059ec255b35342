/** One character as it is shown, and the terminal columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: 1 | 2;
  /** UTF-16 offset in the text shown. */
  readonly at: number;
}

const CONTROL_PICTURES = 0x2400;

/**
 * The characters of one line, safe for a terminal: control characters, invisible ones and lone combining marks are shown as
 * a visible stand-in, a tab as one blank. With `ascii` everything else beyond ASCII is shown as `?`.
 */
export function cellsOf(line: string, ascii: boolean): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const c of line) {
    cells.push({ text: shown(c, ascii), width: !ascii && isWide(c.codePointAt(0)!) ? 2 : 1, at });
    at += c.length;
  }
  return cells;
}

function shown(c: string, ascii: boolean): string {
  const code = c.codePointAt(0)!;
  if (c === "\t" || c === "\u00a0") return " ";
  if (code >= 0x20 && code < 0x7f) return c;
  if (ascii) return "?";
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}]$/u.test(c) ? "\ufffd" : c;
}

/** East Asian wide and full-width characters and emoji (Unicode TR 11, the ranges that matter). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
