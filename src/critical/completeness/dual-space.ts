import type { Functional } from "../../certificates/completeness/multiplicities.ts";
import { subtractRow } from "../../matrix/modular.ts";
import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { wordPrime } from "../../polynomial/groebner/word-primes.ts";
import { monomialsOfDegree } from "../../polynomial/macaulay/leading-syzygies.ts";
import { residuesOf } from "../../polynomial/multivariate/modular.ts";
import type { Multivariate } from "../../polynomial/multivariate/polynomial.ts";
import { agrees, reconstructed } from "../../polynomial/reconstruction.ts";
import { joining } from "../../polynomial/residue-joining.ts";

const MOST_COLUMNS = 800;
const MOST_PRIMES = 60;

/** Functionals modulo a prime: one for each free column, 1 there and with these values at the pivots. */
export interface DualSpace {
  readonly columns: readonly (readonly number[])[];
  readonly free: readonly number[];
  readonly pivots: readonly number[];
  readonly values: readonly Float64Array[];
}

/**
 * The combinations of Taylor coefficients up to a degree at the origin that vanish on all multiples of the polynomials, modulo a
 * prime (Macaulay's inverse system, Dayton and Zeng 2005); `null` when there are too many columns.
 */
export function dualSpace(system: readonly Multivariate[], degree: number, p: number = wordPrime(0)): DualSpace | null {
  const arity = system[0]!.arity;
  const base = degree + 1;
  const columns = Array.from({ length: base }, (_, d) => monomialsOfDegree(arity, degree - d)).flat();
  if (columns.length > MOST_COLUMNS || base ** arity > Number.MAX_SAFE_INTEGER) return null;
  const codes = columns.map((monomial) => codeOf(monomial, base));
  const places = new Map(codes.map((code, k) => [code, k]));
  const rows = new Array<Float64Array | null>(columns.length).fill(null);
  for (const f of system) {
    const residues = residuesOf(f, p);
    const terms = residues.flatMap((value, t) => {
      const exponents = f.exponents.subarray(t * arity, (t + 1) * arity);
      const order = total(exponents);
      return order > degree ? [] : [{ value, order, code: codeOf(exponents, base) }];
    });
    for (const [k, multiplier] of columns.entries()) {
      const left = degree - total(multiplier);
      const low = terms.filter(({ order }) => order <= left);
      if (low.length === 0) continue;
      const row = new Float64Array(columns.length);
      for (const { value, code } of low) row[places.get(codes[k]! + code)!] = value;
      enter(row, rows, p);
    }
  }
  return reduced(columns, rows, p);
}

/** The exponents as digits: sums of monomials of a degree below the base are those of their codes. */
function codeOf(exponents: ArrayLike<number>, base: number): number {
  let code = 0;
  for (let i = 0; i < exponents.length; i += 1) code = code * base + exponents[i]!;
  return code;
}

function total(exponents: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < exponents.length; i += 1) sum += exponents[i]!;
  return sum;
}

/** Reduces a row by the others, and puts what is left among them. */
function enter(row: Float64Array, rows: (Float64Array | null)[], p: number): void {
  for (let k = 0; k < row.length; k += 1) {
    if (row[k] === 0) continue;
    const pivot = rows[k]!;
    poll(1 + (row.length >> 4));
    if (pivot !== null) {
      subtractRow(row, pivot, row[k]!, k, p);
      continue;
    }
    const inverse = invertModulo(row[k]!, p);
    rows[k] = row.map((a) => multiplyModulo(a, inverse, p));
    return;
  }
}

function reduced(columns: DualSpace["columns"], rows: readonly (Float64Array | null)[], p: number): DualSpace {
  const pivots = [...columns.keys()].filter((k) => rows[k] !== null);
  const free = [...columns.keys()].filter((k) => rows[k] === null);
  for (const k of pivots.toReversed()) {
    const row = rows[k]!;
    for (const l of pivots) if (l > k && row[l] !== 0) subtractRow(row, rows[l]!, row[l]!, l, p);
    poll(1 + (row.length >> 2));
  }
  const values = free.map((column) => Float64Array.from(pivots, (k) => (p - rows[k]![column]!) % p));
  return { columns, free, pivots, values };
}

/** The same over Q, with integer coefficients. Not verified. */
export function liftDualSpace(system: readonly Multivariate[], degree: number): readonly Functional[] | null {
  const first = dualSpace(system, degree);
  if (first === null) return null;
  const images = joining();
  images.add(flat(first), wordPrime(0));
  for (let k = 1, attempt = 1; k < MOST_PRIMES; k += 1) {
    const p = wordPrime(k);
    const next = dualSpace(system, degree, p);
    if (next === null || next.free.join() !== first.free.join()) continue;
    if (k >= attempt) {
      attempt = k + 1 + (k >> 1);
      const found = functionalsFrom(images.joined(), first, next, p);
      if (found !== null) return found;
    }
    images.add(flat(next), p);
  }
  return null;
}

function flat({ values }: DualSpace): readonly number[] {
  return values.flatMap((row) => [...row]);
}

function functionalsFrom(
  { values, modulus }: { readonly values: readonly bigint[]; readonly modulus: bigint },
  { columns, free, pivots }: DualSpace,
  next: DualSpace,
  p: number,
): readonly Functional[] | null {
  const width = pivots.length;
  const functionals: Functional[] = [];
  for (const [r, column] of free.entries()) {
    const row = reconstructed(values.slice(r * width, (r + 1) * width), modulus);
    if (row === null || !agrees(row, next.values[r]!, p)) return null;
    const terms = row.numerators.map((coefficient, k) => ({ coefficient, exponents: columns[pivots[k]!]! }));
    const own = { coefficient: row.denominator, exponents: columns[column]! };
    functionals.push([own, ...terms.filter(({ coefficient }) => coefficient !== 0n)]);
  }
  return functionals;
}
