import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "../groebner/word-primes.ts";

/**
 * The part of one degree of a graded algebra over the field of `p` elements: for each variable, the images in it of the basis
 * of the part from which the variable leads here (empty where there is none).
 */
export interface GradedPart {
  readonly dimension: number;
  readonly products: readonly (readonly Float64Array[])[];
}

/**
 * The space that `Σ_j x_j·part_j` becomes when the relations hold, which are vectors in the bases of the parts, one after the
 * other from `offsets[j]` on. The relations are overwritten.
 */
export function quotientSpace(offsets: readonly number[], relations: readonly Float64Array[], p: number): GradedPart {
  const size = offsets[offsets.length - 1]!;
  const pivots = new Array<Float64Array | null>(size).fill(null);
  for (const relation of relations) {
    const lead = reduceBy(pivots, relation, 0, p);
    if (lead >= 0) pivots[lead] = monic(relation, lead, p);
  }
  const free: number[] = [];
  for (let k = 0; k < size; k += 1) if (pivots[k] === null) free.push(k);
  const images = new Array<Float64Array>(size);
  for (let k = size - 1; k >= 0; k -= 1) images[k] = imageOf(pivots, k, free, p);
  const products = offsets.slice(0, -1).map((offset, j) => images.slice(offset, offsets[j + 1]));
  return { dimension: free.length, products };
}

/** Reduces the vector from `from` on by the pivots; the place of its first value that is left, or -1. */
function reduceBy(pivots: readonly (Float64Array | null)[], vector: Float64Array, from: number, p: number): number {
  const size = vector.length;
  let lead = -1;
  let products = 0;
  let steps = size;
  for (let k = from; k < size; k += 1) {
    const value = vector[k]! - Math.floor(vector[k]! / p) * p;
    vector[k] = value;
    if (value === 0) continue;
    const pivot = pivots[k]!;
    if (pivot === null) {
      if (lead < 0) lead = k;
      continue;
    }
    if (products === PRODUCTS_THAT_FIT) {
      reduceValues(vector, k, size, p);
      products = 0;
    }
    products += 1;
    const factor = p - value;
    for (let j = k + 1; j < size; j += 1) vector[j]! += factor * pivot[j]!;
    vector[k] = 0;
    steps += size - k;
  }
  poll(1 + (steps >> 6));
  return lead;
}

function monic(vector: Float64Array, lead: number, p: number): Float64Array {
  const inverse = invertModulo(vector[lead]!, p);
  for (let k = lead; k < vector.length; k += 1) vector[k] = multiplyModulo(vector[k]!, inverse, p);
  return vector;
}

/** The coordinates of a basis vector modulo the relations; overwrites its pivot. */
function imageOf(
  pivots: readonly (Float64Array | null)[],
  k: number,
  free: readonly number[],
  p: number,
): Float64Array {
  const pivot = pivots[k]!;
  if (pivot === null) return Float64Array.from(free, (column) => (column === k ? 1 : 0));
  reduceBy(pivots, pivot, k + 1, p);
  return Float64Array.from(free, (column) => (column < k || pivot[column] === 0 ? 0 : p - pivot[column]!));
}
