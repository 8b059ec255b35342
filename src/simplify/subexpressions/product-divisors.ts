import {
  absRational,
  divideRational,
  gcd,
  isInteger,
  printRational,
  type Rational,
  sameRational,
  signOfRational,
} from "../../number/rational.ts";
import { multiplications, powerChanges } from "./costs.ts";
import { addTerm, type Combination, type Graph, newCombination, removeTerm, type Term } from "./graph.ts";
import { type Factor, type Monomial, multiplicity, times } from "./monomials.ts";

/** `coefficient · pattern`, two factors in all, and the terms that it, or a power of it, divides. */
export interface ProductDivisor {
  readonly kind: "product";
  readonly coefficient: Rational;
  readonly pattern: Monomial;
  occurrences: Set<Term>;
  part: Combination | null;
  queued: number;
}

/** Registers in an index every product of two factors that divides a term. */
export function* productDivisorsOf(
  graph: Graph,
  index: Map<string, ProductDivisor>,
  term: Term,
): Generator<ProductDivisor> {
  const { factors } = term.monomial;
  const size = absRational(term.coefficient);
  for (const [i, left] of factors.entries()) {
    if (size !== 1 && isInteger(size)) yield divisorOf(graph, index, term, size, [left]);
    for (const right of factors.slice(i + 1)) {
      for (const pattern of patternsOf(left, right)) yield divisorOf(graph, index, term, 1, pattern);
    }
  }
}

function divisorOf(
  graph: Graph,
  index: Map<string, ProductDivisor>,
  term: Term,
  coefficient: Rational,
  factors: readonly Factor[],
): ProductDivisor {
  const pattern = graph.monomials.of(factors);
  const key = `${printRational(coefficient)} ${pattern.id}`;
  let divisor = index.get(key);
  if (divisor === undefined) {
    divisor = { kind: "product", coefficient, pattern, occurrences: new Set(), part: null, queued: 0 };
    index.set(key, divisor);
  }
  divisor.occurrences.add(term);
  return divisor;
}

/** The two factors as they are, without a common exponent, and each once; up to inversion of both. */
function* patternsOf([i, a]: Factor, [j, b]: Factor): Generator<readonly Factor[]> {
  if (typeof a !== "number" || typeof b !== "number") {
    const flip = signOfRational(a) < 0 && signOfRational(b) < 0;
    yield flip
      ? [
          [i, absRational(a)],
          [j, absRational(b)],
        ]
      : [
          [i, a],
          [j, b],
        ];
    return;
  }
  const flip = a < 0 && b < 0 ? -1 : 1;
  const common = flip * Number(gcd(BigInt(a), BigInt(b)));
  yield [
    [i, a / common],
    [j, b / common],
  ];
  if (Math.abs(a) !== Math.abs(b))
    yield [
      [i, Math.sign(a) * flip],
      [j, Math.sign(b) * flip],
    ];
}

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

export function savedByProduct(graph: Graph, divisor: ProductDivisor): number {
  for (const term of divisor.occurrences) if (!term.alive) divisor.occurrences.delete(term);
  if (divisor.occurrences.size < (divisor.part === null ? 2 : 1)) return 0;
  const whole = wholeOf(divisor);
  const powers = powerChanges(graph);
  const exponents = new Set<number>();
  let saved = 0;
  let count = 0;
  for (const term of divisor.occurrences) {
    if (term === whole) {
      count += 1;
      continue;
    }
    if (term.owner === divisor.part) continue;
    const exponent = timesIn(divisor, term);
    if (exponent === 0) continue;
    count += 1;
    const { monomial } = term;
    const rest = times(graph.monomials, monomial, divisor.pattern, -exponent);
    const inverse = exponent < 0;
    saved += multiplications(term.coefficient, monomial.above, monomial.below);
    saved -= multiplications(
      leftCoefficient(divisor, term),
      rest.above + (inverse ? 0 : 1),
      rest.below + (inverse ? 1 : 0),
    );
    powers.change(monomial, -1);
    powers.change(rest, 1);
    exponents.add(Math.abs(exponent));
  }
  if (count < 2 && divisor.part === null) return 0;
  exponents.delete(1);
  saved -= exponents.size;
  if (divisor.part === null && whole === null) {
    saved -= multiplications(divisor.coefficient, divisor.pattern.above, divisor.pattern.below);
    powers.change(divisor.pattern, 1);
  }
  return saved - powers.total();
}

export function extractProduct(graph: Graph, divisor: ProductDivisor): Term[] {
  const whole = wholeOf(divisor);
  const made: (Term | null)[] = [];
  if (divisor.part === null) {
    divisor.part = whole?.owner ?? newCombination(graph);
    if (whole === null) made.push(addTerm(graph, divisor.part, divisor.coefficient, divisor.pattern));
  }
  const { part } = divisor;
  const own = graph.monomials.of([[part.id, 1]]);
  for (const term of divisor.occurrences) {
    if (!term.alive || term.owner === part) continue;
    const exponent = timesIn(divisor, term);
    if (exponent === 0) continue;
    const rest = times(graph.monomials, term.monomial, divisor.pattern, -exponent);
    removeTerm(graph, term);
    made.push(addTerm(graph, term.owner, leftCoefficient(divisor, term), times(graph.monomials, rest, own, exponent)));
  }
  return made.filter((term): term is Term => term?.alive === true);
}
