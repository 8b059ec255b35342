import { sameMultivariate } from "../multivariate/polynomial.ts";
import { type Learned, learn } from "./learn.ts";
import { replay } from "./replay.ts";
import { dimensionOf, leadsOf } from "./staircase.ts";
import type { ModularBasis, System, Trace } from "./trace.ts";
import { wordPrime } from "./word-primes.ts";

const MOST_PRIMES = 8;
/** So many primes must find 1 in the ideal before it is said to be. */
const UNIT_VOTES = 3;

/** What a Gröbner basis is modulo primes that agree: true over Q unless all of them are bad, which is not proved. */
export interface Consensus {
  readonly trace: Trace;
  /** -1 for the unit ideal. */
  readonly dimension: number;
  /** The bases that were found on the way; their primes are the first of `wordPrime`. */
  readonly bases: readonly ModularBasis[];
  /** The position of the next prime. */
  readonly next: number;
}

/**
 * Learns modulo primes until two agree in all leading monomials and one trace replays modulo the other's prime; `null` when a
 * computation is too large or no primes agree.
 */
export function consensus(system: System): Consensus | null {
  let found = known.get(system);
  if (found === undefined) {
    found = agreement(system);
    known.set(system, found);
  }
  return found;
}

/** One list is asked for its points, and then for its quotient. */
const known = new WeakMap<System, Consensus | null>();

function agreement(system: System): Consensus | null {
  const learned: Learned[] = [];
  for (let next = 0; next < MOST_PRIMES; next += 1) {
    const last = learn(system, wordPrime(next));
    if (last === null) return null;
    const agreeing = learned.filter(({ trace }) => sameLeads(trace, last.trace));
    learned.push(last);
    const dimension = dimensionOf(last.trace.table, leadsOf(last.trace));
    if (dimension === -1 && agreeing.length + 1 < UNIT_VOTES) continue;
    for (const other of agreeing) {
      const joint = reconciled(other, last, system) ?? reconciled(last, other, system);
      if (joint !== null) return { ...joint, dimension, next: next + 1 };
    }
  }
  return null;
}

function reconciled(a: Learned, b: Learned, system: System): { trace: Trace; bases: readonly ModularBasis[] } | null {
  const other = replay(a.trace, system, b.basis.p);
  return other === null ? null : { trace: a.trace, bases: [a.basis, other] };
}

/** Whether the leading monomials are the same; traces number monomials differently. */
function sameLeads(a: Trace, b: Trace): boolean {
  const [left, right] = [leadsOf(a), leadsOf(b)];
  return left.length === right.length && left.every((lead, k) => sameExponents(a, lead, b, right[k]!));
}

function sameExponents(a: Trace, i: number, b: Trace, j: number): boolean {
  const { arity } = a.table;
  for (let k = 0; k < arity; k += 1) {
    if (a.table.exponents[i * arity + k] !== b.table.exponents[j * arity + k]) return false;
  }
  return true;
}

const knownProper = new WeakMap<System, System>();

/** The polynomials that are not 0, each once; the same list for the same list. */
export function properSystem(system: System): System {
  let found = knownProper.get(system);
  if (found === undefined) {
    found = proper(system);
    knownProper.set(system, found);
  }
  return found;
}

function proper(system: System): System {
  const nonZero = system.filter(({ coefficients }) => coefficients.length > 0);
  return nonZero.filter((f, i) => nonZero.findIndex((g) => sameMultivariate(f, g)) === i);
}
