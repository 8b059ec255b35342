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
  const residues = forms.map((form) => residuesOf(form, p));
  const work = rows.map(({ form, columns }) => {
    const row = new Float64Array(rows.length);
    columns.forEach((column, t) => {
      row[column] = residues[form]![t]!;
    });
    return row;
  });
  let quotient = 1;
  for (let c = 0; c < work.length; c += 1) {
    const end = c < extraneous ? extraneous : work.length;
    let r = c;
    while (r < end && work[r]![c] === 0) r += 1;
    if (r === end) return c < extraneous ? null : 0;
    if (r !== c) [work[r], work[c]] = [work[c]!, work[r]!];
    const pivot = work[c]![c]!;
    if (c >= extraneous) quotient = multiplyModulo(quotient, r === c ? pivot : p - pivot, p);
    clearBelow(work, c, invertModulo(pivot, p), p);
  }
  return quotient;
}

function clearBelow(work: readonly Float64Array[], c: number, inverse: number, p: number): void {
  const pivotRow = work[c]!;
  for (let r = c + 1; r < work.length; r += 1) {
    const row = work[r]!;
    if (row[c] === 0) continue;
    poll(1 + ((row.length - c) >> 2));
    const factor = p - multiplyModulo(row[c]!, inverse, p);
    for (let j = c; j < row.length; j += 1) {
      const x = row[j]! + factor * pivotRow[j]!;
      row[j] = x - Math.floor(x / p) * p;
    }
  }
}
