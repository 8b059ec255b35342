import type { Condition, Expr } from "../../expr/expr.ts";
import type { Problem } from "../../expr/problem.ts";
import type { ExactReal, LocatedReal, Point, RealNumber } from "../../expr/real.ts";
import { printCondition, printConditionUnicode } from "../../print/condition.ts";
import { printOptionsFor } from "../../print/print-options.ts";
import { exprOfReal } from "../../print/real.ts";
import { printText } from "../../print/text.ts";
import { printUnicode } from "../../print/unicode.ts";
import type { Magnitude } from "../../tasks/task.ts";
import { decimalOf } from "../document/value.ts";
import type { RenderOptions } from "../format.ts";
import type { Libraries } from "./libraries.ts";
import { type Style, styleOf } from "./style.ts";
import { wrapWords } from "./wrap.ts";

/** Exact values longer than this are shown as decimals. */
const LONGEST_EXACT = 24;
/** Significant digits where nothing else is asked for. */
const DIGITS = 6;
/** Columns of the labels at the left margin. */
export const MARGIN = 5;

/** How the terminal format writes things: in Unicode or in ASCII, within a width, with or without colour. */
export interface Pen {
  readonly width: number;
  /** Significant digits of decimals. */
  readonly digits: number;
  readonly unicode: boolean;
  readonly style: Style;
  /** The constructor of tables. */
  readonly table: Libraries["Table"];
  readonly expr: (expr: Expr) => string;
  readonly condition: (condition: Condition) => string;
  /** The exact value, with a decimal beside it where that helps. */
  readonly real: (real: RealNumber) => string;
  readonly magnitude: (magnitude: Magnitude) => string;
  /** `(1, −2)`, or the bare number in one dimension. */
  readonly point: (at: Point) => string;
  /** `ℝ²`. */
  readonly space: (dimension: number) => string;
  /** A sentence in the characters that the terminal can show. */
  readonly words: (text: string) => string;
  /** The same over several lines, behind an indent. */
  readonly paragraph: (text: string, indent?: number) => string[];
  /** The first of the two that the terminal can show. */
  readonly glyph: (unicode: string, ascii: string) => string;
}

export function penOf(problem: Problem, options: RenderOptions, { Chalk, Table }: Libraries): Pen {
  const { unicode, width } = options;
  const order = printOptionsFor(problem);
  const expr = (of: Expr) => (unicode ? printUnicode(of, order) : printText(of, order));
  const numbers = { digits: options.digits ?? DIGITS, exact: options.exact, unicode };
  const real = (of: RealNumber) =>
    of.kind === "located" ? writeLocated(of, numbers) : writeReal(of, expr(exprOfReal(of)), numbers);
  const words = (text: string) => (unicode ? inUnicode(text) : inAscii(text));
  return {
    width,
    digits: numbers.digits,
    unicode,
    style: styleOf(new Chalk({ level: options.color })),
    table: Table,
    expr,
    condition: (of) => (unicode ? printConditionUnicode(of, order) : printCondition(of, order)),
    real,
    magnitude: (of) => writeMagnitude(of, expr(of.expr), numbers),
    point: (at) => {
      const coordinates = problem.variables.flatMap((name) => (at.has(name) ? [real(at.get(name)!)] : []));
      return coordinates.length === 1 ? coordinates[0]! : `(${coordinates.join(", ")})`;
    },
    space: (dimension) => (unicode ? `ℝ${superscript(dimension)}` : dimension === 1 ? "R" : `R^${dimension}`),
    words,
    paragraph: (text, indent = MARGIN) => {
      return wrapWords(words(text), width - indent).map((line) => " ".repeat(indent) + line);
    },
    glyph: (a, b) => (unicode ? a : b),
  };
}

interface NumberStyle {
  readonly digits: number;
  readonly exact: boolean;
  readonly unicode: boolean;
}

function writeReal(real: ExactReal, text: string, style: NumberStyle): string {
  const { digits, exact } = style;
  if (digits === 0 || (exact && real.kind === "rational" && text.length <= LONGEST_EXACT)) return text;
  return beside(text, decimalOf(real, digits), style);
}

/** A number without an exact form. */
function writeLocated(real: LocatedReal, { digits, exact, unicode }: NumberStyle): string {
  const decimal = decimalOf(real, digits === 0 ? DIGITS : digits);
  const about = unicode ? "≈" : "~";
  if (decimal === null) return `${about} 0`;
  const text = unicode ? inUnicode(decimal) : decimal;
  return exact ? `${about} ${text}` : text;
}

function writeMagnitude({ approximation }: Magnitude, text: string, style: NumberStyle): string {
  if (approximation.kind === "exact") return text.length <= LONGEST_EXACT ? text : approximation.decimal;
  return beside(text, approximation.kind === "enclosed" ? approximation.decimal : null, style);
}

/** An exact value with a decimal; the decimal alone where the exact value is long or not wanted. */
function beside(text: string, found: string | null, { exact, unicode }: NumberStyle): string {
  if (found === null) return text;
  const decimal = unicode ? inUnicode(found) : found;
  if (!exact) return decimal;
  const about = unicode ? "≈" : "~";
  return text.length > LONGEST_EXACT ? `${about} ${decimal}` : `${text} ${about} ${decimal}`;
}

function superscript(n: number): string {
  return n === 1 ? "" : [...String(n)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

/** Signs of numbers and comparisons as they are printed in books. */
function inUnicode(text: string): string {
  const minus = text.replace(/(?<![\p{L}\p{N}])-(?=[\p{N}\p{L}(])/gu, "−");
  return minus.replace(/ (>=|<=|!=) /g, (_, sign: string) => ` ${{ ">=": "≥", "<=": "≤", "!=": "≠" }[sign]} `);
}

const asciiFor: Readonly<Record<string, string>> = {
  "−": "-",
  "·": "*",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  ℝ: "R",
  ℤ: "Z",
  "′": "'",
  "∈": "in",
  "∇": "grad ",
  π: "pi",
};

const definiteness: Readonly<Record<string, string>> = {
  "≻": "is positive definite",
  "⪰": "is positive semidefinite",
  "≺": "is negative definite",
  "⪯": "is negative semidefinite",
};

function inAscii(text: string): string {
  const words = text.replace(/[≻⪰≺⪯] 0/g, (order) => definiteness[order[0]!]!);
  const powers = words.replace(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (digits) => `^${[...digits].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(d)).join("")}`,
  );
  return powers.replace(/[^\x20-\x7e]/gu, (character) => asciiFor[character] ?? "?");
}
