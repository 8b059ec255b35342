import { poll } from "../../number/patience.ts";
import { bitLength } from "../../number/rational.ts";
import { emptyHeap, insertRow, lowerTop, type RowHeap, removeTop } from "./heap.ts";
import { type Packing, pack, unpack } from "./packing.ts";
import type { Multivariate } from "./polynomial.ts";

/** The quotient as far as it is known, and the products of its terms by those of the divisor that are still to come. */
interface Division {
  readonly keysOfDivisor: readonly number[];
  readonly divisor: readonly bigint[];
  readonly keys: number[];
  readonly coefficients: bigint[];
  /** One row for each term of the quotient, and the place in the divisor that it has reached. */
  readonly heap: RowHeap;
  readonly places: number[];
}

/**
 * The quotient `a/b`, `null` when it is not a polynomial over Z. Terms come in descending order from a merge of the dividend
 * and the products subtracted from it (Monagan and Pearce 2011). The packing holds the degrees of `a`, and `highest` are the
 * degrees that the quotient must have, so that a false quotient is given up at its first term that is too high.
 */
export function sparseQuotient(
  a: Multivariate,
  b: Multivariate,
  highest: readonly number[],
  packing: Packing,
): Multivariate | null {
  const dividend = pack(a, packing);
  const keysOfDivisor = pack(b, packing);
  const division: Division = {
    keysOfDivisor,
    divisor: b.coefficients,
    keys: [],
    coefficients: [],
    heap: emptyHeap(),
    places: [],
  };
  const { heap } = division;
  for (let next = 0; next < dividend.length || heap.size > 0; ) {
    const key = heap.size > 0 && !(dividend[next]! > heap.keys[0]!) ? heap.keys[0]! : dividend[next]!;
    let c = -takeProducts(division, key);
    if (dividend[next] === key) {
      c += a.coefficients[next]!;
      next += 1;
    }
    if (c === 0n) continue;
    const monomial = key - keysOfDivisor[0]!;
    if (monomial < 0 || !within(monomial, highest, packing) || !addTerm(division, monomial, c)) return null;
  }
  return unpack(division.keys, division.coefficients, packing);
}

/** The sum of the products with this key, which is the highest one left. */
function takeProducts({ keysOfDivisor, divisor, keys, coefficients, heap, places }: Division, key: number): bigint {
  let sum = 0n;
  let steps = 1;
  for (; heap.size > 0 && heap.keys[0] === key; steps += 1) {
    const row = heap.rows[0]!;
    const place = places[row]!;
    sum += coefficients[row]! * divisor[place]!;
    places[row] = place + 1;
    if (place + 1 < divisor.length) lowerTop(heap, keys[row]! + keysOfDivisor[place + 1]!);
    else removeTop(heap);
  }
  poll(steps * (1 + (bitLength(sum) >> 8)));
  return sum;
}

/** Whether a difference of keys is the key of a monomial up to these degrees. */
function within(monomial: number, highest: readonly number[], { strides }: Packing): boolean {
  let rest = monomial;
  for (let i = 0; i < highest.length; i += 1) {
    const exponent = Math.floor(rest / strides[i]!);
    if (exponent > highest[i]!) return false;
    rest -= exponent * strides[i]!;
  }
  return true;
}

/** The next term of the quotient, where `c` is the coefficient left in the dividend; false when it is not an integer. */
function addTerm(
  { keysOfDivisor, divisor, keys, coefficients, heap, places }: Division,
  key: number,
  c: bigint,
): boolean {
  const quotient = c / divisor[0]!;
  if (quotient * divisor[0]! !== c) return false;
  const row = keys.push(key) - 1;
  coefficients.push(quotient);
  places.push(1);
  insertRow(heap, key + keysOfDivisor[1]!, row);
  return true;
}
