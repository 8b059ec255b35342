import { applied } from "./application.ts";
import { betweenCommands, betweenLeftAndRight } from "./brackets.ts";
import { functions, greek } from "./names.ts";
import type { Reader } from "./reader.ts";
import { indexed, word } from "./symbols.ts";
import type { LatexToken } from "./tokens.ts";

/** What the command at the cursor stands for, with its arguments. */
export function command(reader: Reader, name: string): string {
  const read = greek.has(name) || functions.has(name) ? named : commands.get(name);
  if (read === undefined)
    return reader.refuse(`\\${name} is not understood`, "hessian explain spec/latex lists what is");
  reader.next();
  return read(reader, name);
}

type Command = (reader: Reader, name: string) => string;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...["frac", "dfrac", "tfrac", "cfrac"].map((name) => [name, quotient] as const),
  ...["mathrm", "mathit", "mathsf", "text", "operatorname"].map((name) => [name, spelled] as const),
  ...["mathbf", "boldsymbol", "bm"].map((name) => [name, (reader: Reader) => reader.argument()] as const),
  ["sqrt", root],
  ["left", betweenLeftAndRight],
  ["lvert", (reader) => betweenCommands(reader, "rvert", "abs")],
  ["vert", (reader) => betweenCommands(reader, "vert", "abs")],
  ["lbrace", (reader) => betweenCommands(reader, "rbrace")],
  ["{", (reader) => betweenCommands(reader, "}")],
]);

/** A Greek letter or a function. */
function named(reader: Reader, name: string): string {
  const letter = greek.get(name);
  return letter === undefined ? applied(reader, functions.get(name)!) : indexed(reader, letter);
}

/** A name or a function in the letters of a text. */
function spelled(reader: Reader): string {
  const text = word(reader);
  const called = functions.get(text);
  return called === undefined ? indexed(reader, text) : applied(reader, called);
}

function quotient(reader: Reader): string {
  const top = digitOrArgument(reader);
  return `((${top})/(${digitOrArgument(reader)}))`;
}

/** In `\frac12` each digit is an argument. */
function digitOrArgument(reader: Reader): string {
  const token = reader.peek();
  if (token?.kind !== "number" || !/^\d\d+$/.test(token.text)) return reader.argument();
  const { start, end } = token.span;
  const digits = (from: number, to: number): LatexToken => {
    return { kind: "number", text: token.text.slice(from - start, to - start), span: { start: from, end: to } };
  };
  reader.replace(digits(start, start + 1), digits(start + 1, end));
  return reader.argument();
}

function root(reader: Reader): string {
  const index = reader.take("[") ? reader.nested(reader.sum) : null;
  if (index !== null) reader.need("]");
  const inner = reader.argument();
  return index === null ? `sqrt(${inner})` : `root(${inner}, ${index})`;
}
