import { absRational, gcd, isInteger, printRational, type Rational, signOfRational } from "../../number/rational.ts";
import type { Change, Combination, Graph, Term } from "./graph.ts";
import type { Factor, Monomial } from "./monomials.ts";

/** `coefficient · pattern`, two factors in all, and the terms that it, or a power of it, divides. */
export interface ProductDivisor {
  readonly kind: "product";
  readonly coefficient: Rational;
  readonly pattern: Monomial;
  readonly occurrences: Set<Term>;
  /** The part that stands for it, once there is one. */
  part: Combination | null;
  /** Its place in the queue; 0 when it waits for nothing. */
  queued: number;
}

/** Divisors by the numbers of their patterns; those with a coefficient by text. */
export type ProductDivisors = Map<number | string, ProductDivisor>;

/** Registers in an index every product of two factors, one of them changed, that divides a term. */
export function productDivisorsOf(graph: Graph, index: ProductDivisors, { term, bases }: Change): ProductDivisor[] {
  const { factors } = term.monomial;
  const size = absRational(term.coefficient);
  const isScaled = size !== 1 && isInteger(size);
  const found: ProductDivisor[] = [];
  for (let i = 0; i < factors.length; i += 1) {
    const left = factors[i]!;
    const isChanged = bases === null || bases.includes(left[0]);
    if (isScaled && isChanged) found.push(divisorOf(graph, index, term, size, [left]));
    for (let j = i + 1; j < factors.length; j += 1) {
      const right = factors[j]!;
      if (!isChanged && !bases.includes(right[0])) continue;
      for (const pattern of patternsOf(left, right)) found.push(divisorOf(graph, index, term, 1, pattern));
    }
  }
  return found;
}

function divisorOf(
  graph: Graph,
  index: ProductDivisors,
  term: Term,
  coefficient: Rational,
  factors: readonly Factor[],
): ProductDivisor {
  const pattern = graph.monomials.of(factors);
  const key = coefficient === 1 ? pattern.id : `${printRational(coefficient)} ${pattern.id}`;
  let divisor = index.get(key);
  if (divisor === undefined) {
    divisor = { kind: "product", coefficient, pattern, occurrences: new Set(), part: null, queued: 0 };
    index.set(key, divisor);
  }
  divisor.occurrences.add(term);
  return divisor;
}

/** The two factors as they are, without a common exponent, and each once; up to inversion of both. */
function patternsOf([i, a]: Factor, [j, b]: Factor): readonly (readonly Factor[])[] {
  if (typeof a !== "number" || typeof b !== "number") {
    const isInverse = signOfRational(a) < 0 && signOfRational(b) < 0;
    return [
      [
        [i, isInverse ? absRational(a) : a],
        [j, isInverse ? absRational(b) : b],
      ],
    ];
  }
  const sign = a < 0 && b < 0 ? -1 : 1;
  const once: readonly Factor[] = [
    [i, Math.sign(a) * sign],
    [j, Math.sign(b) * sign],
  ];
  if (Math.abs(a) === Math.abs(b)) return [once];
  const common = sign * Number(gcd(BigInt(a), BigInt(b)));
  return [
    [
      [i, a / common],
      [j, b / common],
    ],
    once,
  ];
}
