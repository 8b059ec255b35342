import { isRationalPower } from "../inflation.ts";
import { commonStrides, deflate, inflate } from "./inflation.ts";
import { valueAt } from "./integer-evaluation.ts";
import { degreeIn, type Multivariate } from "./polynomial.ts";
import { evaluateAt, leadingCoefficientIn } from "./recursive.ts";

/** That a polynomial is one in `x_variable^k`, for a prime k. */
export interface Inflation {
  readonly variable: number;
  readonly k: number;
}

/** An inflation of a polynomial in which all variables occur, or `null` if there is none. */
export function inflationOf(p: Multivariate): Inflation | null {
  const strides = commonStrides([p], p.arity);
  const variable = strides.findIndex((stride) => stride > 1);
  return variable < 0 ? null : { variable, k: leastPrimeFactor(strides[variable]!) };
}

function leastPrimeFactor(n: number): number {
  for (let k = 2; k * k <= n; k += 1) if (n % k === 0) return k;
  return n;
}

export function withoutInflation(p: Multivariate, inflation: Inflation): Multivariate {
  return deflate(p, stridesOf(p, inflation));
}

/** What `withoutInflation` undoes. */
export function withInflation(p: Multivariate, inflation: Inflation): Multivariate {
  return inflate(p, stridesOf(p, inflation));
}

function stridesOf({ arity }: Multivariate, { variable, k }: Inflation): number[] {
  return Array.from({ length: arity }, (_, i) => (i === variable ? k : 1));
}

/**
 * Whether an irreducible polynomial, not `x_variable` itself, is seen to stay irreducible with the power in the place of the
 * variable: it does so unless the product of its roots, up to sign, is a k-th power of a rational function (Capelli 1897), so that
 * its values are k-th powers.
 */
export function staysIrreducible(p: Multivariate, { variable, k }: Inflation): boolean {
  const degree = degreeIn(p, variable);
  if (degree === 0) return true;
  const [lead, last] = [leadingCoefficientIn(p, variable), evaluateAt(p, variable, 0n)];
  for (let shift = 2; shift <= 3; shift += 1) {
    const point = Array.from({ length: p.arity }, (_, i) => i + shift);
    const [a, b] = [valueAt(lead, point), valueAt(last, point)];
    if (a !== 0n && b !== 0n && !isRationalPower(degree % 2 === 0 ? b : -b, a, k)) return true;
  }
  return false;
}
