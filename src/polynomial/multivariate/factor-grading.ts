import { fromTerms, type Multivariate } from "./polynomial.ts";

/**
 * Weights, not all 0, for which all terms of a polynomial have the same weighted degree, and a variable of weight 1 or -1. Its
 * factors are homogeneous in the same way, so that they can be told from their values for 1 in the place of that variable.
 */
export interface Grading {
  readonly weights: readonly number[];
  readonly variable: number;
}

/** A grading of a polynomial that is not 0, or `null` if there is none with small integers. */
export function gradingOf({ arity, exponents }: Multivariate): Grading | null {
  const rows: Row[] = [];
  for (let k = arity; k < exponents.length; k += arity) {
    const difference = Array.from({ length: arity }, (_, i) => exponents[k + i]! - exponents[i]!);
    if (!addRow(rows, difference) || rows.length === arity) return null;
  }
  for (let free = 0; free < arity; free += 1) {
    if (rows.some(({ pivot }) => pivot === free)) continue;
    const weights = orthogonalVector(rows, free, arity);
    const variable = weights.findLastIndex((w) => w === 1 || w === -1);
    if (variable >= 0) return { weights, variable };
  }
  return null;
}

/** A row of a reduced echelon form, up to a factor: no other row has an entry at the pivot. */
interface Row {
  readonly pivot: number;
  readonly entries: readonly number[];
}

/** Brings one more row into the echelon form; whether all numbers stayed exact. */
function addRow(rows: Row[], row: readonly number[]): boolean {
  const reduced = rows.reduce<readonly number[]>(eliminated, row);
  const pivot = reduced.findIndex((c) => c !== 0);
  if (pivot < 0) return true;
  const added: Row = { pivot, entries: reduced };
  for (const [i, other] of rows.entries()) rows[i] = { pivot: other.pivot, entries: eliminated(other.entries, added) };
  rows.push(added);
  return rows.every(({ entries }) => entries.every(Number.isSafeInteger));
}

function eliminated(row: readonly number[], { pivot, entries }: Row): readonly number[] {
  const [a, b] = [entries[pivot]!, row[pivot]!];
  return b === 0 ? row : primitive(row.map((c, i) => a * c - b * entries[i]!));
}

function primitive(row: readonly number[]): readonly number[] {
  let [common, rest] = [0, 0];
  for (const c of row) for (rest = Math.abs(c); rest !== 0; ) [common, rest] = [rest, common % rest];
  return common < 2 ? row : row.map((c) => c / common);
}

/** The integer vector, without common divisor, that is orthogonal to all rows and 0 at the other columns without pivot. */
function orthogonalVector(rows: readonly Row[], free: number, arity: number): readonly number[] {
  const scale = rows.reduce((product, { pivot, entries }) => product * Math.abs(entries[pivot]!), 1);
  const vector = new Array<number>(arity).fill(0);
  vector[free] = scale;
  for (const { pivot, entries } of rows) vector[pivot] = (-entries[free]! * scale) / entries[pivot]!;
  return primitive(vector);
}

/** The polynomial with 1 in the place of the variable of the grading, in the other variables alone. */
export function dehomogenized({ arity, exponents, coefficients }: Multivariate, { variable }: Grading): Multivariate {
  const others = [...exponents].filter((_, k) => k % arity !== variable);
  return fromTerms(arity - 1, others, coefficients);
}

/** The homogeneous polynomial, not divisible by the variable of the grading, of which the given one is the dehomogenized form. */
export function homogenized(p: Multivariate, { weights, variable }: Grading): Multivariate {
  const arity = weights.length;
  const others = weights.flatMap((_, i) => (i === variable ? [] : [i]));
  const sign = weights[variable]!;
  const degrees = p.coefficients.map((_, t) =>
    others.reduce((sum, i, j) => sum + sign * weights[i]! * p.exponents[t * p.arity + j]!, 0),
  );
  const highest = Math.max(...degrees);
  const exponents = new Uint32Array(p.coefficients.length * arity);
  degrees.forEach((degree, t) => {
    others.forEach((i, j) => {
      exponents[t * arity + i] = p.exponents[t * p.arity + j]!;
    });
    exponents[t * arity + variable] = highest - degree;
  });
  return fromTerms(arity, exponents, p.coefficients);
}
