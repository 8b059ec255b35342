import { expect } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { type ParsedFormula, type ParseOptions, parseFormula } from "../../src/parse/parse.ts";

/** The formula as read; fails the test when it is refused. */
export function read(source: string, options: ParseOptions = {}): ParsedFormula {
  const result = parseFormula(source, options);
  if (!result.ok) expect.fail(`${source}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Why the formula is refused; fails the test when it is not. */
export function refused(source: string, options: ParseOptions = {}): Diagnostic {
  const result = parseFormula(source, options);
  if (result.ok) expect.fail(`${source} was read`);
  return result.error;
}

/** The part of the formula that a diagnostic marks. */
export function marked(source: string, options: ParseOptions = {}): string | null {
  const { span } = refused(source, options);
  return span === undefined ? null : source.slice(span.start, span.end);
}

/** The codes of the notes, without those about guessed names. */
export function notesOf(source: string, options: ParseOptions = {}): readonly string[] {
  const codes = read(source, options).notes.map(({ code }) => code);
  return codes.filter((code) => code !== "note/variables-guessed" && code !== "note/parameters-guessed");
}
