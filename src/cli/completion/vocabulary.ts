import { formats } from "../../formats/table.ts";
import type { Command } from "../commands/command.ts";
import { type Flag, flags } from "../flags.ts";

/** What a shell can complete, from the tables of commands and flags. */
export interface Vocabulary {
  readonly commands: readonly Pick<Command, "name" | "summary">[];
  readonly flags: readonly CompletedFlag[];
}

export interface CompletedFlag {
  /** With their dashes, the long one first. */
  readonly spellings: readonly string[];
  readonly help: string;
  /** What the value is called; null for a flag without one, or whose value is only read after `=`. */
  readonly value: string | null;
  /** All values that it can have, where they can be listed. */
  readonly choices: readonly string[];
  /** The value is the name of a file. */
  readonly isFile: boolean;
}

/** These commands with every flag. */
export function vocabularyOf(commands: readonly Command[]): Vocabulary {
  return { commands, flags: flags.map(completed) };
}

function completed({ name, short, value, choices = [], optional, help }: Flag): CompletedFlag {
  return {
    spellings: short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`],
    help,
    value: optional === true || value === undefined ? null : value,
    choices: name === "format" ? formats.map((format) => format.name) : choices,
    isFile: value === "FILE",
  };
}

/** The text in single quotes for a shell that doubles or closes them. */
export function quoted(text: string, escapedQuote: string): string {
  return `'${text.replaceAll("'", escapedQuote)}'`;
}
