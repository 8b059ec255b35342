import { type Approximation, approximate } from "../../evaluate/approximate.ts";
import { approximateLocated } from "../../evaluate/located.ts";
import { freeNames } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import type { RealNumber } from "../../expr/real.ts";
import { type Ball, magnitude } from "../../number/ball.ts";
import { decimalOfRational } from "../../number/decimal.ts";
import { printRational, type Rational } from "../../number/rational.ts";
import type { Magnitude } from "../../tasks/task.ts";
import type { ValueDocument } from "./schema.ts";

/** Significant digits of decimals where nothing else is asked for: enough for any double. */
export const DEFAULT_DIGITS = 17;

/** A number of an answer: exact, and as a decimal whose last digit is within one unit of the truth. */
export function valueDocument(real: RealNumber, digits: number, text: (expr: Expr) => string): ValueDocument {
  if (real.kind === "rational") return rationalDocument(real.value, decimalOfRational(real.value, digits));
  if (real.kind === "located") {
    return { exact: null, kind: "enclosure", ...decimalFields(approximateLocated(real, { digits })) };
  }
  const exact = text(real.expr);
  if (freeNames(real.expr).length > 0) return { exact, approx: null, decimal: "", kind: "symbolic" };
  const polynomial = real.kind === "algebraic" ? { polynomial: real.polynomial.map(String) } : {};
  const found = approximate(real.expr, undefined, { digits });
  return { exact, kind: kindOf(real.expr), ...polynomial, ...decimalFields(found) };
}

/** The same for a value that was evaluated at a point. */
export function magnitudeDocument({ expr, approximation }: Magnitude, text: (expr: Expr) => string): ValueDocument {
  if (approximation.kind === "exact") return rationalDocument(approximation.value, approximation.decimal);
  return { exact: text(expr), kind: kindOf(expr), ...decimalFields(approximation) };
}

function rationalDocument(value: Rational, decimal: string): ValueDocument {
  return { exact: printRational(value), approx: nearestDouble(decimal), decimal, kind: "rational" };
}

/** The decimal of a number without parameters; null where none could be guaranteed. */
export function decimalOf(real: RealNumber, digits: number): string | null {
  if (real.kind === "rational") return decimalOfRational(real.value, digits);
  if (real.kind !== "located" && freeNames(real.expr).length > 0) return null;
  const found =
    real.kind === "located" ? approximateLocated(real, { digits }) : approximate(real.expr, undefined, { digits });
  return found.kind === "exact" || found.kind === "enclosed" ? found.decimal : null;
}

type DecimalFields = Pick<ValueDocument, "approx" | "decimal" | "enclosure"> & Partial<ValueDocument>;

function decimalFields(found: Approximation): DecimalFields {
  switch (found.kind) {
    case "exact":
      return { approx: nearestDouble(found.decimal), decimal: found.decimal };
    case "enclosed":
      return { approx: nearestDouble(found.decimal), decimal: found.decimal, enclosure: around(found.decimal) };
    case "undecided-zero":
      return { exact: null, approx: 0, decimal: "0", kind: "enclosure", enclosure: aroundZero(found.enclosure) };
    case "undefined":
    case "unknown":
      return { approx: null, decimal: "" };
  }
}

function nearestDouble(decimal: string): number | null {
  const double = Number(decimal);
  return Number.isFinite(double) ? double : null;
}

/** One unit of the last digit to either side. */
function around(decimal: string): [string, string] {
  const [, sign, whole, part = "", power = ""] = /^(-?)(\d+)(?:\.(\d*))?(e[+-]?\d+)?$/.exec(decimal)!;
  const digits = BigInt(`${sign}${whole}${part}`);
  return [placed(digits - 1n, part.length) + power, placed(digits + 1n, part.length) + power];
}

function placed(digits: bigint, places: number): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const split = text.length - places;
  return `${digits < 0n ? "-" : ""}${text.slice(0, split)}${places === 0 ? "" : `.${text.slice(split)}`}`;
}

/** Powers of ten that hold a ball around 0. */
function aroundZero(ball: Ball): [string, string] {
  const exponent = Math.ceil((magnitude(ball) + 1) * 0.30103);
  return [`-1e${exponent}`, `1e${exponent}`];
}

/** `radical`: made of rational numbers by arithmetic and roots; `algebraic`: with `rootof`; `symbolic`: anything else. */
function kindOf(expr: Expr): ValueDocument["kind"] {
  let kind: ValueDocument["kind"] = "radical";
  for (const node of postorder([expr])) {
    if (node.kind === "call" && node.name === "rootof") kind = "algebraic";
    else if (!["number", "sum", "product", "variable"].includes(node.kind)) return "symbolic";
  }
  return kind;
}
