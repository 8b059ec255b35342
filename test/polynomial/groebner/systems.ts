import { fromTerms, type Multivariate } from "../../../src/polynomial/multivariate/polynomial.ts";
import { choices, parse } from "../multivariate/families.ts";

/** Polynomials in variables of one letter. */
export function system(variables: string, ...polynomials: readonly string[]): Multivariate[] {
  return polynomials.map((text) => parse(text, variables));
}

/** Katsura's magnetism equations: n + 1 variables, 2^n points. */
export function katsura(n: number): Multivariate[] {
  const arity = n + 1;
  const indices = Array.from({ length: 2 * n + 1 }, (_, k) => k - n);
  const inside = (i: number): boolean => Math.abs(i) <= n;
  const equations = Array.from({ length: n }, (_, m) => {
    const pairs = indices.filter((i) => inside(m - i)).map((i) => powers(arity, Math.abs(i), Math.abs(m - i)));
    return fromTerms(arity, [...pairs, powers(arity, m)].flat(), [...pairs.map(() => 1n), -1n]);
  });
  const all = indices.map((i) => powers(arity, Math.abs(i)));
  return [...equations, fromTerms(arity, [...all, powers(arity)].flat(), [...all.map(() => 1n), -1n])];
}

/** The cyclic roots of order n: 70 points for 5, 156 for 6, a curve for 4. */
export function cyclic(n: number): Multivariate[] {
  const start = [...Array(n).keys()];
  const sums = start.slice(1).map((length) => {
    const products = start.map((i) => powers(n, ...start.slice(0, length).map((j) => (i + j) % n)));
    return fromTerms(
      n,
      products.flat(),
      products.map(() => 1n),
    );
  });
  return [...sums, fromTerms(n, [...powers(n, ...start), ...powers(n)], [1n, -1n])];
}

function powers(arity: number, ...variables: readonly number[]): number[] {
  const exponents = new Array<number>(arity).fill(0);
  for (const i of variables) exponents[i]! += 1;
  return exponents;
}

/** The gradient of a random dense polynomial with coefficients from -9 to 9. */
export function gradient(arity: number, degree: number, seed: number = 1): Multivariate[] {
  const next = choices(seed);
  const terms: { readonly exponents: readonly number[]; readonly c: number }[] = [];
  const extend = (exponents: readonly number[], left: number): void => {
    if (exponents.length === arity) terms.push({ exponents, c: next(19) - 9 || 1 });
    else for (let e = 0; e <= left; e += 1) extend([...exponents, e], left - e);
  };
  extend([], degree);
  return Array.from({ length: arity }, (_, i) =>
    fromTerms(
      arity,
      terms.flatMap(({ exponents }) => exponents.with(i, Math.max(0, exponents[i]! - 1))),
      terms.map(({ exponents, c }) => BigInt(c * exponents[i]!)),
    ),
  );
}

/** `Σ c_k·Π_i M_i^{e_ki}` applied to the first unit vector, for matrices as columns over any field. */
export function applied<T>(
  f: Multivariate,
  matrices: readonly (readonly (readonly T[])[])[],
  field: { readonly zero: T; readonly one: T; readonly from: (c: bigint) => T; readonly fma: (a: T, b: T, c: T) => T },
): readonly T[] {
  const { length } = matrices[0]!;
  const times = (columns: readonly (readonly T[])[], v: readonly T[]): readonly T[] =>
    Array.from({ length }, (_, r) => v.reduce((sum, c, k) => field.fma(columns[k]![r]!, c, sum), field.zero));
  let total: readonly T[] = new Array<T>(length).fill(field.zero);
  f.coefficients.forEach((c, t) => {
    let v: readonly T[] = Array.from({ length }, (_, k) => (k === 0 ? field.one : field.zero));
    for (let i = 0; i < f.arity; i += 1) {
      for (let e = f.exponents[t * f.arity + i]!; e > 0; e -= 1) v = times(matrices[i]!, v);
    }
    total = total.map((sum, k) => field.fma(field.from(c), v[k]!, sum));
  });
  return total;
}
