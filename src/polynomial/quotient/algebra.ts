import { poll } from "../../number/patience.ts";
import { bitLength, gcd, type Rational } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import type { CommonFractions } from "../reconstruction.ts";
import type { LiftedQuotient } from "./lift-quotient.ts";

/** Arithmetic in an algebra that is given by the products of its basis by the variables; vectors are in lowest terms. */
export interface QuotientAlgebra {
  readonly monomials: readonly (readonly number[])[];
  /** Whether the products by two variables never depend on their order. */
  readonly commutes: () => boolean;
  /** The coordinates of a monomial. */
  readonly ofMonomial: (monomial: readonly number[]) => CommonFractions;
  readonly isZero: (p: Multivariate) => boolean;
}

/**
 * The quotient of the ring of polynomials in which these are the products; `null` unless the matrices have the right shape, and
 * each monomial but the first, which is 1, is the product of an earlier one by a variable. It is one when they commute.
 */
export function quotientAlgebra({ monomials, products }: LiftedQuotient, arity: number): QuotientAlgebra | null {
  const size = monomials.length;
  if (size === 0 || products.length !== arity || monomials.some((m) => m.length !== arity)) return null;
  if (!products.every((rows) => rows.length === size && rows.every((row) => row.length === size))) return null;
  if (!monomials[0]!.every((e) => e === 0)) return null;
  if (!monomials.every((m, k) => k === 0 || isProductOfEarlier(m, k, { monomials, products }))) return null;
  const tables = products.map((rows) => rows.map(withCommonDenominator));
  const known = new Map<string, CommonFractions>([[monomials[0]!.join(), unit(size)]]);
  const ofMonomial = (monomial: readonly number[]): CommonFractions => {
    const key = monomial.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const i = monomial.findIndex((e) => e > 0);
    const value = combined(tables[i]!, ofMonomial(monomial.with(i, monomial[i]! - 1)));
    known.set(key, value);
    return value;
  };
  return {
    monomials,
    ofMonomial,
    commutes: () =>
      tables.every((a, i) =>
        tables.slice(0, i).every((b) => a.every((_, k) => sameVector(combined(b, a[k]!), combined(a, b[k]!)))),
      ),
    isZero: ({ arity: n, exponents, coefficients }) => {
      const terms = coefficients.map((_, t) => ofMonomial(Array.from(exponents.subarray(t * n, (t + 1) * n))));
      return combined(terms, { numerators: coefficients, denominator: 1n }).numerators.every((c) => c === 0n);
    },
  };
}

function unit(size: number): CommonFractions {
  return { numerators: Array.from({ length: size }, (_, k) => (k === 0 ? 1n : 0n)), denominator: 1n };
}

function isProductOfEarlier(m: readonly number[], k: number, { monomials, products }: LiftedQuotient): boolean {
  return m.some((e, i) => {
    if (!(e > 0)) return false;
    const source = monomials.findIndex((other, l) => l < k && other.every((f, j) => f === m[j]! - (i === j ? 1 : 0)));
    return source >= 0 && products[i]![source]!.every((c, l) => c === (l === k ? 1 : 0));
  });
}

function sameVector(a: CommonFractions, b: CommonFractions): boolean {
  return a.denominator === b.denominator && a.numerators.every((c, k) => c === b.numerators[k]!);
}

/** `Σ c_k·rows_k`, of which there is at least one. */
function combined(rows: readonly CommonFractions[], { numerators, denominator }: CommonFractions): CommonFractions {
  const width = rows[0]!.numerators.length;
  let common = 1n;
  numerators.forEach((c, k) => {
    if (c !== 0n) common = leastCommonMultiple(common, rows[k]!.denominator);
  });
  const sums = new Array<bigint>(width).fill(0n);
  numerators.forEach((c, k) => {
    if (c === 0n) return;
    const row = rows[k]!;
    const factor = c * (common / row.denominator);
    poll(1 + ((width * (1 + (bitLength(factor) >> 6))) >> 1));
    for (let l = 0; l < width; l += 1) if (row.numerators[l] !== 0n) sums[l]! += factor * row.numerators[l]!;
  });
  return inLowestTerms(sums, common * denominator);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a % b === 0n ? a : a * (b / gcd(a, b));
}

function inLowestTerms(numerators: readonly bigint[], denominator: bigint): CommonFractions {
  let common = denominator;
  for (const c of numerators) {
    if (common === 1n) return { numerators, denominator };
    if (c !== 0n && c % common !== 0n) common = gcd(c < 0n ? -c : c, common);
  }
  return { numerators: numerators.map((c) => c / common), denominator: denominator / common };
}

/** In lowest terms. */
function withCommonDenominator(row: readonly Rational[]): CommonFractions {
  let common = 1n;
  for (const c of row) if (typeof c === "object") common = leastCommonMultiple(common, c.den);
  return {
    numerators: row.map((c) => (typeof c === "number" ? BigInt(c) * common : c.num * (common / c.den))),
    denominator: common,
  };
}

/**
 * The number of distinct complex zeros: the rank of the traces of multiplications by the products of basis monomials (Hermite;
 * Pedersen, Roy and Szpirglas 1993).
 */
export function countDistinctZeros({ monomials, ofMonomial }: QuotientAlgebra): number {
  const product = (a: readonly number[], b: readonly number[]) => ofMonomial(a.map((e, i) => e + b[i]!));
  const traces = overOne(monomials.map((a) => traceOf(monomials.map((b) => product(a, b))))).numerators;
  const form = monomials.map((a) =>
    monomials.map((b) => {
      const { numerators, denominator } = product(a, b);
      return { value: numerators.reduce((sum, c, k) => sum + c * traces[k]!, 0n), denominator };
    }),
  );
  return rankOf(form.map((row) => [...overOne(row).numerators]));
}

interface Fraction {
  readonly value: bigint;
  readonly denominator: bigint;
}

/** `Σ_k` of the k-th coordinate of the k-th vector. */
function traceOf(vectors: readonly CommonFractions[]): Fraction {
  const { numerators, denominator } = overOne(
    vectors.map((vector, k) => ({ value: vector.numerators[k]!, denominator: vector.denominator })),
  );
  return { value: numerators.reduce((sum, c) => sum + c, 0n), denominator };
}

/** In lowest terms. */
function overOne(fractions: readonly Fraction[]): CommonFractions {
  const common = fractions.reduce((multiple, { denominator }) => leastCommonMultiple(multiple, denominator), 1n);
  return inLowestTerms(
    fractions.map(({ value, denominator }) => value * (common / denominator)),
    common,
  );
}

/** By elimination in integers (Bareiss 1968), which overwrites the rows. */
function rankOf(rows: readonly bigint[][]): number {
  const work = [...rows];
  let rank = 0;
  let last = 1n;
  for (let column = 0; column < work.length; column += 1) {
    const r = work.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (r < 0) continue;
    [work[r], work[rank]] = [work[rank]!, work[r]!];
    const pivotRow = work[rank]!;
    const pivot = pivotRow[column]!;
    for (const row of work.slice(rank + 1)) {
      const factor = row[column]!;
      poll(1 + row.length * (1 + (bitLength(pivot) >> 6)));
      for (let j = column; j < row.length; j += 1) row[j] = (row[j]! * pivot - factor * pivotRow[j]!) / last;
    }
    last = pivot;
    rank += 1;
  }
  return rank;
}
