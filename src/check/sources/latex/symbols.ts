import type { Cursor } from "./cursor.ts";

/** A letter or a word with its index: `x_1` and `x_{12}` are names. */
export function indexed(cursor: Cursor, name: string): string {
  if (!cursor.take("_")) return name;
  const braces = cursor.take("{");
  let index = "";
  while (cursor.peek() !== undefined && !cursor.is("}")) {
    const token = cursor.peek()!;
    if (token.kind === "command" && ["text", "mathrm", "rm"].includes(token.text)) {
      cursor.next();
      index += word(cursor);
    } else if (token.kind === "letter" || token.kind === "number") {
      cursor.next();
      index += token.text;
    } else if (braces && token.text === ",") cursor.next();
    else cursor.refuse("an index is made of letters and digits");
    if (!braces) break;
  }
  if (braces) cursor.need("}");
  if (index === "" || index.includes(".")) cursor.refuse("an index is made of letters and digits");
  return `${name}_${index}`;
}

/** The letters in braces after `\text`, `\mathrm`, `\operatorname`. */
export function word(cursor: Cursor): string {
  cursor.need("{");
  let text = "";
  while (cursor.peek() !== undefined && !cursor.is("}")) text += cursor.next()!.text;
  cursor.need("}");
  if (!/^[\p{L}\d_]+$/u.test(text)) cursor.refuse(`"${text}" is not a name`);
  return text;
}
