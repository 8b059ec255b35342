import {
  denominator,
  divideRational,
  fraction,
  gcd,
  multiplyRational,
  negateRational,
  numerator,
  type Rational,
  sameRational,
  signOfRational,
} from "../../number/rational.ts";
import { additions, multiplications, type PowerChanges, powerChanges } from "./costs.ts";
import { addTerm, type Change, type Combination, type Graph, newCombination, removeTerm, type Term } from "./graph.ts";
import { commonPart, type Monomial, times } from "./monomials.ts";

/** Two terms of one sum that are `base` times a multiple of the divisor. */
interface Occurrence {
  readonly first: Term;
  readonly second: Term;
  readonly base: Monomial;
  /** How the terms were written when it was found; else it is no more. */
  readonly monomials: readonly [Monomial, Monomial];
}

function isAlive({ first, second, monomials }: Occurrence): boolean {
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

/** The divisor that two terms of a sum make, registered in an index. */
export function sumDivisorOf({ monomials }: Graph, index: SumDivisors, a: Term, b: Term): SumDivisor {
  const base = commonPart(monomials, a.monomial, b.monomial);
  let [first, second] = [a, b];
  let [m, n] = [times(monomials, a.monomial, base, -1), times(monomials, b.monomial, base, -1)];
  if (m.id > n.id) [first, second, m, n] = [b, a, n, m];
  const occurrence: Occurrence = { first, second, base, monomials: [first.monomial, second.monomial] };
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
  const [left, right] = [a.first.size * b.second.size, a.second.size * b.first.size];
  if (Math.abs(left - right) > 1e-9 * Math.abs(left)) return false;
  return sameRational(
    multiplyRational(a.first.coefficient, b.second.coefficient),
    multiplyRational(a.second.coefficient, b.first.coefficient),
  );
}

function primitive({
  first: { coefficient: a },
  second: { coefficient: b },
}: Occurrence): readonly [Rational, Rational] {
  const [p, q] = [numerator(a) * denominator(b), numerator(b) * denominator(a)];
  const content = gcd(p, q) * (p < 0n ? -1n : 1n);
  return [fraction(p, content), fraction(q, content)];
}

/** Whether it can save anything: a single occurrence has to have a common factor. */
export function isPromising({ part, occurrences }: SumDivisor): boolean {
  return part !== null || occurrences.length > 1 || occurrences[0]!.base.factors.length > 0;
}

/** The occurrences that can be replaced together, and the one that is the divisor itself. */
interface Usable {
  readonly disjoint: readonly Occurrence[];
  readonly whole: Occurrence | null;
}

/** Forgets the occurrences that are gone; as the first stands for the coefficients, one always stays. */
function usable(divisor: SumDivisor): Usable {
  const { occurrences, part } = divisor;
  const alive = occurrences.filter(isAlive);
  occurrences.length = 1;
  if (alive.length > 0) occurrences.splice(0, 1, ...alive);
  const taken = new Set<Term>();
  const disjoint: Occurrence[] = [];
  for (const occurrence of alive) {
    const { first, second } = occurrence;
    if (first.owner === part || taken.has(first) || taken.has(second)) continue;
    taken.add(first).add(second);
    disjoint.push(occurrence);
  }
  if (part !== null) return { disjoint, whole: null };
  const coefficients = primitive(occurrences[0]!);
  divisor.coefficients = coefficients;
  const whole = disjoint.find((occurrence) => isItself(occurrence, divisor)) ?? null;
  const negative = disjoint.filter((occurrence) => signOfRational(scaleOf(occurrence, divisor)) < 0).length;
  const isTurned = whole === null ? 2 * negative > disjoint.length : scaleOf(whole, divisor) === -1;
  if (isTurned && signOfRational(coefficients[1]) < 0)
    divisor.coefficients = [negateRational(coefficients[0]), negateRational(coefficients[1])];
  return { disjoint, whole };
}

/** Whether a whole sum is the divisor or, one term being negative, its opposite. */
function isItself(occurrence: Occurrence, divisor: SumDivisor): boolean {
  if (occurrence.base.factors.length > 0 || occurrence.first.owner.terms.size !== 2) return false;
  const scale = scaleOf(occurrence, divisor);
  return scale === 1 || (scale === -1 && signOfRational(divisor.coefficients![1]) < 0);
}

function scaleOf({ first }: Occurrence, { coefficients }: SumDivisor): Rational {
  return divideRational(first.coefficient, coefficients![0]);
}

/** How many operations less there are when the occurrences are replaced. */
export function savedBySum(graph: Graph, divisor: SumDivisor): number {
  const { disjoint, whole } = usable(divisor);
  if (disjoint.length === 0 || (disjoint.length === 1 && !isPromising(divisor))) return 0;
  const powers = powerChanges(graph);
  const owners = new Map<Combination, { terms: number; negatives: number }>();
  let saved = 0;
  for (const occurrence of disjoint) {
    if (occurrence === whole) continue;
    const { first, second, base } = occurrence;
    const { owner } = first;
    const after = owners.get(owner) ?? { terms: owner.terms.size, negatives: owner.negatives };
    for (const { monomial, coefficient } of [first, second]) {
      powers.change(monomial.powers, -1);
      saved += multiplications(coefficient, monomial.above, monomial.below);
      if (signOfRational(coefficient) < 0) after.negatives -= 1;
    }
    const scale = scaleOf(occurrence, divisor);
    powers.change(base.powers, 1);
    saved -= multiplications(scale, base.above + 1, base.below);
    if (signOfRational(scale) < 0) after.negatives += 1;
    after.terms -= 1;
    owners.set(owner, after);
  }
  for (const [owner, { terms, negatives }] of owners)
    saved += additions(owner.terms.size, owner.negatives) - additions(terms, negatives);
  if (divisor.part === null && whole === null) saved -= costOfItself(divisor, powers);
  return saved - powers.total();
}

function costOfItself({ first, second, coefficients }: SumDivisor, powers: PowerChanges): number {
  powers.change(first.powers, 1);
  powers.change(second.powers, 1);
  const [a, b] = coefficients!;
  return 1 + multiplications(a, first.above, first.below) + multiplications(b, second.above, second.below);
}

/** Replaces the occurrences; the terms that are new. */
export function extractSum(graph: Graph, divisor: SumDivisor): Change[] {
  const { disjoint, whole } = usable(divisor);
  const made: (Term | null)[] = [];
  let { part } = divisor;
  if (part === null) {
    part = whole?.first.owner ?? newCombination(graph);
    divisor.part = part;
    if (whole === null) {
      const [a, b] = divisor.coefficients!;
      made.push(addTerm(graph, part, a, divisor.first), addTerm(graph, part, b, divisor.second));
    }
  }
  const own = graph.monomials.of([[part.id, 1]]);
  for (const occurrence of disjoint) {
    const { first, second, base } = occurrence;
    if (first.owner === part) continue;
    removeTerm(graph, first);
    removeTerm(graph, second);
    made.push(addTerm(graph, first.owner, scaleOf(occurrence, divisor), times(graph.monomials, base, own, 1)));
  }
  return made.flatMap((term) => (term?.alive === true ? [{ term, bases: null }] : []));
}
