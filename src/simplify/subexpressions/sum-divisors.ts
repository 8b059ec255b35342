import {
  denominator,
  divideRational,
  fraction,
  gcd,
  multiplyRational,
  negateRational,
  numerator,
  printRational,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { additions, multiplications, powerChanges } from "./costs.ts";
import { addTerm, type Combination, type Graph, newCombination, removeTerm, type Term } from "./graph.ts";
import { commonPart, type Monomial, times } from "./monomials.ts";

/** So many monomials have keys of their own. */
const MOST_MONOMIALS = 2 ** 26;

/** Two terms of one sum that are `base` times a multiple of the divisor. */
interface Occurrence {
  readonly first: Term;
  readonly second: Term;
  readonly base: Monomial;
}

/** A sum of two terms without a common factor, up to a rational one, and where sums contain it. */
export interface SumDivisor {
  readonly kind: "sum";
  readonly first: Monomial;
  readonly second: Monomial;
  /** Primitive integers; the first is positive. */
  readonly coefficients: readonly [Rational, Rational];
  occurrences: Occurrence[];
  /** The part that stands for it, once there is one. */
  part: Combination | null;
  sign: 1 | -1;
  queued: number;
}

/** Divisors by their monomials, then by their coefficients. */
export type SumDivisors = Map<number, Map<string | number, SumDivisor>>;

/** The divisor that two terms of a sum make, registered in an index. */
export function sumDivisorOf({ monomials }: Graph, index: SumDivisors, a: Term, b: Term): SumDivisor {
  const base = commonPart(monomials, a.monomial, b.monomial);
  let [first, second] = [a, b];
  let [m, n] = [times(monomials, a.monomial, base, -1), times(monomials, b.monomial, base, -1)];
  if (m.id > n.id) [first, second, m, n] = [b, a, n, m];
  let byCoefficients = index.get(m.id * MOST_MONOMIALS + n.id);
  if (byCoefficients === undefined) {
    byCoefficients = new Map();
    index.set(m.id * MOST_MONOMIALS + n.id, byCoefficients);
  }
  const coefficients = primitive(first.coefficient, second.coefficient);
  const key = coefficients[0] === 1 && typeof coefficients[1] === "number" ? coefficients[1] : coefficients.map(printRational).join();
  let divisor = byCoefficients.get(key);
  if (divisor === undefined) {
    divisor = { kind: "sum", first: m, second: n, coefficients, occurrences: [], part: null, sign: 1, queued: 0 };
    byCoefficients.set(key, divisor);
  }
  divisor.occurrences.push({ first, second, base });
  return divisor;
}

function primitive(a: Rational, b: Rational): readonly [Rational, Rational] {
  if (a === b) return [1, 1];
  if (typeof a === "number" && a === -(b as number)) return [1, -1];
  const [p, q] = [numerator(a) * denominator(b), numerator(b) * denominator(a)];
  const content = gcd(p, q) * (p < 0n ? -1n : 1n);
  return [fraction(p, content), fraction(q, content)];
}

/** Whether it can save anything: a single occurrence has to have a common factor. */
export function isPromising({ part, occurrences }: SumDivisor): boolean {
  return part !== null || occurrences.length > 1 || occurrences[0]!.base.factors.length > 0;
}

/** The occurrences that can be replaced together, and the one that is the divisor itself. */
function usable(divisor: SumDivisor): { disjoint: Occurrence[]; whole: Occurrence | null } {
  divisor.occurrences = divisor.occurrences.filter(({ first, second }) => first.alive && second.alive);
  const taken = new Set<Term>();
  const disjoint: Occurrence[] = [];
  let whole: Occurrence | null = null;
  for (const occurrence of divisor.occurrences) {
    const { first, second, base } = occurrence;
    if (first.owner === divisor.part || taken.has(first) || taken.has(second)) continue;
    taken.add(first).add(second);
    disjoint.push(occurrence);
    if (divisor.part !== null || whole !== null || base.factors.length > 0 || first.owner.terms.size !== 2) continue;
    const scale = scaleOf(occurrence, divisor);
    if (scale === 1 || (scale === -1 && signOfRational(divisor.coefficients[1]) < 0)) whole = occurrence;
  }
  return { disjoint, whole };
}

function scaleOf({ first }: Occurrence, { coefficients, sign }: SumDivisor): Rational {
  return multiplyRational(divideRational(first.coefficient, coefficients[0]), sign);
}

/** How many operations less there are when the occurrences are replaced. */
export function savedBySum(graph: Graph, divisor: SumDivisor): number {
  if (divisor.part === null) divisor.sign = 1;
  const { disjoint, whole } = usable(divisor);
  if (divisor.part === null) {
    const negative = disjoint.filter((occurrence) => signOfRational(scaleOf(occurrence, divisor)) < 0).length;
    const flips = signOfRational(divisor.coefficients[1]) < 0;
    divisor.sign = flips && (whole !== null ? scaleOf(whole, divisor) === -1 : 2 * negative > disjoint.length) ? -1 : 1;
  }
  if (disjoint.length === 0) return 0;
  if (disjoint.length === 1 && divisor.part === null && disjoint[0]!.base.factors.length === 0) return 0;
  const powers = powerChanges(graph);
  let saved = 0;
  const owners = new Map<Combination, { terms: number; negatives: number }>();
  for (const occurrence of disjoint) {
    if (occurrence === whole) continue;
    const { first, second, base } = occurrence;
    for (const { monomial, coefficient } of [first, second]) {
      powers.change(monomial, -1);
      saved += multiplications(coefficient, monomial.above, monomial.below);
    }
    const scale = scaleOf(occurrence, divisor);
    powers.change(base, 1);
    saved -= multiplications(scale, base.above + 1, base.below);
    const owner = first.owner;
    const state = owners.get(owner) ?? { terms: owner.terms.size, negatives: owner.negatives };
    state.terms -= 1;
    state.negatives +=
      (signOfRational(scale) < 0 ? 1 : 0) -
      (signOfRational(first.coefficient) < 0 ? 1 : 0) -
      (signOfRational(second.coefficient) < 0 ? 1 : 0);
    owners.set(owner, state);
  }
  for (const [owner, { terms, negatives }] of owners)
    saved += additions(owner.terms.size, owner.negatives) - additions(terms, negatives);
  if (divisor.part === null && whole === null) {
    const { first, second, coefficients } = divisor;
    saved -= 1 + multiplications(coefficients[0], first.above, first.below);
    saved -= multiplications(coefficients[1], second.above, second.below);
    powers.change(first, 1);
    powers.change(second, 1);
  }
  return saved - powers.total();
}

/** Replaces the occurrences; the terms that are new. */
export function extractSum(graph: Graph, divisor: SumDivisor): Term[] {
  const { disjoint, whole } = usable(divisor);
  const made: (Term | null)[] = [];
  if (divisor.part === null) {
    divisor.part = whole?.first.owner ?? newCombination(graph);
    if (whole === null) {
      const signed = (coefficient: Rational): Rational =>
        divisor.sign < 0 ? negateRational(coefficient) : coefficient;
      made.push(addTerm(graph, divisor.part, signed(divisor.coefficients[0]), divisor.first));
      made.push(addTerm(graph, divisor.part, signed(divisor.coefficients[1]), divisor.second));
    }
  }
  const { part } = divisor;
  for (const occurrence of disjoint) {
    const { first, second, base } = occurrence;
    if (first.owner === part) continue;
    removeTerm(graph, first);
    removeTerm(graph, second);
    const monomial = times(graph.monomials, base, graph.monomials.of([[part.id, 1]]), 1);
    made.push(addTerm(graph, first.owner, scaleOf(occurrence, divisor), monomial));
  }
  return made.filter((term): term is Term => term?.alive === true);
}
