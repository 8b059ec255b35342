import type { Region } from "../../evaluate/inequalities/region.ts";
import { signsOf } from "../../evaluate/signs/sign.ts";
import { NULL } from "../../evaluate/signs/signs.ts";
import { freeNames, ONE, product, sum, ZERO } from "../../expr/build.ts";
import type { Expr } from "../../expr/expr.ts";
import { addRational, divideRational, multiplyRational, negateRational, type Rational } from "../../number/rational.ts";

/** 1: convex, -1: concave, 0: affine. */
export type Bend = -1 | 0 | 1;

/** Coefficients of a linear form, one for each variable: numbers or constants. */
export type Row = readonly Expr[];

/** How a function bends on the region. */
export interface Shape {
  readonly bend: Bend;
  /** It bends strictly along every direction on which not all of these linear forms vanish. */
  readonly rows: readonly Row[];
  /** Along all other directions it is affine with this slope; `null` where that is not known. */
  readonly slope: Row | null;
}

/** What the rules are asked about: the variables in order, and the region, every point of which counts. */
export interface Setting {
  readonly variables: readonly string[];
  readonly region: Region;
  /** The region without its edge, where functions are differentiated; `null` where it has equations. */
  readonly interior: Region | null;
  /** A point inside, by the names of variables and parameters. */
  readonly inside: ReadonlyMap<string, Rational>;
}

export function zeroRow({ variables }: Setting): Row {
  return variables.map(() => ZERO);
}

export function constantShape(setting: Setting): Shape {
  return { bend: 0, rows: [], slope: zeroRow(setting) };
}

/** Strict along all variables that occur. */
export function strictIn(names: readonly string[], bend: Bend, setting: Setting): Shape {
  const rows = names.map((name) => setting.variables.map((own) => (own === name ? ONE : ZERO)));
  return { bend, rows, slope: zeroRow(setting) };
}

/** Whether none of the variables occurs. */
export function isConstant(expr: Expr, { variables }: Setting): boolean {
  return !freeNames(expr).some((name) => variables.includes(name));
}

export function addRows(a: Row, b: Row): Row {
  return a.map((entry, i) => sum(entry, b[i]!));
}

/** Whether the rows are proved to have full rank, so that the function bends strictly along every direction. */
export function isStrict({ rows }: Shape, { variables, region }: Setting): boolean {
  if (rows.length < variables.length) return false;
  const usable = rows.flatMap((row) => rationalRow(row, region) ?? []);
  return rankOf(usable) === variables.length;
}

/** A row by rational numbers, up to a factor; `null` where that is not possible. */
function rationalRow(row: Row, region: Region): readonly (readonly Rational[])[] | null {
  if (row.every(({ kind }) => kind === "number")) {
    return [row.map((entry) => (entry.kind === "number" ? entry.value : 0))];
  }
  const places = row.flatMap((entry, i) => (entry === ZERO ? [] : [i]));
  const [only] = places;
  if (only === undefined || places.length > 1 || (signsOf(row[only]!, region.signs) & NULL) !== 0) return null;
  return [row.map((_, i) => (i === only ? 1 : 0))];
}

function rankOf(matrix: readonly (readonly Rational[])[]): number {
  const rows = matrix.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let j = 0; j < width; j += 1) {
    const at = rows.findIndex((row, i) => i >= rank && row[j] !== 0);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
    const pivot = rows[rank]!;
    for (let i = rank + 1; i < rows.length; i += 1) {
      const factor = negateRational(divideRational(rows[i]![j]!, pivot[j]!));
      if (factor === 0) continue;
      for (let k = j; k < width; k += 1) rows[i]![k] = addRational(rows[i]![k]!, multiplyRational(factor, pivot[k]!));
    }
    rank += 1;
  }
  return rank;
}

/** Rows and slope of a strictly bent and strictly monotone function of others. */
export function composed(parts: readonly Shape[], bend: Bend, setting: Setting): Shape {
  const rows = parts.flatMap(({ rows, slope }) => [...rows, ...(slope === null || isZeroRow(slope) ? [] : [slope])]);
  return { bend, rows, slope: parts.every(({ slope }) => slope !== null) ? zeroRow(setting) : null };
}

export function isZeroRow(row: Row): boolean {
  return row.every((entry) => entry === ZERO);
}

/** A sum of functions that bend alike. */
export function added(parts: readonly Shape[], bend: Bend, setting: Setting): Shape {
  const slope = parts.reduce<Row | null>(
    (total, part) => (total === null || part.slope === null ? null : addRows(total, part.slope)),
    zeroRow(setting),
  );
  return { bend, rows: parts.flatMap(({ rows }) => rows), slope };
}

/** The bend that several have in common, affine ones apart; `null` where they differ. */
export function commonBend(bends: readonly Bend[]): Bend | null {
  const bent = new Set(bends.filter((bend) => bend !== 0));
  return bent.size > 1 ? null : ([...bent][0] ?? 0);
}

/** A function times a number of known sign: `factor` is the number, where the slope is wanted. */
export function scaled({ bend, rows, slope }: Shape, sign: -1 | 0 | 1, factor: Expr, setting: Setting): Shape {
  if (sign === 0) return constantShape(setting);
  return { bend: (bend * sign) as Bend, rows, slope: slope?.map((entry) => product(factor, entry)) ?? null };
}
