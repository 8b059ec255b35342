import { type Multivariate, ofSorted } from "../multivariate/polynomial.ts";

/** The exponents of every monomial `Π x_i^(e_i)` with `Σ weights_i·e_i = degree`, in descending lexicographic order. */
export function monomialsOfDegree(weights: readonly number[], degree: number): number[][] {
  const last = weights.length - 1;
  const monomials: number[][] = [];
  const current = weights.map(() => 0);
  const choose = (i: number, left: number): void => {
    if (i === last) {
      if (left % weights[i]! !== 0) return;
      current[i] = left / weights[i]!;
      monomials.push([...current]);
      return;
    }
    for (let e = Math.floor(left / weights[i]!); e >= 0; e -= 1) {
      current[i] = e;
      choose(i + 1, left - weights[i]! * e);
    }
  };
  choose(0, degree);
  return monomials;
}

/** How many monomials have this weighted degree. */
export function countOfDegree(weights: readonly number[], degree: number): number {
  const counts = new Array<number>(degree + 1).fill(0);
  counts[0] = 1;
  for (const weight of weights) for (let d = weight; d <= degree; d += 1) counts[d]! += counts[d - weight]!;
  return counts[degree]!;
}

/** The highest weighted degree of a term; -1 for the zero polynomial. */
export function weightedDegree(p: Multivariate, weights: readonly number[]): number {
  let highest = -1;
  for (let t = 0; t < p.coefficients.length; t += 1) highest = Math.max(highest, degreeOfTerm(p, t, weights));
  return highest;
}

/** The terms of the highest weighted degree. */
export function topForm(p: Multivariate, weights: readonly number[]): Multivariate {
  const degree = weightedDegree(p, weights);
  const kept = p.coefficients.flatMap((_, t) => (degreeOfTerm(p, t, weights) === degree ? [t] : []));
  const exponents = kept.flatMap((t) => [...p.exponents.subarray(t * p.arity, (t + 1) * p.arity)]);
  return ofSorted(
    p.arity,
    Uint32Array.from(exponents),
    kept.map((t) => p.coefficients[t]!),
  );
}

function degreeOfTerm({ arity, exponents }: Multivariate, t: number, weights: readonly number[]): number {
  let degree = 0;
  for (let i = 0; i < arity; i += 1) degree += weights[i]! * exponents[t * arity + i]!;
  return degree;
}
