import { fromTerms, type Multivariate } from "../multivariate/polynomial.ts";

/** An order of monomials as the lexicographic one of other exponents, which are linear in the old: products stay products. */
export interface MonomialOrder {
  readonly writtenExponents: (exponents: ArrayLike<number>) => readonly number[];
  readonly readExponents: (written: ArrayLike<number>) => readonly number[];
  readonly written: (p: Multivariate) => Multivariate;
  readonly read: (p: Multivariate) => Multivariate;
}

/** In both, `x_0` is the highest variable. */
export const ORDERS = {
  lexicographic: orderOf(
    (exponents) => Array.from(exponents),
    (written) => Array.from(written),
  ),
  /** Graded reverse lexicographic: by `e_1 + … + e_n`, then `e_1 + … + e_(n-1)`, … */
  graded: orderOf(partialSums, (written) => Array.from(written, (sum, i) => sum - (written[i + 1] ?? 0)).reverse()),
} satisfies Readonly<Record<string, MonomialOrder>>;

function partialSums(exponents: ArrayLike<number>): readonly number[] {
  let sum = 0;
  return Array.from(exponents, (e) => {
    sum += e;
    return sum;
  }).reverse();
}

function orderOf(
  writtenExponents: MonomialOrder["writtenExponents"],
  readExponents: MonomialOrder["readExponents"],
): MonomialOrder {
  const through =
    (change: (exponents: ArrayLike<number>) => readonly number[]) =>
    ({ arity, exponents, coefficients }: Multivariate): Multivariate => {
      const changed = coefficients.flatMap((_, t) => change(exponents.subarray(t * arity, (t + 1) * arity)));
      return fromTerms(arity, changed, coefficients);
    };
  return { writtenExponents, readExponents, written: through(writtenExponents), read: through(readExponents) };
}
