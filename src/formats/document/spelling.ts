import type { Note } from "../../answer.ts";
import type { NonRealPoints } from "../../critical/non-real.ts";
import type { Condition, Expr } from "../../expr/expr.ts";
import type { Problem } from "../../expr/problem.ts";
import type { Point, RealNumber } from "../../expr/real.ts";
import { printCondition } from "../../print/condition.ts";
import { printOptionsFor } from "../../print/print-options.ts";
import { printText } from "../../print/text.ts";
import type { Magnitude } from "../../tasks/task.ts";
import { type ComplexDocument, complexPoints } from "./complex.ts";
import type { PointDocument, ValueDocument } from "./schema.ts";
import { magnitudeDocument, valueDocument } from "./value.ts";

/** How one document writes expressions, conditions and numbers: everything can be read again by the program. */
export interface Spelling {
  readonly text: (expr: Expr) => string;
  readonly condition: (condition: Condition) => string;
  readonly value: (real: RealNumber) => ValueDocument;
  readonly magnitude: (magnitude: Magnitude) => ValueDocument;
  readonly point: (point: Point) => PointDocument;
  /** Points that are not real, in decimals; `null`: not known. */
  readonly complex: (points: NonRealPoints) => readonly Record<string, ComplexDocument>[] | null;
  /** What the numbers written so far give reason to remark. */
  readonly notes: () => readonly Note[];
}

export function spellingOf(problem: Problem, digits: number): Spelling {
  const options = printOptionsFor(problem);
  const exact = (expr: Expr) => printText(expr, { order: problem.variables });
  const notes = new Map<string, Note>();
  const texts = new Map<Expr, string>();
  const text = (expr: Expr) => {
    const known = texts.get(expr) ?? printText(expr, options);
    texts.set(expr, known);
    return known;
  };
  const noted = (document: ValueDocument) => {
    const note = noteOn(document);
    if (note !== null) notes.set(note.code, note);
    return document;
  };
  const value = (real: RealNumber) => noted(valueDocument(real, digits, exact));
  return {
    text,
    condition: (condition) => printCondition(condition, options),
    value,
    magnitude: (magnitude) => noted(magnitudeDocument(magnitude, exact)),
    point: (point) => Object.fromEntries([...point].map(([name, real]) => [name, value(real)])),
    complex: (points) => complexPoints(points, digits),
    notes: () => [...notes.values()],
  };
}

function noteOn({ exact, kind, decimal }: ValueDocument): Note | null {
  if (kind === "enclosure" && exact === null && decimal === "0") {
    return {
      code: "unable/undecided-zero",
      level: "warning",
      message: "a number is 0 to more than 1000 digits, but was not proved to be 0",
    };
  }
  return null;
}
