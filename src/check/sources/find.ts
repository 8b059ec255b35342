import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { failure, type Result, success } from "../../diagnostic/result.ts";
import type { Span } from "../../diagnostic/span.ts";
import type { FormulaSource } from "../model.ts";
import { type Place, positionOf, type SourceText } from "../spec/node.ts";
import { beside } from "../spec/read.ts";
import type { Surroundings } from "../surroundings.ts";
import { followPointer } from "./json-pointer.ts";
import { convertLatex } from "./latex/convert.ts";
import { formulaInLatex } from "./latex/extract.ts";
import { formulaInCode, lines, marked, markedNames } from "./source-code.ts";

/** The text of a formula, and where it stands if that is not the spec. */
export interface FoundFormula {
  readonly text: string;
  readonly place: Place | null;
  /** Whether the file holds the text letter by letter, from the start of the place. */
  readonly verbatim: boolean;
}

const PROGRAMS = /\.(?:[cm]?[jt]sx?|py|jl|c|h|cc|cpp|hpp|cu|rs|go|java|kt|cs|f90|f|m|r|R|swift|scala|lua)$/;

/** Finds the formula of a model: in the spec, or in a file, by lines, a comment, a label, or a JSON pointer. */
export function findFormula(formula: FormulaSource, spec: string, read: Surroundings["read"]): Result<FoundFormula> {
  const { expr, input } = formula;
  if (expr !== null) {
    if (input === "code") return success({ text: formulaInCode(expr), place: null, verbatim: false });
    if (input !== "latex") return success({ text: expr, place: null, verbatim: true });
    const converted = convertLatex(expr);
    return converted.ok ? success({ text: converted.value, place: null, verbatim: false }) : converted;
  }
  const file = formula.file ?? "";
  const content = read(file, spec);
  if (!content.ok) return failure(content.error);
  const source = { path: beside(file, spec), text: content.value };
  const isLatex = input === "latex" || (input === "auto" && /\.(?:tex|latex|ltx)$/.test(file));
  const found = spanIn(source, formula.pointer, isLatex);
  if (!found.ok) return found;
  const { span, text } = found.value;
  const place = { source, span };
  const piece = text ?? source.text.slice(span.start, span.end);
  if (isLatex) {
    const converted = convertLatex(piece);
    return converted.ok
      ? success({ text: converted.value, place, verbatim: false })
      : failure(inFile(converted.error, source, span));
  }
  const isCode = input === "code" || (input === "auto" && PROGRAMS.test(file));
  if (isCode) return success({ text: formulaInCode(piece), place, verbatim: false });
  return success({ text: piece, place, verbatim: text === null || text === source.text.slice(span.start, span.end) });
}

interface Found {
  readonly span: Span;
  /** What stands there, where that is not the letters of the file (a string of JSON). */
  readonly text: string | null;
}

function spanIn(source: SourceText, pointer: string | null, isLatex: boolean): Result<Found> {
  const { text, path } = source;
  if (pointer === null) {
    return success({ span: isLatex ? formulaInLatex(text, null)! : { start: 0, end: text.length }, text: null });
  }
  const range = /^L?(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(pointer);
  if (range !== null) {
    const from = Number(range[1]);
    const span = lines(text, from, Number(range[2] ?? from));
    return span === null ? failure(notFound(`${path} has no lines ${pointer}`)) : success({ span, text: null });
  }
  if (pointer.startsWith("/")) {
    const value = followPointer(text, pointer);
    if (typeof value === "string") return failure(notFound(`${path}: ${value}`));
    return success({ span: value.span, text: value.text });
  }
  const name = pointer.replace(/^#/, "");
  const span = isLatex ? formulaInLatex(text, name) : marked(text, name);
  if (span !== null) return success({ span, text: null });
  const names = isLatex ? [...text.matchAll(/\\label\{([^}]*)\}/g)].map((match) => match[1]!) : markedNames(text);
  const close = nearest(name, names);
  const what = isLatex ? `no formula with \\label{${name}}` : `no comment "hessian: ${name}"`;
  const known =
    names.length === 0
      ? undefined
      : close === null
        ? `it has ${names.slice(0, 10).join(", ")}`
        : `did you mean ${close}?`;
  return failure(notFound(`${path} has ${what}`, known));
}

function notFound(message: string, suggestion?: string): Diagnostic {
  return {
    code: "spec/pointer",
    message,
    ...(suggestion === undefined ? {} : { suggestions: [{ text: suggestion }] }),
  };
}

/** A problem in a file, with its position in words. */
function inFile({ span, ...error }: Diagnostic, source: SourceText, around: Span): Diagnostic {
  const { line, column } = positionOf(source, around.start + (span?.start ?? 0));
  return { ...error, message: `${source.path}:${line}:${column}: ${error.message}` };
}
