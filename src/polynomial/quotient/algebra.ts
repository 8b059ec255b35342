import { poll } from "../../number/patience.ts";
import { addRational, fromBigInt, gcd, multiplyRational, type Rational, sameRational } from "../../number/rational.ts";
import type { Multivariate } from "../multivariate/polynomial.ts";
import type { LiftedQuotient } from "./lift-quotient.ts";

type Vector = readonly Rational[];

/** Coordinates of polynomials in an algebra that is given by the products of its basis by the variables. */
export interface Coordinates {
  readonly ofMonomial: (monomial: readonly number[]) => Vector;
  readonly ofPolynomial: (p: Multivariate) => Vector;
}

/**
 * Whether products by variables make the space with this basis of monomials a quotient of the ring of polynomials: matrices
 * that commute, and each monomial but the first, which is 1, is the product of an earlier one by a variable.
 */
export function isQuotientAlgebra({ monomials, products }: LiftedQuotient, arity: number): boolean {
  const size = monomials.length;
  if (size === 0 || products.length !== arity || monomials.some((m) => m.length !== arity)) return false;
  if (!products.every((rows) => rows.length === size && rows.every((row) => row.length === size))) return false;
  if (!monomials[0]!.every((e) => e === 0)) return false;
  const connected = monomials.every((m, k) => k === 0 || isProductOfEarlier(m, k, { monomials, products }));
  return connected && commute(products);
}

function isProductOfEarlier(m: readonly number[], k: number, { monomials, products }: LiftedQuotient): boolean {
  return m.some((e, i) => {
    if (!(e > 0)) return false;
    const source = monomials.findIndex((other, l) => l < k && other.every((f, j) => f === m[j]! - (i === j ? 1 : 0)));
    return source >= 0 && products[i]![source]!.every((c, l) => c === (l === k ? 1 : 0));
  });
}

function commute(products: LiftedQuotient["products"]): boolean {
  return products.every((a, i) =>
    products.slice(0, i).every((b) => a.every((_, k) => sameVector(combined(b, a[k]!), combined(a, b[k]!)))),
  );
}

function sameVector(a: Vector, b: Vector): boolean {
  return a.every((c, k) => sameRational(c, b[k]!));
}

/** `Σ c_k·rows_k`. */
function combined(rows: readonly Vector[], coefficients: Vector): Vector {
  const sum = new Array<Rational>(coefficients.length).fill(0);
  coefficients.forEach((c, k) => {
    if (c === 0) return;
    poll(rows.length);
    rows[k]!.forEach((value, l) => {
      if (value !== 0) sum[l] = addRational(sum[l]!, multiplyRational(c, value));
    });
  });
  return sum;
}

export function coordinatesIn({ monomials, products }: LiftedQuotient): Coordinates {
  const known = new Map<string, Vector>([[monomials[0]!.join(), monomials.map((_, k): Rational => (k === 0 ? 1 : 0))]]);
  const ofMonomial = (monomial: readonly number[]): Vector => {
    const key = monomial.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const i = monomial.findIndex((e) => e > 0);
    const value = combined(products[i]!, ofMonomial(monomial.with(i, monomial[i]! - 1)));
    known.set(key, value);
    return value;
  };
  const ofPolynomial = ({ arity, exponents, coefficients }: Multivariate): Vector => {
    const rows = coefficients.map((_, t) => ofMonomial(Array.from(exponents.subarray(t * arity, (t + 1) * arity))));
    const sum = monomials.map((): Rational => 0);
    rows.forEach((row, t) => {
      row.forEach((value, l) => {
        if (value !== 0) sum[l] = addRational(sum[l]!, multiplyRational(fromBigInt(coefficients[t]!), value));
      });
    });
    return sum;
  };
  return { ofMonomial, ofPolynomial };
}

/**
 * The number of distinct complex zeros: the rank of the traces of multiplications by the products of basis monomials (Hermite;
 * Pedersen, Roy and Szpirglas 1993).
 */
export function countDistinctZeros(quotient: LiftedQuotient, { ofMonomial }: Coordinates): number {
  const { monomials } = quotient;
  const product = (a: readonly number[], b: readonly number[]): Vector => ofMonomial(a.map((e, i) => e + b[i]!));
  const traces = monomials.map((a) =>
    monomials.reduce<Rational>((trace, b, k) => addRational(trace, product(a, b)[k]!), 0),
  );
  const form = monomials.map((a) =>
    monomials.map((b) =>
      product(a, b).reduce<Rational>(
        (sum, c, k) => (c === 0 ? sum : addRational(sum, multiplyRational(c, traces[k]!))),
        0,
      ),
    ),
  );
  return rankOf(form);
}

/** By elimination in integers (Bareiss 1968). */
function rankOf(rows: readonly Vector[]): number {
  const work = rows.map(cleared);
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
      poll(row.length);
      for (let j = column; j < row.length; j += 1) row[j] = (row[j]! * pivot - factor * pivotRow[j]!) / last;
    }
    last = pivot;
    rank += 1;
  }
  return rank;
}

/** The row times the least common denominator. */
function cleared(row: Vector): bigint[] {
  let common = 1n;
  for (const c of row) if (typeof c === "object") common = (common * c.den) / gcd(common, c.den);
  return row.map((c) => (typeof c === "number" ? BigInt(c) * common : (c.num * common) / c.den));
}
