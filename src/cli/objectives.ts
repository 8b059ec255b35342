const opening = "([{";
const closing = ")]}";

/** The formulas of a list of two or more such as `[x^2 + y, x*y]`; any other text is one formula, whatever it is. */
export function objectivesIn(text: string): readonly string[] {
  const list = /^\s*\[([\s\S]*)\]\s*$/.exec(text);
  if (list === null) return [text];
  const parts = splitAtCommas(list[1]!);
  return parts === null || parts.length < 2 || parts.some((part) => part.trim() === "")
    ? [text]
    : parts.map((part) => part.trim());
}

/** The pieces between commas outside of all brackets; null where the brackets do not match. */
function splitAtCommas(text: string): readonly string[] | null {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (opening.includes(text[i]!)) depth += 1;
    else if (closing.includes(text[i]!)) depth -= 1;
    else if (text[i] === "," && depth === 0) {
      pieces.push(text.slice(start, i));
      start = i + 1;
    }
    if (depth < 0) return null;
  }
  return depth === 0 ? [...pieces, text.slice(start)] : null;
}
