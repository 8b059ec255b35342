import { answerRequest, type Outcome } from "./answer.ts";
import { FormulaError } from "./diagnostic/formula-error.ts";
import type { Result } from "./diagnostic/result.ts";
import { type Budget, defaultBudget, type Problem } from "./expr/problem.ts";
import { resultDocument } from "./formats/document/document.ts";
import type * as documents from "./formats/document/schema.ts";
import { parseFormula } from "./parse/parse.ts";
import type { Part } from "./part.ts";
import { printLatex } from "./print/latex.ts";
import { printText } from "./print/text.ts";
import { printUnicode } from "./print/unicode.ts";
import type { Request, WrittenPoint } from "./tasks/task.ts";

export type { Diagnostic } from "./diagnostic/diagnostic.ts";
export { InternalError } from "./diagnostic/internal-error.ts";
export type { Part, Problem, Result, WrittenPoint };
export { FormulaError };

/** How the names of a formula are taken, what is known of them, and what to work out. */
export interface Options {
  readonly vars?: readonly string[];
  readonly params?: readonly string[] | "auto";
  readonly let?: Readonly<Record<string, string>>;
  readonly assume?: readonly string[];
  readonly domain?: string;
  readonly only?: readonly Part[];
  /** Significant digits of decimals. */
  readonly digits?: number;
  readonly budget?: Budget;
}

/** A formula as read; the failure says what is wrong, where, and what to write instead. */
export function safeParse(source: string, options: Options = {}): Result<Problem> {
  const { vars, params, let: definitions, assume, domain } = options;
  const read = parseFormula(source, {
    ...(vars === undefined ? {} : { variables: vars }),
    ...(params === undefined ? {} : { parameters: params }),
    ...(definitions === undefined ? {} : { let: new Map(Object.entries(definitions)) }),
    ...(assume === undefined ? {} : { assume }),
    ...(domain === undefined ? {} : { domain }),
  });
  return read.ok ? { ok: true, value: read.value.problem } : read;
}

/** Throws `FormulaError` where `safeParse` fails. */
export function parse(source: string, options: Options = {}): Problem {
  const read = safeParse(source, options);
  if (!read.ok) throw new FormulaError(read.error);
  return read.value;
}

/** Everything about a formula as plain data, the document of `hessian schema result`; a failure is a document, too. */
export function analyze(source: string, options: Options = {}): documents.ResultDocument {
  return documentOf(ask("analyze", source, options));
}

/** All real critical points, with their types, and whether the list is proved complete. */
export function criticalPoints(source: string, options: Options = {}): documents.CriticalSetDocument {
  return answered("critical", source, options).criticalPoints!;
}

/** The type of one point, or the gradient that shows that it is not critical. */
export function classify(source: string, at: WrittenPoint, options: Options = {}): documents.ClassificationDocument {
  return answered("classify", source, options, { at: [at] }).classifications![0]!;
}

/** Whether the formula is convex on its domain, with the proof or with exact counterexamples. */
export function convexity(source: string, options: Options = {}): documents.ConvexityDocument {
  return answered("convex", source, options).convexity!;
}

/** Whether two formulas are the same function, with a point where they differ if they do. */
export function equal(
  source: string,
  other: string,
  options: Options = {},
): NonNullable<documents.SuccessDocument["equal"]> {
  return answered("equal", source, options, { other }).equal!;
}

/** The simplified partial derivatives in mathjs syntax, in the order of the variables. */
export function gradient(source: string, options: Options = {}): readonly string[] {
  return answered("analyze", source, { ...options, only: ["gradient"] }).gradient!.entries;
}

/** The simplified second partial derivatives in mathjs syntax, rows first. */
export function hessian(source: string, options: Options = {}): readonly (readonly string[])[] {
  return answered("analyze", source, { ...options, only: ["hessian"] }).hessian!.entries;
}

/** The simplified derivative by one variable, or by several in turn. */
export function derivative(source: string, by: string | readonly string[], options: Options = {}): string {
  return answered("derivative", source, options, { wrt: typeof by === "string" ? [by] : by }).derivative!.text;
}

/** The formula in another notation, as it was read. */
export function print(problem: Problem, notation: "text" | "unicode" | "latex" = "text"): string {
  const write = { text: printText, unicode: printUnicode, latex: printLatex }[notation];
  return write(problem.objective, { order: problem.variables });
}

function ask(task: string, expr: string, options: Options, more: Partial<Request> = {}): Outcome {
  const { budget, let: definitions, ...fields } = options;
  const named = definitions === undefined ? {} : { let: new Map(Object.entries(definitions)) };
  return answerRequest({ task, expr, ...fields, ...named, ...more }, budget ?? defaultBudget);
}

function documentOf(outcome: Outcome): documents.ResultDocument {
  return resultDocument(outcome, { id: null, index: null, milliseconds: null });
}

function answered(
  task: string,
  expr: string,
  options: Options,
  more: Partial<Request> = {},
): documents.SuccessDocument {
  const outcome = ask(task, expr, options, more);
  if (!outcome.ok) throw new FormulaError(outcome.error);
  return documentOf(outcome) as documents.SuccessDocument;
}
