import { poll } from "../../number/patience.ts";
import { invertModulo, largePrime, multiplyModulo, symmetricResidue } from "../../number/prime-field.ts";
import { bitLength } from "../../number/rational.ts";
import { residuesOf } from "../multivariate/modular.ts";
import { type Multivariate, totalDegree } from "../multivariate/polynomial.ts";
import { joining } from "../residue-joining.ts";

/** The largest matrix. */
const MOST_ROWS = 120;
const BAD_PRIMES = 3;
const PRIME_BITS = 25;

/** Macaulay's matrix: for each monomial of one degree a multiple of a form, and where its terms are among the monomials. */
interface MacaulayMatrix {
  readonly rows: readonly { readonly form: number; readonly columns: readonly number[] }[];
  /** So many monomials come first that are multiples of two powers `x_i^(d_i)`; their block gives the extraneous factor. */
  readonly extraneous: number;
}

/**
 * The resultant, up to sign, of `n` forms of positive degrees in `n` variables, of absolute value below `2^bits`: the quotient of
 * the determinant of Macaulay's matrix by that of a block (1916), modulo primes. `null` when the matrix is too large, or the
 * block seems to be singular.
 */
export function resultantOfForms(forms: readonly Multivariate[], bits: number): bigint | null {
  const matrix = macaulayMatrix(forms);
  if (matrix === null) return null;
  const images = joining();
  let bad = 0;
  for (let i = 0; (i - bad) * PRIME_BITS < bits + 2; i += 1) {
    const p = largePrime(i);
    const image = quotientOfDeterminants(matrix, forms, p);
    if (image !== null) images.add([image], p);
    else if (++bad > BAD_PRIMES) return null;
  }
  const { modulus, values } = images.joined();
  const value = symmetricResidue(values[0]!, modulus);
  return bitLength(value) <= bits ? value : null;
}

function macaulayMatrix(forms: readonly Multivariate[]): MacaulayMatrix | null {
  const arity = forms.length;
  const degrees = forms.map(totalDegree);
  const degree = degrees.reduce((sum, d) => sum + d - 1, 1);
  const monomials = monomialsOfDegree(arity, degree);
  if (monomials === null) return null;
  const divisors = (m: readonly number[]): number => m.filter((e, i) => e >= degrees[i]!).length;
  const ordered = [...monomials.filter((m) => divisors(m) > 1), ...monomials.filter((m) => divisors(m) === 1)];
  const positions = new Map(ordered.map((m, k) => [m.join(), k]));
  const rows = ordered.map((m) => {
    const form = m.findIndex((e, i) => e >= degrees[i]!);
    const cofactor = m.with(form, m[form]! - degrees[form]!);
    const { exponents, coefficients } = forms[form]!;
    const columns = coefficients.map(
      (_, t) => positions.get(cofactor.map((e, i) => e + exponents[t * arity + i]!).join())!,
    );
    return { form, columns };
  });
  return { rows, extraneous: monomials.filter((m) => divisors(m) > 1).length };
}

function monomialsOfDegree(arity: number, degree: number): (readonly number[])[] | null {
  let heads: (readonly number[])[] = [[]];
  for (let i = 0; i < arity; i += 1) {
    heads = heads.flatMap((head) => {
      const left = degree - head.reduce((sum, e) => sum + e, 0);
      return i === arity - 1 ? [[...head, left]] : Array.from({ length: left + 1 }, (_, e) => [...head, e]);
    });
    if (heads.length > MOST_ROWS) return null;
  }
  return heads;
}

/** Elimination with pivots of the block first; the others are the quotient. `null` when the block is singular. */
function quotientOfDeterminants(
  { rows, extraneous }: MacaulayMatrix,
  forms: readonly Multivariate[],
  p: number,
): number | null {
  const size = rows.length;
  const residues = forms.map((form) => residuesOf(form, p));
  const entries = new Float64Array(size * size);
  rows.forEach(({ form, columns }, r) => {
    const values = residues[form]!;
    for (let t = 0; t < columns.length; t += 1) entries[r * size + columns[t]!] = values[t]!;
  });
  let quotient = 1;
  for (let c = 0; c < size; c += 1) {
    const end = c < extraneous ? extraneous : size;
    let r = c;
    while (r < end && entries[r * size + c] === 0) r += 1;
    if (r === end) return c < extraneous ? null : 0;
    if (r !== c) exchangeRows(entries, size, r, c);
    const pivot = entries[c * size + c]!;
    if (c >= extraneous) quotient = multiplyModulo(quotient, r === c ? pivot : p - pivot, p);
    clearBelow(entries, size, c, invertModulo(pivot, p), p);
  }
  return quotient;
}

function exchangeRows(entries: Float64Array, size: number, r: number, s: number): void {
  const row = entries.slice(r * size, (r + 1) * size);
  entries.copyWithin(r * size, s * size, (s + 1) * size);
  entries.set(row, s * size);
}

function clearBelow(entries: Float64Array, size: number, c: number, inverse: number, p: number): void {
  const end = (c + 1) * size;
  for (let at = end + c; at < entries.length; at += size) {
    if (entries[at] === 0) continue;
    poll(1 + ((size - c) >> 2));
    const factor = p - multiplyModulo(entries[at]!, inverse, p);
    for (let from = c * size + c, to = at; from < end; from += 1, to += 1) {
      const x = entries[to]! + factor * entries[from]!;
      entries[to] = x - Math.floor(x / p) * p;
    }
  }
}
