import type { Multivariate } from "./polynomial.ts";

/** The greatest numbers such that all are polynomials in these powers of the variables; 0 for a variable that does not occur. */
export function commonStrides(polynomials: readonly Multivariate[], arity: number): number[] {
  const strides = new Array<number>(arity).fill(0);
  for (const { exponents } of polynomials) {
    let ones = 0;
    for (let k = 0; k < exponents.length; k += 1) {
      const i = k % arity;
      if (i === 0) ones = 0;
      if (strides[i] !== 1) strides[i] = gcdOfExponents(strides[i]!, exponents[k]!);
      else if (++ones === arity) return strides;
    }
  }
  return strides;
}

function gcdOfExponents(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The polynomial in the variables `x_i^stride_i`, as one in variables of their own; no stride is 0. */
export function deflate(p: Multivariate, strides: readonly number[]): Multivariate {
  const exponents = p.exponents.map((e, k) => e / strides[k % p.arity]!);
  return { arity: p.arity, exponents, coefficients: p.coefficients };
}

/** What `deflate` undoes. */
export function inflate(p: Multivariate, strides: readonly number[]): Multivariate {
  const exponents = p.exponents.map((e, k) => e * strides[k % p.arity]!);
  return { arity: p.arity, exponents, coefficients: p.coefficients };
}
