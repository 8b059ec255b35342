import { multiplyRational, type Rational, sameRational } from "../../number/rational.ts";
import type { Combination, Graph, Term } from "./graph.ts";
import { commonPart, type Monomial, times } from "./monomials.ts";

/** Two terms of one sum that are `base` times a multiple of the divisor. */
export interface Occurrence {
  readonly first: Term;
  readonly second: Term;
  readonly base: Monomial;
  /** The terms as they were when it was found: once they are written in another way, it is no more. */
  readonly monomials: readonly [Monomial, Monomial];
  readonly coefficients: readonly [Rational, Rational];
  /** Of the coefficients, roughly. */
  readonly ratio: number;
}

export function isAlive({ first, second, monomials }: Occurrence): boolean {
  return first.alive && second.alive && first.monomial === monomials[0] && second.monomial === monomials[1];
}

/** A sum of two terms without a common factor, up to a rational one, and where sums contain it. */
export interface SumDivisor {
  readonly kind: "sum";
  readonly first: Monomial;
  readonly second: Monomial;
  readonly occurrences: Occurrence[];
  /** The next divisor with the same monomials and another ratio of coefficients. */
  readonly next: SumDivisor | null;
  /** The part that stands for it, once there is one. */
  part: Combination | null;
  /** Coprime integers; the first is positive, unless most occurrences are shorter with the other sign. */
  coefficients: readonly [Rational, Rational] | null;
  /** Its place in the queue; 0 when it waits for nothing. */
  queued: number;
}

/** Divisors by their monomials. */
export type SumDivisors = Map<number, SumDivisor>;

/** So many monomials have keys of their own. */
const MOST_MONOMIALS = 2 ** 26;

/** Far more than the rounding errors of a ratio. */
const DISTINCT = 1e-9;

/** The divisor that two terms of a sum make, registered in an index. */
export function sumDivisorOf({ monomials }: Graph, index: SumDivisors, a: Term, b: Term): SumDivisor {
  const base = commonPart(monomials, a.monomial, b.monomial);
  let [first, second] = [a, b];
  let [m, n] = [times(monomials, a.monomial, base, -1), times(monomials, b.monomial, base, -1)];
  if (m.id > n.id) [first, second, m, n] = [b, a, n, m];
  const occurrence: Occurrence = {
    first,
    second,
    base,
    monomials: [first.monomial, second.monomial],
    coefficients: [first.coefficient, second.coefficient],
    ratio: second.size / first.size,
  };
  const key = m.id * MOST_MONOMIALS + n.id;
  const known = index.get(key) ?? null;
  for (let divisor = known; divisor !== null; divisor = divisor.next) {
    if (!isProportional(divisor.occurrences[0]!, occurrence)) continue;
    divisor.occurrences.push(occurrence);
    return divisor;
  }
  const divisor: SumDivisor = {
    kind: "sum",
    first: m,
    second: n,
    occurrences: [occurrence],
    next: known,
    part: null,
    coefficients: null,
    queued: 0,
  };
  index.set(key, divisor);
  return divisor;
}

/** Whether the coefficients have the same ratio; those that doubles tell apart are not compared exactly. */
function isProportional(a: Occurrence, b: Occurrence): boolean {
  if (Math.abs(a.ratio - b.ratio) > DISTINCT * Math.abs(a.ratio)) return false;
  return sameRational(
    multiplyRational(a.coefficients[0], b.coefficients[1]),
    multiplyRational(a.coefficients[1], b.coefficients[0]),
  );
}

/** Whether it can save anything: a single occurrence has to have a common factor. */
export function isPromising({ part, occurrences }: SumDivisor): boolean {
  return part !== null || occurrences.length > 1 || occurrences[0]!.base.factors.length > 0;
}
