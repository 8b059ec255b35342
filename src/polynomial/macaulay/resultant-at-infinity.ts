import { lazily } from "../../expr/arena.ts";
import { absInteger } from "../../number/integer.ts";
import { bitLength } from "../../number/rational.ts";
import { fromTerms, type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { resultantOfForms } from "./form-resultant.ts";

/** By the terms of the forms: the solver and bounds of heights ask for the same. */
const known = lazily(() => new Map<string, bigint | null>());

/**
 * The absolute value of the resultant of the top forms of n polynomials of positive degrees in n variables: 0 if they have common
 * zeros at infinity, `null` when it is not found. It divides by no accident: for a linear form t in the variables with integer coefficients
 * it is the leading coefficient of an integer polynomial with the values of t at all zeros for roots (Poisson), hence a
 * multiple of those of its primitive factors; likewise for `t + u·x_i` with an indeterminate u.
 */
export function resultantAtInfinity(system: readonly Multivariate[]): bigint | null {
  const forms = system.map(topForm);
  const key = forms.map(({ exponents, coefficients }) => `${exponents.join()} ${coefficients.join()}`).join(";");
  const before = known().get(key);
  if (before !== undefined) return before;
  const found = resultantOfForms(forms, boundOf(forms));
  const value = found === null ? null : absInteger(found);
  known().set(key, value);
  return value;
}

/** The sums of absolute values of coefficients, each to the power of the product of the other degrees (Sombra 2004). */
function boundOf(forms: readonly Multivariate[]): number {
  const degrees = forms.map(totalDegree);
  const count = degrees.reduce((product, d) => product * d, 1);
  const norms = forms.map(({ coefficients }) => coefficients.reduce((sum, c) => sum + absInteger(c), 0n));
  return bitLength(norms.reduce((total, norm, i) => total * norm ** BigInt(count / degrees[i]!), 1n));
}

/** The terms of the highest degree. */
function topForm(f: Multivariate): Multivariate {
  const { arity, exponents, coefficients } = f;
  const degree = totalDegree(f);
  const powers: number[] = [];
  const tops: bigint[] = [];
  for (let t = 0; t < coefficients.length; t += 1) {
    let sum = 0;
    for (let k = t * arity; k < (t + 1) * arity; k += 1) sum += exponents[k]!;
    if (sum < degree) continue;
    for (let k = t * arity; k < (t + 1) * arity; k += 1) powers.push(exponents[k]!);
    tops.push(coefficients[t]!);
  }
  return fromTerms(arity, Uint32Array.from(powers), tops);
}
