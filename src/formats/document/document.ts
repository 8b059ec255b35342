import type { Note, Outcome } from "../../answer.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { exitCodeOf } from "../../diagnostic/exit-code.ts";
import type { Span } from "../../diagnostic/span.ts";
import type { Problem } from "../../expr/problem.ts";
import { version } from "../../version.ts";
import type { RenderOptions } from "../format.ts";
import { answerFields } from "./answer.ts";
import type { FailureDocument, NoteDocument, ResultDocument } from "./schema.ts";
import { RESULT_SCHEMA_ID } from "./schema-id.ts";
import { type Spelling, spellingOf } from "./spelling.ts";
import { DEFAULT_DIGITS } from "./value.ts";

type Options = Pick<RenderOptions, "id" | "index" | "milliseconds">;

/** The document of schema `hessian/result@1` for an outcome. */
export function resultDocument(outcome: Outcome, options: Options): ResultDocument {
  const timing = options.milliseconds === null ? {} : { timing: { totalMs: options.milliseconds } };
  if (!outcome.ok) {
    return {
      schema: RESULT_SCHEMA_ID,
      ok: false,
      ...envelope(outcome.request.expr, outcome.request.expr, outcome.notes, options),
      ...timing,
      error: errorDocument(outcome.error, outcome.request.expr),
    };
  }
  const { problem } = outcome;
  const spelling = spellingOf(problem, outcome.request.digits ?? DEFAULT_DIGITS);
  const fields = answerFields(outcome.answer, problem, spelling);
  const notes = [...outcome.notes, ...spelling.notes()];
  return {
    schema: RESULT_SCHEMA_ID,
    ok: true,
    ...envelope(problem.source, spelling.text(problem.objective), notes, options),
    ...timing,
    ...problemFields(problem, spelling),
    ...fields,
  };
}

function envelope(source: string, readAs: string, notes: readonly Note[], { id, index }: Options) {
  return {
    tool: { name: "hessian" as const, version },
    input: {
      source,
      syntax: "mathjs" as const,
      ...(id === null ? {} : { id }),
      ...(index === null ? {} : { index }),
      readAs,
    },
    notes: notes.map(noteDocument),
  };
}

function noteDocument({ code, level, message, span }: Note): NoteDocument {
  return { code, level, message, ...(span === undefined ? {} : { range: { start: span.start, end: span.end } }) };
}

function problemFields(problem: Problem, spelling: Spelling) {
  return {
    variables: problem.variables,
    parameters: problem.parameters,
    assumptions: problem.assumptions.map(spelling.condition),
    domain: problem.region === null ? null : problem.region.map(spelling.condition).join(", "),
  };
}

function errorDocument(error: Diagnostic, source: string): FailureDocument["error"] {
  const status = exitCodeOf(error.code);
  const { span } = error;
  return {
    code: error.code,
    message: error.message,
    exitCode: status === 0 ? 3 : status,
    ...(span === undefined ? {} : { range: { ...span, ...lineAndColumn(error.source ?? source, span) } }),
    suggestions: (error.suggestions ?? []).map(({ text, replacement }) => ({
      text,
      ...(replacement === undefined ? {} : { replacement }),
    })),
    docs: `hessian explain ${error.code}`,
  };
}

/** 1-based line and column of a span, in UTF-16 units. */
function lineAndColumn(source: string, { start }: Span): { readonly line: number; readonly col: number } {
  const before = source.slice(0, start);
  return { line: before.split("\n").length, col: start - before.lastIndexOf("\n") };
}
