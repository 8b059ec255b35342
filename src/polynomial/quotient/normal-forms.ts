import { poll } from "../../number/patience.ts";
import type { ModularBasis } from "../groebner/trace.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "../groebner/word-primes.ts";
import type { Border } from "./border.ts";

/** The algebra of polynomials modulo an ideal and a prime, by the standard monomials. */
export interface ModularQuotient {
  readonly p: number;
  readonly border: Border;
  /** The coordinates of the monomials of the border, one after the other. */
  readonly forms: Float64Array;
}

export function modularQuotient(border: Border, basis: ModularBasis): ModularQuotient {
  const { dimension, steps } = border;
  const quotient = { p: basis.p, border, forms: new Float64Array(steps.length * dimension) };
  for (const [row, step] of steps.entries()) {
    const form = quotient.forms.subarray(row * dimension, (row + 1) * dimension);
    if (step.kind === "element") negateTail(form, basis.coefficients[step.element]!, step.positions, basis.p);
    else timesVariableInto(form, quotient, step.variable, rowOf(quotient, step.source));
  }
  return quotient;
}

function rowOf({ border, forms }: ModularQuotient, row: number): Float64Array {
  return forms.subarray(row * border.dimension, (row + 1) * border.dimension);
}

function negateTail(form: Float64Array, coefficients: Float64Array, positions: Int32Array, p: number): void {
  for (let i = 1; i < positions.length; i += 1) {
    const c = coefficients[i]!;
    if (c !== 0) form[positions[i]!] = p - c;
  }
}

/** Adds to `target`, which is 0, the coordinates of the product of `x_i` and the element with these coordinates. */
export function timesVariableInto(
  target: Float64Array,
  { p, border, forms }: ModularQuotient,
  i: number,
  coordinates: Float64Array,
): void {
  const { dimension } = border;
  const targets = border.targets[i]!;
  let products = 0;
  for (let k = 0; k < dimension; k += 1) {
    const c = coordinates[k]!;
    if (c === 0) continue;
    const to = targets[k]!;
    if (to >= 0) {
      target[to]! += c;
      continue;
    }
    if (products === PRODUCTS_THAT_FIT - 1) {
      reduceValues(target, 0, dimension, p);
      products = 0;
    }
    products += 1;
    const start = (-1 - to) * dimension;
    for (let j = 0; j < dimension; j += 1) target[j]! += c * forms[start + j]!;
  }
  poll(1 + ((products * dimension) >> 5));
  reduceValues(target, 0, dimension, p);
}

/** The coordinates of `x_i` times the standard monomial at `k`. */
export function columnOf(quotient: ModularQuotient, i: number, k: number): Float64Array {
  const column = new Float64Array(quotient.border.dimension);
  const to = quotient.border.targets[i]![k]!;
  if (to >= 0) column[to] = 1;
  else column.set(rowOf(quotient, -1 - to));
  return column;
}

/** The values of a linear functional at `x_i` times each standard monomial, for one with these values at the latter. */
export function composeWithVariable(
  { p, border, forms }: ModularQuotient,
  i: number,
  functional: Float64Array,
): Float64Array {
  const { dimension } = border;
  const targets = border.targets[i]!;
  const values = new Float64Array(dimension);
  let rows = 0;
  for (let k = 0; k < dimension; k += 1) {
    const to = targets[k]!;
    if (to >= 0) values[k] = functional[to]!;
    else {
      values[k] = dotModulo(functional, forms, (-1 - to) * dimension, p);
      rows += 1;
    }
  }
  poll(1 + ((rows * dimension) >> 5));
  return values;
}

/** The value of a linear functional at `x_i`. */
export function valueAtVariable({ p, border, forms }: ModularQuotient, i: number, functional: Float64Array): number {
  const to = border.targets[i]![0]!;
  return to >= 0 ? functional[to]! : dotModulo(functional, forms, (-1 - to) * border.dimension, p);
}

function dotModulo(a: Float64Array, b: Float64Array, offset: number, p: number): number {
  const { length } = a;
  let sum = 0;
  for (let start = 0; start < length; start += PRODUCTS_THAT_FIT) {
    const end = Math.min(start + PRODUCTS_THAT_FIT, length);
    for (let j = start; j < end; j += 1) sum += a[j]! * b[offset + j]!;
    sum -= Math.floor(sum / p) * p;
  }
  return sum;
}
