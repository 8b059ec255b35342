import { fromTerms, type Multivariate } from "./polynomial.ts";

/** The polynomial in the listed variables alone, which are all that occur: its `x_j` is `variables[j]` of `p`. */
export function selectVariables(p: Multivariate, variables: readonly number[]): Multivariate {
  const arity = variables.length;
  const exponents = new Uint32Array(p.coefficients.length * arity);
  for (let k = 0, source = 0; k < exponents.length; k += arity, source += p.arity) {
    for (let j = 0; j < arity; j += 1) exponents[k + j] = p.exponents[source + variables[j]!]!;
  }
  return inOrder(arity, exponents, p.coefficients, variables);
}

/** What `selectVariables` undoes: the polynomial of this arity in which `x_j` of `p` is `variables[j]`. */
export function restoreVariables(p: Multivariate, variables: readonly number[], arity: number): Multivariate {
  const exponents = new Uint32Array(p.coefficients.length * arity);
  for (let k = 0, source = 0; k < exponents.length; k += arity, source += p.arity) {
    for (let j = 0; j < variables.length; j += 1) exponents[k + variables[j]!] = p.exponents[source + j]!;
  }
  return inOrder(arity, exponents, p.coefficients, variables);
}

/** Variables in their old order leave the terms in order. */
function inOrder(
  arity: number,
  exponents: Uint32Array,
  coefficients: readonly bigint[],
  variables: readonly number[],
): Multivariate {
  const ascending = variables.every((variable, j) => j === 0 || variables[j - 1]! < variable);
  return ascending ? { arity, exponents, coefficients } : fromTerms(arity, exponents, coefficients);
}
