import type { Graph, Term } from "./graph.ts";
import { extractProduct, type ProductDivisor, productDivisorsOf, savedByProduct } from "./product-divisors.ts";
import {
  extractSum,
  isPromising,
  type SumDivisor,
  type SumDivisors,
  savedBySum,
  sumDivisorOf,
} from "./sum-divisors.ts";

type Divisor = SumDivisor | ProductDivisor;

const MOST_OCCURRENCES = 200_000;

/** Takes out divisors, always one that saves most operations, until none saves any. */
export function extractDivisors(graph: Graph): void {
  const sums: SumDivisors = new Map();
  const products = new Map<string, ProductDivisor>();
  let left = MOST_OCCURRENCES;
  const queue: Divisor[][] = [];
  const savedBy = (divisor: Divisor): number =>
    divisor.kind === "sum" ? savedBySum(graph, divisor) : savedByProduct(graph, divisor);
  const enqueue = (divisor: Divisor): void => {
    const saved = savedBy(divisor);
    if (saved <= 0) {
      divisor.queued = 0;
      return;
    }
    divisor.queued = saved;
    while (queue.length <= saved) queue.push([]);
    queue[saved]!.push(divisor);
  };
  const register = (terms: readonly Term[]): void => {
    const touched = new Set<Divisor>();
    const fresh = new Set(terms);
    for (const term of terms) {
      if (left < 0) break;
      for (const divisor of productDivisorsOf(graph, products, term)) {
        touched.add(divisor);
        left -= 1;
      }
      let after = false;
      for (const other of term.owner.terms.values()) {
        if (other === term) {
          after = true;
          continue;
        }
        if (fresh.has(other) && !after) continue;
        const divisor = sumDivisorOf(graph, sums, term, other);
        if (isPromising(divisor)) touched.add(divisor);
        left -= 1;
      }
    }
    for (const divisor of touched) enqueue(divisor);
  };
  register(graph.parts.flatMap((part) => (part.kind === "combination" ? [...part.terms.values()] : [])));
  while (queue.length > 0) {
    const level = queue.at(-1)!;
    if (level.length === 0) {
      queue.pop();
      continue;
    }
    const divisor = level.shift()!;
    if (divisor.queued !== queue.length - 1) continue;
    const saved = savedBy(divisor);
    if (saved !== divisor.queued) {
      enqueue(divisor);
      continue;
    }
    divisor.queued = 0;
    register(divisor.kind === "sum" ? extractSum(graph, divisor) : extractProduct(graph, divisor));
  }
}
