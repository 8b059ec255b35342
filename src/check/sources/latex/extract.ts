import type { Span } from "../../../diagnostic/span.ts";

const ENVIRONMENTS = "equation|align|gather|multline|displaymath|math|eqnarray";

/**
 * The stretch of a LaTeX file that holds a formula: the one with a label, else the first displayed one, else the whole text.
 * Null when there is no such label.
 */
export function formulaInLatex(text: string, label: string | null): Span | null {
  const displays = displaysIn(text);
  if (label !== null) {
    const mark = text.indexOf(`\\label{${label}}`);
    const found = mark < 0 ? undefined : displays.find(({ start, end }) => start <= mark && mark < end);
    return found ?? null;
  }
  return displays[0] ?? { start: 0, end: text.length };
}

function displaysIn(text: string): Span[] {
  const pattern = new RegExp(
    `\\\\begin\\{(${ENVIRONMENTS})(\\*?)\\}([\\s\\S]*?)\\\\end\\{\\1\\2\\}|\\\\\\[([\\s\\S]*?)\\\\\\]|\\$\\$([\\s\\S]*?)\\$\\$|\\\\\\(([\\s\\S]*?)\\\\\\)|\\$([^$]+)\\$`,
    "g",
  );
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[3] ?? match[4] ?? match[5] ?? match[6] ?? match[7] ?? "";
    const start = match.index + match[0].indexOf(inner, match[3] === undefined ? 0 : match[0].indexOf("}") + 1);
    return { start, end: start + inner.length };
  });
}
