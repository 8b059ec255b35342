import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearest } from "../diagnostic/nearest.ts";
import { failure, type Result, success } from "../diagnostic/result.ts";
import { type Flag, flags, flagsByName, flagsByShort } from "./flags.ts";

/** What the command line says, before anybody has looked at its meaning. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Values of each flag in order; `""` for a flag without a value. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the arguments by the table of flags. A word that starts with a minus sign and is no flag, but looks like a
 * formula (`-x^2`), is an operand; short flags take their value as the next word only, so that `-e^x` is a formula.
 */
export function readArguments(words: readonly string[]): Result<Arguments> {
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (word === "--") {
      operands.push(...words.slice(i + 1));
      break;
    }
    const [flag, attached] = flagOf(word);
    if (flag === null) {
      if (isOperand(word)) operands.push(word);
      else return failure(unknownFlag(word));
      continue;
    }
    let value = attached ?? "";
    if (flag.value === undefined && attached !== null) return failure(unwantedValue(flag));
    if (flag.value !== undefined && flag.optional !== true && attached === null) {
      i += 1;
      if (i >= words.length) return failure(missingValue(flag));
      value = words[i]!;
    }
    if (flag.choices?.includes(value) === false) return failure(noSuchChoice(flag, value));
    const values = given.get(flag.name) ?? [];
    if (values.length > 0 && flag.repeatable !== true && values[0] !== value) return failure(repeated(flag));
    given.set(flag.name, [...values, value]);
  }
  return success({ operands, given });
}

function flagOf(word: string): [Flag | null, string | null] {
  const long = /^--([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(word);
  if (long !== null) {
    const name = long[1] === "colour" ? "color" : long[1]!;
    return [flagsByName.get(name) ?? null, long[2] ?? null];
  }
  const short = /^-([A-Za-z])$/.exec(word);
  return [short === null ? null : (flagsByShort.get(short[1]!) ?? null), null];
}

/** Whether a word that is no flag can be a formula or a file. */
function isOperand(word: string): boolean {
  if (!word.startsWith("-") || word === "-") return true;
  if (/^--[a-z][a-z-]*(=|$)/.test(word)) return false;
  return /[\^*/+() \d]|[^-]-/.test(word);
}

function unknownFlag(word: string): Diagnostic {
  const name = word.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  const close = nearest(
    name,
    flags.map((flag) => flag.name),
  );
  const suggestions = close === null ? [] : [{ text: `--${close}` }];
  if (!word.startsWith("--"))
    suggestions.push({ text: `for a formula that starts with a minus sign: hessian -- ${word}` });
  return { code: "usage/unknown-option", message: `there is no option ${word}`, suggestions };
}

function missingValue(flag: Flag): Diagnostic {
  return {
    code: "usage/missing-value",
    message: `--${flag.name} needs a value`,
    suggestions: [{ text: `--${flag.name} ${flag.value}` }],
  };
}

function unwantedValue(flag: Flag): Diagnostic {
  return { code: "usage/unwanted-value", message: `--${flag.name} takes no value` };
}

function noSuchChoice({ name, choices = [] }: Flag, value: string): Diagnostic {
  return {
    code: "usage/bad-value",
    message: `--${name} ${value}: wanted ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  };
}

function repeated(flag: Flag): Diagnostic {
  return { code: "usage/repeated-option", message: `--${flag.name} is given twice with different values` };
}
