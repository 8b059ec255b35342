import {
  denominator,
  divideRational,
  fraction,
  gcd,
  negateRational,
  numerator,
  type Rational,
  signOfRational,
} from "../../number/rational.ts";
import { additions, multiplications, type PowerChanges, powerChanges } from "./costs.ts";
import {
  addTerm,
  type Change,
  type Combination,
  cancels,
  type Graph,
  newCombination,
  removeTerm,
  type Term,
} from "./graph.ts";
import { times } from "./monomials.ts";
import { isAlive, isPromising, type Occurrence, type SumDivisor } from "./sum-divisors.ts";

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

function primitive({ coefficients: [a, b] }: Occurrence): readonly [Rational, Rational] {
  const [p, q] = [numerator(a) * denominator(b), numerator(b) * denominator(a)];
  const content = gcd(p, q) * (p < 0n ? -1n : 1n);
  return [fraction(p, content), fraction(q, content)];
}

/** Whether a whole sum is the divisor or, one term being negative, its opposite. */
function isItself(occurrence: Occurrence, divisor: SumDivisor): boolean {
  if (occurrence.base.factors.length > 0 || occurrence.first.owner.terms.size !== 2) return false;
  const scale = scaleOf(occurrence, divisor);
  return scale === 1 || (scale === -1 && signOfRational(divisor.coefficients![1]) < 0);
}

function scaleOf(occurrence: Occurrence, { coefficients }: SumDivisor): Rational {
  return divideRational(occurrence.coefficients[0], coefficients![0]);
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
  const made: Term[] = [];
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
    const { owner } = first;
    if (owner === part) continue;
    const scale = scaleOf(occurrence, divisor);
    const monomial = times(graph.monomials, base, own, 1);
    if (cancels(owner, scale, monomial)) continue;
    removeTerm(graph, first);
    removeTerm(graph, second);
    made.push(addTerm(graph, owner, scale, monomial));
  }
  return made.filter(({ alive }) => alive).map((term) => ({ term, bases: null }));
}
