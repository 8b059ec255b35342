import type { Analysis } from "../../analysis.ts";
import type {
  Candidate,
  CandidateSet,
  CriticalBlock,
  CriticalFamily,
  CriticalPoint,
  CriticalSet,
  CriticalType,
  Extremum,
} from "../../critical/critical-set.ts";
import { printRational } from "../../number/rational.ts";
import { type ComplexDocument, complexPoints } from "../document/complex.ts";
import { type Column, type Grid, gridLines } from "./grid.ts";
import type { Pen } from "./pen.ts";

/** The critical points with their types: a sentence about completeness, then a table. */
export function criticalLines({ problem }: Analysis, set: CriticalSet, pen: Pen): string[] {
  const { points, families, candidates, candidateSets } = set;
  const lines = pen.paragraph(completenessSentence(set), 0);
  lines.push(...listOf({ points, families, variables: problem.variables }, pen));
  if (set.blocks !== undefined) {
    const { constant, parts } = set.blocks;
    const rest = constant === 0 ? "" : ` and ${printRational(constant)}`;
    const said = `each choice of one point from every table is a critical point; its value is their sum${rest}`;
    lines.push(...pen.paragraph(said, 0), ...parts.flatMap((part) => listOf(part, pen)));
  }
  if (candidates.length + candidateSets.length > 0) {
    const also = [
      ...candidates.map((candidate) => candidateRow(candidate, pen)),
      ...candidateSets.map((one) => candidateSetRow(one, pen)),
    ];
    lines.push("points that the Hessian test cannot see", ...tableOf(also, problem.variables, "where", pen));
  }
  if (set.candidatesGap !== null && set.candidatesGap !== set.reason) {
    lines.push(...pen.paragraph(`perhaps more of them: ${set.candidatesGap.message}`, 0));
  }
  if (set.nonReal !== null) lines.push(...complexLines(complexPoints(set.nonReal, pen.digits), problem.variables, pen));
  return lines;
}

function listOf({ variables, points, families }: CriticalBlock, pen: Pen): string[] {
  const rows = [
    ...points.map((point) => [
      pen.point(point.at),
      pen.real(point.value),
      typeCell(point, pen),
      pen.words(whyOf(point)),
    ]),
    ...families.map((family) => familyRow(family, variables, pen)),
  ];
  return rows.length > 0 ? tableOf(rows, variables, "why", pen) : [];
}

/** The points that are not real, one a line. */
function complexLines(
  points: readonly Record<string, ComplexDocument>[] | null,
  variables: readonly string[],
  pen: Pen,
): string[] {
  if (points === null) return ["critical points that are not real: unknown"];
  if (points.length === 0) return [];
  const title = `critical points that are not real: ${points.length}`;
  return [
    title,
    ...points.flatMap((point) =>
      pen.paragraph(`(${variables.map((name) => complexText(point[name]!, pen)).join(", ")})`, 2),
    ),
  ];
}

function complexText({ re, im }: ComplexDocument, pen: Pen): string {
  if (im === "0") return re;
  const negative = im.startsWith("-");
  const minus = pen.glyph("−", "-");
  const imaginary = `${negative ? im.slice(1) : im}${pen.glyph("·", "*")}i`;
  if (re === "0") return negative ? `${minus}${imaginary}` : imaginary;
  return `${re} ${negative ? minus : "+"} ${imaginary}`;
}

function completenessSentence(set: CriticalSet): string {
  const { status, reason, points, families, countComplex } = set;
  const found = countOf(points.length, "critical point") ?? (families.length > 0 ? "" : "no critical points");
  const sets = countOf(
    families.length,
    families.length === 1 ? "family of critical points" : "families of critical points",
    "",
  );
  if (set.blocks !== undefined) {
    const all = set.countReal === "infinite" ? "infinitely many" : String(set.countReal);
    return `${all} critical points, which are too many to list one by one`;
  }
  const what = [found, sets].filter((text) => text).join(" and ");
  const because = reason === null ? "" : `: ${reason.message}`;
  if (status === "unknown") {
    return points.length + families.length === 0
      ? `critical points unknown${because}`
      : `${what}, perhaps more${because}`;
  }
  if (status === "incomplete") return `${what} (not proved complete${because})`;
  const complex = typeof countComplex === "number" ? countComplex - points.length : 0;
  const more = complex > 0 && families.length === 0 ? `; ${complex} more ${complex === 1 ? "is" : "are"} complex` : "";
  return `${what} (proved complete${more})`;
}

function countOf(count: number, noun: string, plural = "s"): string | null {
  return count === 0 ? null : `${count} ${noun}${count === 1 ? "" : plural}`;
}

/** A table with a row for each point: where, value, type, and a remark that goes first on a narrow screen. */
export function tableOf(
  rows: readonly (readonly string[])[],
  variables: readonly string[],
  remark: string,
  pen: Pen,
): string[] {
  const where = variables.length === 1 ? variables[0]! : `(${variables.join(", ")})`;
  const columns: Column[] = [
    { title: where, align: "left" },
    { title: "f", align: "right" },
    { title: "type", align: "left" },
    { title: remark, align: "left", droppable: true },
  ];
  const numbered: Grid =
    rows.length < 2
      ? { columns, rows }
      : {
          columns: [{ title: "#", align: "left" }, ...columns],
          rows: rows.map((row, i) => [String(i + 1), ...row]),
        };
  return gridLines(numbered, pen, (cell, column) => {
    return column.title === "type" ? coloured(cell, pen) : cell;
  });
}

