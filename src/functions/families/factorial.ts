import { fromBigInt, type Rational } from "../../number/rational.ts";

/** Factorials beyond this are not written out in digits. */
export const LARGEST_FACTORIAL = 1000;

/** `n!` for a whole number `n >= 0`. */
export function factorial(n: number): Rational {
  let product = 1n;
  for (let k = 2n; k <= n; k += 1n) product *= k;
  return fromBigInt(product);
}
