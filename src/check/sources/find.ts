import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import type { FormulaSource } from "../model.ts";
import type { Place } from "../spec/node.ts";
import { beside } from "../spec/read.ts";
import type { Surroundings } from "../surroundings.ts";

/** The text of a formula, and where it stands if that is not the spec. */
export interface FoundFormula {
  readonly text: string;
  readonly place: Place | null;
  /** Whether the file holds the text letter by letter, from the start of the place. */
  readonly verbatim: boolean;
}

/** Finds the formula of a model, in the spec or in the file that it names. */
export function findFormula(formula: FormulaSource, spec: string, read: Surroundings["read"]): Result<FoundFormula> {
  if (formula.expr !== null) return success({ text: formula.expr, place: null, verbatim: true });
  const file = formula.file ?? "";
  const content = read(file, spec);
  if (!content.ok) return failure<Diagnostic>(content.error);
  const source = { path: beside(file, spec), text: content.value };
  return success({
    text: content.value,
    place: { source, span: { start: 0, end: content.value.length } },
    verbatim: true,
  });
}
