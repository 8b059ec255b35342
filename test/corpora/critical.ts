import { readFileSync } from "node:fs";
import { criticalPoints } from "../../src/critical/critical-points.ts";
import type { CriticalFamily, CriticalPoint, CriticalSet } from "../../src/critical/critical-set.ts";
import { approximate } from "../../src/evaluate/approximate.ts";
import { approximateLocated } from "../../src/evaluate/located.ts";
import type { Problem } from "../../src/expr/problem.ts";
import type { RealNumber } from "../../src/expr/real.ts";
import { parseDecimal } from "../../src/number/decimal.ts";
import { absRational, compareRational, fraction, type Rational, subtractRational } from "../../src/number/rational.ts";
import { parseFormula } from "../../src/parse/parse.ts";
import { exprOfReal } from "../../src/print/real.ts";

interface OraclePoint {
  readonly point: Readonly<Record<string, string>>;
  readonly value: string;
  readonly class: "min" | "max" | "saddle" | "degenerate";
  readonly nature?: string;
}

/** A row of `fixtures/corpus/critical.jsonl`. */
export interface CriticalRow {
  readonly id: string;
  readonly expr: string;
  readonly vars: readonly string[];
  readonly assumptions?: readonly string[];
  readonly box?: readonly (readonly [string, string])[];
  readonly constraints?: readonly unknown[];
  readonly oracle: {
    readonly points?: readonly OraclePoint[];
    readonly sample_points?: readonly OraclePoint[];
    readonly isolated?: false;
  };
}

export interface CriticalResult {
  readonly id: string;
  readonly verdict: "right" | "unknown" | "wrong";
  readonly reason: string;
}

const DIGITS = 18;
/** Oracle coordinates are rounded to 22 digits; below 1e-18 a number counts as 0. */
const TOLERANCE = fraction(1n, 10n ** 18n);

export function readCriticalRows(folder: URL): readonly CriticalRow[] {
  const text = readFileSync(new URL("critical.jsonl", folder), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CriticalRow);
}

/** What the engine says of a row, against its oracle: only complete lists count as answers. */
export function checkCriticalRow(row: CriticalRow): CriticalResult {
  if (row.constraints !== undefined) return { id: row.id, verdict: "unknown", reason: "constraints" };
  const problem = problemOf(row);
  const set = criticalPoints(problem);
  if (set.status !== "complete") return { id: row.id, verdict: "unknown", reason: set.reason?.code ?? "no reason" };
  const fault = row.oracle.isolated === false ? faultOfFamilies(set, row) : faultOfPoints(set, row);
  return { id: row.id, verdict: fault === null ? "right" : "wrong", reason: fault ?? set.method };
}

function problemOf(row: CriticalRow): Problem {
  const domain = row.box?.map(([from, to], i) => `${row.vars[i]} in [${from}, ${to}]`).join(", ");
  const read = parseFormula(row.expr, {
    variables: row.vars,
    assume: row.assumptions ?? [],
    ...(domain === undefined ? {} : { domain }),
  });
  if (!read.ok) throw new Error(`${row.id}: ${read.error.message}`);
  return read.value.problem;
}

function faultOfPoints(set: CriticalSet, row: CriticalRow): string | null {
  const oracle = row.oracle.points ?? [];
  if (set.families.length > 0) return "a family where points are isolated";
  if (set.points.length !== oracle.length || set.countReal !== oracle.length) {
    return `${set.points.length} points, not ${oracle.length}`;
  }
  for (const expected of oracle) {
    const found = set.points.find((point) => samePlace(point, expected));
    if (found === undefined) return `missing ${JSON.stringify(expected.point)}`;
    if (!agree(decimalOf(found.value), expected.value)) return `value at ${JSON.stringify(expected.point)}`;
    const fault = faultOfType(found, expected);
    if (fault !== null) return `${fault} at ${JSON.stringify(expected.point)}`;
  }
  return null;
}

function samePlace(point: CriticalPoint, { point: expected }: OraclePoint): boolean {
  return Object.entries(expected).every(([name, text]) => agree(decimalOf(point.at.get(name)!), text));
}

function decimalOf(real: RealNumber): Rational {
  const precision = { digits: DIGITS + 4 };
  const found =
    real.kind === "located" ? approximateLocated(real, precision) : approximate(exprOfReal(real), new Map(), precision);
  if (found.kind === "exact") return found.value;
  if (found.kind === "enclosed") return parseDecimal(found.decimal)!;
  return 0;
}

function agree(found: Rational, expected: string): boolean {
  const error = absRational(subtractRational(found, parseDecimal(expected)!));
  const size = absRational(found);
  return compareRational(error, TOLERANCE) <= 0 || (size !== 0 && compareRational(error, scaled(size)) <= 0);
}

function scaled(size: Rational): Rational {
  return typeof size === "number" ? fraction(BigInt(size), 10n ** 18n) : fraction(size.num, size.den * 10n ** 18n);
}

const TYPES: Readonly<Record<string, string>> = { min: "minimum", max: "maximum", saddle: "saddle" };

/** An undecided type of a degenerate point is no fault. */
function faultOfType(found: CriticalPoint, expected: OraclePoint): string | null {
  if (expected.class !== "degenerate") {
    return found.type === TYPES[expected.class] && found.strict !== false
      ? null
      : `${found.type}, not ${expected.class}`;
  }
  if (found.type === "unknown") return null;
  const nature = expected.nature ?? "";
  const type = nature.replace("non-strict ", "").replace("strict ", "");
  const strict = nature.startsWith("strict") ? true : nature.startsWith("non-strict") ? false : null;
  if ((TYPES[type] ?? type) !== found.type) return `${found.type}, not ${nature}`;
  return strict === null || found.strict === null || strict === found.strict ? null : `strict is ${found.strict}`;
}

/** Every sample point of the oracle must lie on a family, or be listed. */
function faultOfFamilies(set: CriticalSet, row: CriticalRow): string | null {
  for (const sample of row.oracle.sample_points ?? []) {
    const isListed = set.points.some((point) => samePlace(point, sample));
    const family = set.families.find((candidate) => isOn(candidate, sample));
    if (!isListed && family === undefined) return `missing ${JSON.stringify(sample.point)}`;
    if (family !== undefined && family.type !== "unknown") {
      const type = (sample.nature ?? "").replace("non-strict ", "");
      if ((TYPES[type] ?? type) !== family.type) return `${family.type}, not ${sample.nature}`;
    }
  }
  return null;
}

/** Families here have coordinates that are parameters themselves, or affine in them. */
function isOn(family: CriticalFamily, { point }: OraclePoint): boolean {
  const params = new Map<string, Rational>();
  for (const [name, expr] of family.at)
    if (expr.kind === "variable") params.set(expr.name, parseDecimal(point[name]!)!);
  return [...family.at].every(([name, expr]) => {
    const found = approximate(expr, params, { digits: DIGITS });
    return found.kind === "exact" && agree(found.value, point[name]!);
  });
}
