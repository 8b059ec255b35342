import type { Multivariate } from "./polynomial.ts";

/**
 * Exponent vectors as integers below `size` in mixed radix (Kronecker's substitution): the numeric order of keys is the
 * lexicographic order of monomials, and keys add as monomials multiply while the degrees stay within the bounds.
 */
export interface Packing {
  readonly strides: readonly number[];
  readonly size: number;
}

/** The packing of monomials up to these degrees; `null` when the keys would not be exact as doubles. */
export function packingFor(degrees: readonly number[]): Packing | null {
  const strides = new Array<number>(degrees.length);
  let size = 1;
  for (let i = degrees.length - 1; i >= 0; i -= 1) {
    strides[i] = size;
    size *= degrees[i]! + 1;
    if (size > Number.MAX_SAFE_INTEGER) return null;
  }
  return { strides, size };
}

/** The keys of the terms, descending. */
export function pack({ arity, exponents, coefficients }: Multivariate, { strides }: Packing): number[] {
  const keys: number[] = [];
  for (let t = 0, k = 0; t < coefficients.length; t += 1) {
    let key = 0;
    for (let i = 0; i < arity; i += 1, k += 1) key += exponents[k]! * strides[i]!;
    keys.push(key);
  }
  return keys;
}

/** The polynomial with these keys, which descend. */
export function unpack(
  keys: ArrayLike<number>,
  coefficients: readonly bigint[],
  { strides, size }: Packing,
): Multivariate {
  const arity = strides.length;
  const exponents = new Uint32Array(coefficients.length * arity);
  const small = size < 2 ** 31;
  for (let t = 0, k = 0; t < coefficients.length; t += 1) {
    let rest = keys[t]!;
    for (let i = 0; i < arity; i += 1, k += 1) {
      const stride = strides[i]!;
      const exponent = small ? (rest / stride) | 0 : Math.floor(rest / stride);
      exponents[k] = exponent;
      rest -= exponent * stride;
    }
  }
  return { arity, exponents, coefficients };
}
