import {
  absRational,
  divideRational,
  multiplyRational,
  type Rational,
  sameRational,
  signOfRational,
  subtractRational,
} from "../../number/rational.ts";
import { multiplications, type PowerChanges, powerChanges } from "./costs.ts";
import { addTerm, type Change, cancels, changeTerm, type Graph, newCombination, type Term } from "./graph.ts";
import { exponentOf, multiplicity, times } from "./monomials.ts";
import type { ProductDivisor } from "./product-divisors.ts";

function timesIn({ coefficient, pattern }: ProductDivisor, term: Term): number {
  if (coefficient === 1) return multiplicity(pattern, term.monomial);
  return sameRational(absRational(term.coefficient), coefficient) && multiplicity(pattern, term.monomial) > 0 ? 1 : 0;
}

function leftCoefficient({ coefficient }: ProductDivisor, term: Term): Rational {
  return coefficient === 1 ? term.coefficient : divideRational(term.coefficient, coefficient);
}

function wholeOf(divisor: ProductDivisor): Term | null {
  if (divisor.part !== null) return null;
  for (const term of divisor.occurrences) {
    if (
      term.alive &&
      term.owner.terms.size === 1 &&
      term.monomial === divisor.pattern &&
      sameRational(term.coefficient, divisor.coefficient)
    )
      return term;
  }
  return null;
}

/** How many operations less there are when the terms are written by the divisor. */
export function savedByProduct(graph: Graph, divisor: ProductDivisor): number {
  const { occurrences, part, pattern, coefficient } = divisor;
  if (occurrences.size < (part === null ? 2 : 1)) return 0;
  const whole = wholeOf(divisor);
  const powers = powerChanges(graph);
  const exponents = new Set<number>();
  let saved = 0;
  let uses = whole === null ? 0 : 1;
  for (const term of occurrences) {
    const exponent = term.alive ? timesIn(divisor, term) : 0;
    if (exponent === 0) occurrences.delete(term);
    if (exponent === 0 || term === whole || term.owner === part) continue;
    uses += 1;
    exponents.add(Math.abs(exponent));
    saved += savedIn(term, exponent, divisor, graph, powers);
  }
  if (uses < 2 && part === null) return 0;
  exponents.delete(1);
  saved -= exponents.size;
  if (part === null && whole === null) {
    saved -= multiplications(coefficient, pattern.above, pattern.below);
    powers.change(pattern.powers, 1);
  }
  return saved - powers.total();
}

/** Multiplications less in one term; of its factors only those of the pattern change. */
function savedIn(term: Term, exponent: number, divisor: ProductDivisor, graph: Graph, powers: PowerChanges): number {
  const { monomial } = term;
  let [above, below] = exponent > 0 ? [monomial.above + 1, monomial.below] : [monomial.above, monomial.below + 1];
  const count = (base: number, weight: Rational, uses: 1 | -1): void => {
    if (weight === 0) return;
    if (signOfRational(weight) > 0) above += uses;
    else below += uses;
    if (weight !== 1 && weight !== -1) powers.change(graph.monomials.of([[base, absRational(weight)]]).powers, uses);
  };
  for (const [base, weight] of divisor.pattern.factors) {
    const before = exponentOf(monomial, base);
    count(base, before, -1);
    count(base, subtractRational(before, multiplyRational(weight, exponent)), 1);
  }
  return (
    multiplications(term.coefficient, monomial.above, monomial.below) -
    multiplications(leftCoefficient(divisor, term), above, below)
  );
}

/** Writes the terms by the divisor. */
export function extractProduct(graph: Graph, divisor: ProductDivisor): Change[] {
  const { pattern } = divisor;
  const whole = wholeOf(divisor);
  const changes: Change[] = [];
  let { part } = divisor;
  if (part === null) {
    part = whole?.owner ?? newCombination(graph);
    divisor.part = part;
    if (whole === null) addTerm(graph, part, divisor.coefficient, pattern);
  }
  const own = graph.monomials.of([[part.id, 1]]);
  const bases = [part.id, ...pattern.factors.map(([base]) => base)];
  for (const term of divisor.occurrences) {
    const exponent = term.alive && term.owner !== part ? timesIn(divisor, term) : 0;
    if (exponent === 0) continue;
    const rest = times(graph.monomials, term.monomial, pattern, -exponent);
    const monomial = times(graph.monomials, rest, own, exponent);
    const coefficient = leftCoefficient(divisor, term);
    if (cancels(term.owner, coefficient, monomial)) divisor.occurrences.delete(term);
    else if (changeTerm(graph, term, coefficient, monomial)) changes.push({ term, bases });
  }
  return changes;
}
