import type { ModularMultivariate } from "../multivariate/modular.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import type { Monomials } from "./monomials.ts";
import type { Round } from "./round.ts";

/** The terms of a polynomial in descending graded reverse lexicographic order: monomials, and their places in it. */
export interface Input {
  readonly support: Int32Array;
  readonly places: Int32Array;
}

/** A matrix of the computation without the rows that became 0, and the columns that may occur in what the others become. */
export interface TracedRound {
  readonly round: Round;
  /** In the order in which they become elements: the position of the row, and its columns after elimination. */
  readonly results: readonly { readonly source: number; readonly columns: Int32Array }[];
}

/** How a Gröbner basis was found modulo one prime: enough to find it modulo others by elimination alone (Traverso 1988). */
export interface Trace {
  readonly table: Monomials;
  readonly inputs: readonly Input[];
  readonly rounds: readonly TracedRound[];
  /** The last one, which reduces the tails. */
  readonly tails: TracedRound;
  /** The monomials of the elements of the reduced basis, descending; elements ascending by their first. */
  readonly supports: readonly Int32Array[];
}

/** The reduced Gröbner basis modulo `p`: coefficients of the monomials in `supports` of the trace, the first of each 1. */
export interface ModularBasis {
  readonly p: number;
  readonly coefficients: readonly Float64Array[];
}

/** The elements of a basis: terms in descending graded reverse lexicographic order, the first coefficient 1. */
export function elementsOf({ table, supports }: Trace, { coefficients }: ModularBasis): ModularMultivariate[] {
  const { arity, exponents } = table;
  return supports.map((support, k) => ({
    arity,
    exponents: Uint32Array.from(support).reduce(
      (all, id, t) => {
        all.set(exponents.subarray(id * arity, (id + 1) * arity), t * arity);
        return all;
      },
      new Uint32Array(support.length * arity),
    ),
    residues: [...coefficients[k]!],
  }));
}

/** Polynomials in the same variables; none of them is 0. */
export type System = readonly Multivariate[];