function coloured(cell: string, { style }: Pen): string {
  if (cell.includes("min")) return style.good(cell);
  if (cell.includes("max")) return style.bad(cell);
  return cell.includes("saddle") || cell.includes("unknown") ? style.mixed(cell) : cell;
}

const glyphs: Readonly<Record<CriticalType, readonly [unicode: string, ascii: string]>> = {
  minimum: ["●", "[min]"],
  maximum: ["▲", "[max]"],
  saddle: ["✕", "[saddle]"],
  inflection: ["~", "[infl]"],
  constant: ["◌", "[flat]"],
  unknown: ["?", "[?]"],
};

interface Typed {
  readonly type: CriticalType;
  readonly strict: boolean | null;
  readonly global?: boolean | null;
  readonly boundary?: boolean;
}

/** Glyph and words; never colour alone: `● global min`, `● min, not strict`. */
export function typeCell({ type, strict, global, boundary }: Typed, pen: Pen): string {
  const words = {
    minimum: "min",
    maximum: "max",
    constant: "f is constant",
    saddle: "saddle",
    inflection: "inflection",
    unknown: "unknown",
  };
  const extremum = type === "minimum" || type === "maximum";
  const scope = !extremum ? "" : global === true ? "global " : strict === false ? "" : "local ";
  const remarks = [...(extremum && strict === false ? ["not strict"] : []), ...(boundary === true ? ["boundary"] : [])];
  return [`${pen.glyph(...glyphs[type])} ${scope}${words[type]}`, ...remarks].join(", ");
}

function whyOf({ type, reason }: CriticalPoint): string {
  return type === "unknown" && reason === "" ? "not decided" : reason;
}

function familyRow(family: CriticalFamily, variables: readonly string[], pen: Pen): string[] {
  const value = family.value === null ? "" : pen.real(family.value);
  return [familyPlace(family, variables, pen), value, typeCell(family, pen), pen.words(family.reason)];
}

/** `(t, 3 − t), t ∈ ℝ`, or the equations of the set. */
function familyPlace(
  { at, equations, params, integers, where }: CriticalFamily,
  variables: readonly string[],
  pen: Pen,
): string {
  const coordinates = variables.flatMap((name) => (at.has(name) ? [pen.expr(at.get(name)!)] : []));
  const place =
    coordinates.length === 0
      ? equations.map((equation) => `${pen.expr(equation)} = 0`).join(", ")
      : coordinates.length === 1
        ? coordinates[0]!
        : `(${coordinates.join(", ")})`;
  const member = pen.glyph("∈", "in");
  const ranges = [
    ...params.map((name) => `${name} ${member} ${pen.glyph("ℝ", "R")}`),
    ...integers.map((name) => `${name} ${member} ${pen.glyph("ℤ", "Z")}`),
    ...where.map(pen.condition),
  ];
  return [place, ...ranges].join(", ");
}

function candidateSetRow({ equations, where, value, type, kind }: CandidateSet, pen: Pen): string[] {
  const place = [...equations.map((equation) => `${pen.expr(equation)} = 0`), ...where.map(pen.condition)].join(", ");
  return [place, value === null ? "" : pen.real(value), typeCell({ type, strict: null }, pen), placeText(kind)];
}

function placeText(kind: Candidate["kind"]): string {
  return kind === "boundary" ? "on the edge of the region" : "f is not twice differentiable here";
}

function candidateRow(candidate: Candidate, pen: Pen): string[] {
  return [
    pen.point(candidate.at),
    pen.real(candidate.value),
    typeCell({ type: candidate.type, strict: null }, pen),
    placeText(candidate.kind),
  ];
}

/** What is known about the least and the greatest value. */
export function extremaLines({ min, max }: NonNullable<Analysis["extrema"]>, pen: Pen): string[] {
  if (min.status === "unbounded" && max.status === "unbounded") {
    return pen.paragraph("f is unbounded below and above: no global minimum or maximum.", 0);
  }
  const parts = [extremumText("min", min, pen), extremumText("max", max, pen)].filter((text) => text !== null);
  if (parts.length === 0) return pen.paragraph("least and greatest value: not decided", 0);
  return pen.paragraph(parts.join("; "), 0);
}

function extremumText(name: "min" | "max", { status, value, attained }: Extremum, pen: Pen): string | null {
  if (status === "unbounded") return `f is unbounded ${name === "min" ? "below" : "above"}`;
  if (status === "unknown" || value === null) return null;
  const text = pen.real(value);
  const equals = text.startsWith(pen.glyph("≈", "~")) ? text : `= ${text}`;
  if (attained === false) return `${name === "min" ? "inf" : "sup"} f ${equals}, not attained`;
  return `${name} f ${equals}`;
}
