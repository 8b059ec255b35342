import { poll } from "../../number/patience.ts";
import type { ModularBasis } from "../groebner/trace.ts";
import { PRODUCTS_THAT_FIT, reduceValues } from "../groebner/word-primes.ts";
import type { Border } from "./border.ts";

/** The algebra of polynomials modulo an ideal and a prime, by the standard monomials. */
export interface ModularQuotient {
  readonly p: number;
  readonly border: Border;
  /** The coordinates of each monomial of the border. */
  readonly rows: readonly Float64Array[];
}

export function modularQuotient(border: Border, basis: ModularBasis): ModularQuotient {
  const { p } = basis;
  const rows: Float64Array[] = [];
  const quotient = { p, border, rows };
  for (const step of border.steps) {
    const row = new Float64Array(border.dimension);
    if (step.kind === "element") negateTail(row, basis.coefficients[step.element]!, step.positions, p);
    else timesVariableInto(row, quotient, step.variable, rows[step.source]!);
    rows.push(row);
  }
  return quotient;
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
  { p, border, rows }: ModularQuotient,
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
    const row = rows[-1 - to]!;
    for (let j = 0; j < dimension; j += 1) target[j]! += c * row[j]!;
  }
  poll(1 + ((products * dimension) >> 6));
  reduceValues(target, 0, dimension, p);
}

/** The coordinates of `x_i` times the standard monomial at `k`. */
export function columnOf(quotient: ModularQuotient, i: number, k: number): Float64Array {
  const column = new Float64Array(quotient.border.dimension);
  const to = quotient.border.targets[i]![k]!;
  if (to >= 0) column[to] = 1;
  else column.set(quotient.rows[-1 - to]!);
  return column;
}

/** The values of a linear functional at `x_i` times each standard monomial, for one with these values at the latter; into `values`. */
export function composeWithVariable(
  { p, border, rows }: ModularQuotient,
  i: number,
  functional: Float64Array,
  values: Float64Array = new Float64Array(border.dimension),
): Float64Array {
  const { dimension } = border;
  const targets = border.targets[i]!;
  let products = 0;
  for (let k = 0; k < dimension; k += 1) {
    const to = targets[k]!;
    if (to >= 0) values[k] = functional[to]!;
    else {
      values[k] = dotModulo(functional, rows[-1 - to]!, p);
      products += dimension;
    }
  }
  poll(1 + (products >> 7));
  return values;
}

/** The value of a linear functional at `x_i`. */
export function valueAtVariable({ p, border, rows }: ModularQuotient, i: number, functional: Float64Array): number {
  const to = border.targets[i]![0]!;
  return to >= 0 ? functional[to]! : dotModulo(functional, rows[-1 - to]!, p);
}

/** Four sums side by side: they need not wait for each other. */
function dotModulo(a: Float64Array, b: Float64Array, p: number): number {
  const length = a.length;
  let total = 0;
  for (let start = 0; start < length; start += PRODUCTS_THAT_FIT) {
    const end = Math.min(start + PRODUCTS_THAT_FIT, length);
    let s = total;
    let t = 0;
    let u = 0;
    let v = 0;
    let j = start;
    for (; j + 3 < end; j += 4) {
      s += a[j]! * b[j]!;
      t += a[j + 1]! * b[j + 1]!;
      u += a[j + 2]! * b[j + 2]!;
      v += a[j + 3]! * b[j + 3]!;
    }
    for (; j < end; j += 1) s += a[j]! * b[j]!;
    total = s + t + u + v;
    total -= Math.floor(total / p) * p;
  }
  return total;
}
