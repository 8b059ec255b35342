import { eliminate, reduceTails, type SparseRow } from "./elimination.ts";
import { imageOfInput } from "./learn.ts";
import type { ModularBasis, System, Trace, TracedRound } from "./trace.ts";

/**
 * The reduced Gröbner basis of the same system modulo another prime, by the matrices of the trace alone; `null` when a leading
 * monomial differs from the learned one, or a term occurs that was none: one of the primes is bad.
 */
export function replay({ inputs, rounds, tails }: Trace, system: System, p: number): ModularBasis | null {
  const elements = inputs.map((input, i) => imageOfInput(system[i]!, input, p));
  for (const traced of rounds) {
    const found = matched(traced, eliminate(traced.round, elements, p));
    if (found === null) return null;
    for (const coefficients of found) elements.push(coefficients);
  }
  const coefficients = matched(tails, reduceTails(tails.round, elements, p));
  return coefficients === null ? null : { p, coefficients };
}

/** The coefficients at the learned columns, in the learned order. */
function matched({ round, results }: TracedRound, found: readonly SparseRow[]): Float64Array[] | null {
  const bySource = new Array<SparseRow | null>(round.rows.length).fill(null);
  for (const row of found) bySource[row.source] = row;
  const matching: Float64Array[] = [];
  for (const { source, columns } of results) {
    const row = bySource[source]!;
    const coefficients = row === null ? null : spread(row, columns);
    if (coefficients === null) return null;
    matching.push(coefficients);
  }
  return matching;
}

/** The row as one with these columns; `null` when it is led by another, or has columns that are not among them. */
function spread({ columns, coefficients }: SparseRow, expected: Int32Array): Float64Array | null {
  if (columns[0] !== expected[0] || columns.length > expected.length) return null;
  if (columns.length === expected.length && columns[columns.length - 1] === expected[expected.length - 1]) {
    return columns.every((k, i) => k === expected[i]) ? coefficients : null;
  }
  const values = new Float64Array(expected.length);
  let i = 0;
  for (let k = 0; k < expected.length && i < columns.length; k += 1) {
    if (columns[i] === expected[k]) values[k] = coefficients[i++]!;
  }
  return i === columns.length ? values : null;
}
