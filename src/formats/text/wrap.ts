/**
 * A formula over several lines, broken before plus and minus signs, inside parentheses only where a term is too long for a
 * line of its own; continued lines are indented below the first term.
 */
export function wrapFormula(lead: string, formula: string, width: number): string[] {
  const indent = " ".repeat(Math.min(columnsOf(lead), Math.floor(width / 3)));
  const lines: string[] = [];
  let line = lead;
  let fresh = true;
  for (const term of termsOf(formula, 0, width - indent.length)) {
    if (!fresh && columnsOf(line) + 1 + columnsOf(term) > width) {
      lines.push(line);
      line = indent + term;
    } else line += fresh ? term : ` ${term}`;
    fresh = false;
  }
  return [...lines, line];
}

/** The pieces between spaces before a sign at this depth of parentheses: `a`, `+ b`, `− c·(d + e)`; long ones in pieces. */
function termsOf(formula: string, level: number, width: number): string[] {
  const terms: string[] = [];
  let start = 0;
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < formula.length; i += 1) {
    const character = formula[i]!;
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    else if (depth <= level && character === " " && /^ [+−≈~-] /.test(formula.slice(i, i + 3))) {
      terms.push(formula.slice(start, i));
      start = i + 1;
    }
    deepest = Math.max(deepest, depth);
  }
  terms.push(formula.slice(start));
  if (level >= deepest) return terms;
  return terms.flatMap((term) => (columnsOf(term) > width ? termsOf(term, level + 1, width) : [term]));
}

/** Words over several lines. A word longer than a line is not broken. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Latin, Greek, signs of mathematics and boxes: no marks and no surrogates among them, so each takes one column. */
const PLAIN = /^[\0-\u02ff\u0370-\u0482\u2000-\u20cf\u2100-\u2bff]*$/;

/** Columns on the screen; only narrow characters are printed. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += /\p{Mn}/u.test(character) ? 0 : 1;
  return columns;
}
