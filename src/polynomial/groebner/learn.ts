import { poll } from "../../number/patience.ts";
import { residuesOf } from "../multivariate/modular.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import { eliminate, reduceTails, type SparseRow } from "./elimination.ts";
import { compareMonomials, LARGEST_DEGREE, type Monomials, monomialAt, monomialsOf } from "./monomials.ts";
import { enter, type Skeleton, takePairs } from "./pairs.ts";
import { type Draft, type Round, roundOfElements, roundOfPairs, roundOfTails } from "./round.ts";
import type { Input, ModularBasis, System, Trace, TracedRound } from "./trace.ts";

export interface Learned {
  readonly basis: ModularBasis;
  readonly trace: Trace;
}

/**
 * The reduced Gröbner basis modulo a prime below 2^23 in graded reverse lexicographic order, `x_0` highest, by matrices of all
 * pairs of least degree (Faugère 1999), and how it was found. `null` when degrees or matrices become too large.
 */
export function learn(system: System, p: number): Learned | null {
  const arity = system[0]!.arity;
  if (system.some((f) => f.exponents.some((e) => e * arity > LARGEST_DEGREE))) return null;
  const table = monomialsOf(arity);
  const inputs = system.map((f) => inputOf(table, f));
  const basis: Skeleton = { table, supports: inputs.map(({ support }) => support), active: [], pairs: [] };
  const elements = inputs.map((input, i) => imageOfInput(system[i]!, input, p));
  const rounds: TracedRound[] = [];
  const work = (draft: Draft) => {
    const results = eliminate(draft.round, elements, p);
    rounds.push(traced(draft.round, results));
    for (const { columns, coefficients } of results) {
      basis.supports.push(columns.map((k) => draft.monomials[k]!));
      elements.push(coefficients);
      enter(basis);
    }
  };
  work(roundOfElements(basis));
  while (basis.pairs.length > 0) {
    const { degree, pairs } = takePairs(basis);
    if (degree > LARGEST_DEGREE) return null;
    const draft = roundOfPairs(basis, pairs);
    if (draft === null) return null;
    work(draft);
  }
  const draft = roundOfTails(basis);
  if (draft === null) return null;
  const { round, monomials } = draft;
  const results = reduceTails(round, elements, p);
  const supports = results.map(({ columns }) => columns.map((k) => monomials[k]!));
  const trace = { table, inputs, rounds, tails: traced(round, results), supports };
  return { basis: { p, coefficients: results.map(({ coefficients }) => coefficients) }, trace };
}

function inputOf(table: Monomials, { arity, exponents, coefficients }: Multivariate): Input {
  const monomials = coefficients.map((_, t) => monomialAt(table, exponents, t * arity));
  const places = Int32Array.from(monomials.keys());
  places.sort((i, j) => compareMonomials(table, monomials[j]!, monomials[i]!));
  poll(places.length);
  return { support: places.map((t) => monomials[t]!), places };
}

/** The coefficients modulo `p` in the order of the input. */
export function imageOfInput(f: Multivariate, { places }: Input, p: number): Float64Array {
  const residues = residuesOf(f, p);
  return Float64Array.from(places, (t) => residues[t]!);
}

function traced(round: Round, results: readonly SparseRow[]): TracedRound {
  const sources = results.map(({ source }) => source).sort((a, b) => a - b);
  return {
    round: { ...round, rows: sources.map((source) => round.rows[source]!) },
    results: results.map(({ source, columns }) => ({ source: sources.indexOf(source), columns })),
  };
}
