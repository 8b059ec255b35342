import { poll } from "../../number/patience.ts";
import { type Packing, pack, unpack } from "./packing.ts";
import type { Multivariate } from "./polynomial.ts";

/** An array of all monomials pays off from so many products of two terms on, if it has at most so many places for each. */
const MANY = 256;
const PLACES = 4;

/** The product in doubles, one for each monomial; `null` when monomials are few or the sums would not be exact. */
export function denseProduct(a: Multivariate, b: Multivariate, packing: Packing): Multivariate | null {
  const products = a.coefficients.length * b.coefficients.length;
  if (products < MANY || packing.size > PLACES * products) return null;
  const left = asDoubles(a);
  const right = asDoubles(b);
  const terms = Math.min(a.coefficients.length, b.coefficients.length);
  if (largest(left) * largest(right) * terms > Number.MAX_SAFE_INTEGER) return null;
  const sums = new Float64Array(packing.size);
  addProducts(sums, pack(a, packing), left, pack(b, packing), right);
  return gather(sums, packing);
}

/** The coefficients, rounded when they are large. */
function asDoubles(p: Multivariate): Float64Array {
  return Float64Array.from(p.coefficients, Number);
}

function largest(values: Float64Array): number {
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return size;
}

function addProducts(
  sums: Float64Array,
  rows: readonly number[],
  left: Float64Array,
  columns: readonly number[],
  right: Float64Array,
): void {
  for (let i = 0; i < rows.length; i += 1) {
    poll(columns.length);
    const offset = rows[i]!;
    const c = left[i]!;
    for (let j = 0; j < columns.length; j += 1) sums[offset + columns[j]!]! += c * right[j]!;
  }
}

function gather(sums: Float64Array, packing: Packing): Multivariate {
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  for (let key = sums.length - 1; key >= 0; key -= 1) {
    if (sums[key] === 0) continue;
    keys.push(key);
    coefficients.push(BigInt(sums[key]!));
  }
  return unpack(keys, coefficients, packing);
}
