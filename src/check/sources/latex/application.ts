import { within } from "./brackets.ts";
import { functions, inverses } from "./names.ts";
import type { Reader } from "./reader.ts";

/** A function with its power, its base, and its argument: in brackets, or the product that follows. */
export function applied(reader: Reader, name: string): string {
  let power: string | null = null;
  let base: string | null = null;
  while (reader.is("^") || reader.is("_")) {
    if (reader.take("^")) power = reader.argument();
    else if (reader.take("_")) base = reader.argument();
  }
  if (base !== null && name !== "log") reader.refuse(`${name} has no base`);
  const inverse = power === "-1" ? inverses.get(name) : undefined;
  const inner = functionArgument(reader);
  const call = base === null ? `${inverse ?? name}(${inner})` : `log(${inner}, ${base})`;
  return power === null || inverse !== undefined ? call : `(${call})^(${power})`;
}

function functionArgument(reader: Reader): string {
  if (reader.take("(")) return listUntil(reader, () => reader.need(")"));
  if (reader.take("{")) return listUntil(reader, () => reader.need("}"));
  if (reader.is("left", "command") && reader.peek(1)?.text === "(") {
    reader.next();
    reader.next();
    return within(reader, 0, () =>
      listUntil(reader, () => {
        if (!reader.take("right", "command")) reader.refuse("\\right is expected here");
        reader.need(")");
      }),
    );
  }
  let text = reader.signed();
  while (reader.startsFactor() && !startsFunction(reader)) text += `*${reader.factor()}`;
  return text;
}

function startsFunction(reader: Reader): boolean {
  const token = reader.peek();
  if (token?.kind !== "command") return reader.is("(") || reader.is("[");
  return functions.has(token.text) || token.text === "operatorname" || token.text === "left";
}

/** Arguments with commas between them. */
function listUntil(reader: Reader, close: () => void): string {
  const parts = [reader.nested(reader.sum)];
  while (reader.take(",")) parts.push(reader.nested(reader.sum));
  close();
  return parts.join(", ");
}
