import { type Consensus, consensus, properSystem } from "../groebner/consensus.ts";
import { replay } from "../groebner/replay.ts";
import { leadsOf, staircaseOf } from "../groebner/staircase.ts";
import type { System } from "../groebner/trace.ts";
import { wordPrime } from "../groebner/word-primes.ts";
import { borderOf } from "./border.ts";
import { type ModularQuotient, modularQuotient } from "./normal-forms.ts";

/** The quotient algebras of one system modulo primes, with the same standard monomials, and all multiplication matrices. */
export interface QuotientFamily {
  /** Exponents of the standard monomials in ascending graded reverse lexicographic order. */
  readonly monomials: readonly (readonly number[])[];
  /** Positions 0, 1, 2, …: the next algebra each time, `null` for a bad prime. */
  readonly at: (position: number) => ModularQuotient | null;
}

/** `null` unless the ideal has finitely many zeros, at least one and at most `most` with multiplicities, modulo primes. */
export function quotientFamily(system: System, most: number): QuotientFamily | null {
  const proper = properSystem(system);
  const agreed = proper.length === 0 ? null : consensus(proper);
  return agreed === null || agreed.dimension !== 0 ? null : familyOf(proper, agreed, most);
}

/** The dimension of the quotient modulo primes; `null` when it is infinite, above `most`, or not known. */
export function quotientDimension(system: System, most: number): number | null {
  const proper = properSystem(system);
  const agreed = proper.length === 0 ? null : consensus(proper);
  if (agreed === null || agreed.dimension > 0) return null;
  const { trace } = agreed;
  return staircaseOf(trace.table, leadsOf(trace), most)?.length ?? null;
}

function familyOf(system: System, { trace, bases, next }: Consensus, most: number): QuotientFamily | null {
  const { arity, exponents } = trace.table;
  const standard = staircaseOf(trace.table, leadsOf(trace), most);
  if (standard === null) return null;
  const border = borderOf(trace, standard, [...Array(arity).keys()]);
  return {
    monomials: standard.map((id) => Array.from(exponents.subarray(id * arity, (id + 1) * arity))),
    at: (position) => {
      const later = position - bases.length;
      const basis = later < 0 ? bases[position]! : replay(trace, system, wordPrime(next + later));
      return basis === null ? null : modularQuotient(border, basis);
    },
  };
}
