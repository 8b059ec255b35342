import type { Reader } from "./reader.ts";

const pairs: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["|", "|"],
  ["{", "}"],
  ["lvert", "rvert"],
  ["lbrace", "rbrace"],
  ["vert", "vert"],
]);

/** What follows an opening bracket, up to the closing one. */
export function bracketed(reader: Reader, close: string): string {
  const text = within(reader, 0, () => reader.nested(reader.sum));
  reader.need(close);
  return `(${text})`;
}

/** What follows a bar, up to the next. */
export function betweenBars(reader: Reader): string {
  const text = within(reader, reader.bars + 1, () => reader.nested(reader.sum));
  reader.need("|");
  return `abs(${text})`;
}

/** What follows an opening command, up to the closing one. */
export function betweenCommands(reader: Reader, close: string, wrap = ""): string {
  const text = within(reader, reader.bars + 1, () => reader.nested(reader.sum));
  if (!reader.take(close, "command")) reader.refuse(`\\${close} is expected here`);
  return `${wrap}(${text})`;
}

/** What follows `\left`: a bracket, and all up to `\right` with its partner. */
export function betweenLeftAndRight(reader: Reader): string {
  const open = reader.next()?.text ?? "";
  const close = pairs.get(open);
  if (close === undefined) return reader.refuse("this bracket after \\left is not understood");
  const text = within(reader, 1, () => reader.nested(reader.sum));
  if (!reader.take("right", "command")) reader.refuse("\\right is expected here");
  if (reader.peek()?.text !== close) reader.refuse(`"${close}" is expected after \\right`);
  reader.next();
  return ["|", "lvert", "vert"].includes(open) ? `abs(${text})` : `(${text})`;
}

/** Reads with so many bars open. */
export function within<T>(reader: Reader, bars: number, read: () => T): T {
  const outer = reader.bars;
  reader.bars = bars;
  const value = read();
  reader.bars = outer;
  return value;
}
