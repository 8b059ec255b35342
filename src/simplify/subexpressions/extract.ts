import { poll } from "../../number/patience.ts";
import type { Change, Graph } from "./graph.ts";
import { priorities } from "./priorities.ts";
import { type ProductDivisor, type ProductDivisors, productDivisorsOf } from "./product-divisors.ts";
import { extractProduct, savedByProduct } from "./product-extraction.ts";
import { isPromising, type SumDivisor, type SumDivisors, sumDivisorOf } from "./sum-divisors.ts";
import { extractSum, savedBySum } from "./sum-extraction.ts";

type Divisor = SumDivisor | ProductDivisor;

/** Occurrences of divisors that are looked at; beyond that the graph stays as it is. */
const MOST_OCCURRENCES = 200_000;
/** Terms of longer sums are not compared with each other. */
const LONGEST_SUM = 128;

/**
 * Takes out common divisors, sums of two terms and products of two factors, always one that saves most operations, until none
 * saves any (fast extract of two-cube and two-literal divisors: Rajski and Vasudevamurthy 1992; Hosangadi, Fallah and Kastner
 * 2006 for sums of products with coefficients).
 */
export function extractDivisors(graph: Graph): void {
  const sums: SumDivisors = new Map();
  const products: ProductDivisors = new Map();
  const queue = priorities<Divisor>();
  let left = MOST_OCCURRENCES;
  const enqueue = (divisor: Divisor): void => {
    divisor.queued = priorityOf(graph, divisor);
    if (divisor.queued > 0) queue.add(divisor, divisor.queued);
  };
  const register = (changes: readonly Change[]): void => {
    const touched = new Set<Divisor>();
    const changed = new Set(changes.map(({ term }) => term));
    for (const change of changes) {
      if (left < 0) break;
      const { term } = change;
      const found = productDivisorsOf(graph, products, change);
      for (const divisor of found) touched.add(divisor);
      left -= found.length;
      changed.delete(term);
      if (term.owner.terms.size > LONGEST_SUM) continue;
      for (const other of term.owner.terms.values()) {
        if (other === term || changed.has(other)) continue;
        const divisor = sumDivisorOf(graph, sums, term, other);
        if (isPromising(divisor)) touched.add(divisor);
        left -= 1;
      }
    }
    for (const divisor of touched) enqueue(divisor);
    poll(touched.size);
  };
  register(graph.parts.flatMap((part) => (part.kind === "combination" ? [...part.terms.values()].map(asNew) : [])));
  for (let next = queue.next(); next !== null; next = queue.next()) {
    const { item, priority } = next;
    if (item.queued !== priority) continue;
    enqueue(item);
    if (item.queued !== priority) continue;
    item.queued = 0;
    register(item.kind === "sum" ? extractSum(graph, item) : extractProduct(graph, item));
  }
}

function asNew(term: Change["term"]): Change {
  return { term, bases: null };
}

/** By operations saved; a sum comes before a product that saves as many, since it is what pulls factors out. */
function priorityOf(graph: Graph, divisor: Divisor): number {
  const saved = divisor.kind === "sum" ? savedBySum(graph, divisor) : savedByProduct(graph, divisor);
  return saved <= 0 ? 0 : 2 * saved + (divisor.kind === "sum" ? 1 : 0);
}
