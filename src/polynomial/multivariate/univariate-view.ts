import { poll } from "../../number/patience.ts";
import type { UnivariatePolynomial } from "../univariate.ts";
import { degreeIn, type Multivariate } from "./polynomial.ts";

/** The coefficients of a polynomial of arity 1. */
export function toUnivariate(p: Multivariate): UnivariatePolynomial {
  poll(degreeIn(p, 0));
  const coefficients = new Array<bigint>(degreeIn(p, 0) + 1).fill(0n);
  p.coefficients.forEach((c, t) => {
    coefficients[p.exponents[t]!] = c;
  });
  return coefficients;
}

/** The polynomial of arity 1. */
export function fromUnivariate(f: UnivariatePolynomial): Multivariate {
  const exponents: number[] = [];
  const coefficients: bigint[] = [];
  for (let e = f.length - 1; e >= 0; e -= 1) {
    if (f[e] === 0n) continue;
    exponents.push(e);
    coefficients.push(f[e]!);
  }
  return { arity: 1, exponents: Uint32Array.from(exponents), coefficients };
}
