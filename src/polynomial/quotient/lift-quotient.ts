import type { Residues } from "../../number/prime-field.ts";
import { fraction, type Rational } from "../../number/rational.ts";
import type { System } from "../groebner/trace.ts";
import { agrees, reconstructed } from "../reconstruction.ts";
import { joining } from "../residue-joining.ts";
import { quotientFamily } from "./quotient-family.ts";

const MOST_PRIMES = 2000;
const GROWTH = 1.15;

/** A quotient algebra over Q. */
export interface LiftedQuotient {
  /** Exponents of the standard monomials, ascending; the first is 1. */
  readonly monomials: readonly (readonly number[])[];
  /** For each variable and each standard monomial the coordinates of their product. */
  readonly products: readonly (readonly (readonly Rational[])[])[];
}

/**
 * Standard monomials and multiplication matrices of a zero-dimensional ideal over Q, of up to `most` points with multiplicities:
 * fractions that agree with images modulo primes, one of which was not used. Not verified. `null` when there are none such.
 */
export function liftQuotient(system: System, most: number = 40): LiftedQuotient | null {
  const family = quotientFamily(system, most);
  if (family === null) return null;
  const images = joining();
  const dimension = family.monomials.length;
  for (let position = 0, count = 0, attempt = 2; position < MOST_PRIMES; position += 1) {
    const quotient = family.at(position);
    if (quotient === null) continue;
    const { border, p } = quotient;
    const forms = quotient.rows.flatMap((row) => [...row]);
    if (count >= attempt) {
      attempt = Math.ceil(count * GROWTH);
      const rows = rowsFrom(images.joined(), dimension, forms, p);
      if (rows !== null)
        return { monomials: family.monomials, products: productsFrom(border.targets, rows, dimension) };
    }
    images.add(forms, p);
    count += 1;
  }
  return null;
}

/** Each row with a denominator of its own, checked by one more image. */
function rowsFrom(
  { values, modulus }: Residues,
  dimension: number,
  forms: readonly number[],
  p: number,
): (readonly Rational[])[] | null {
  const rows: (readonly Rational[])[] = [];
  for (let start = 0; start < values.length; start += dimension) {
    const row = reconstructed(values.slice(start, start + dimension), modulus);
    if (row === null || !agrees(row, forms.slice(start, start + dimension), p)) return null;
    rows.push(row.numerators.map((numerator) => fraction(numerator, row.denominator)));
  }
  return rows;
}

function productsFrom(
  targets: readonly Int32Array[],
  rows: readonly (readonly Rational[])[],
  dimension: number,
): (readonly Rational[])[][] {
  const unit = (k: number): Rational[] => Array.from({ length: dimension }, (_, j) => (j === k ? 1 : 0));
  return targets.map((list) => Array.from(list, (to) => (to >= 0 ? unit(to) : rows[-1 - to]!)));
}
