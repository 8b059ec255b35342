import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo } from "../../number/prime-field.ts";
import { type ModularPolynomial, trimmed } from "../modular.ts";

/** A polynomial in x and t modulo a prime, or the start of a power series in t: the coefficients in x of `1, t, t^2, …`. */
export type Rows = readonly ModularPolynomial[];

/** Adds the product of two polynomials to the coefficients in `sum`, of which there are enough. */
export function addProduct(sum: number[], a: ModularPolynomial, b: ModularPolynomial, p: number): void {
  poll(a.length * b.length);
  for (let i = 0; i < a.length; i += 1) {
    const c = a[i]!;
    if (c === 0) continue;
    for (let j = 0; j < b.length; j += 1) {
      const x = sum[i + j]! + c * b[j]!;
      sum[i + j] = x - Math.floor(x / p) * p;
    }
  }
}

/** The start, as long as the first series, of its product with a series in t alone. */
export function multiplyBySeries(rows: Rows, series: ModularPolynomial, p: number): Rows {
  const width = widthOf(rows);
  return rows.map((_, k) => {
    const sum = new Array<number>(width).fill(0);
    for (let m = 0; m <= k && m < series.length; m += 1) addProduct(sum, rows[k - m]!, series.slice(m, m + 1), p);
    return trimmed(sum);
  });
}

/** The first `length` coefficients of the inverse of a series with a constant term. */
export function invertSeries(series: ModularPolynomial, length: number, p: number): number[] {
  const inverse = [invertModulo(series[0]!, p)];
  for (let k = 1; k < length; k += 1) {
    let sum = 0;
    for (let m = 1; m <= k && m < series.length; m += 1) {
      const x = sum + series[m]! * inverse[k - m]!;
      sum = x - Math.floor(x / p) * p;
    }
    inverse.push(multiplyModulo(sum === 0 ? 0 : p - sum, inverse[0]!, p));
  }
  return inverse;
}

/** The number of coefficients in x. */
export function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** The coefficients in t of the powers of x. */
export function columnsOf(rows: Rows): ModularPolynomial[] {
  return Array.from({ length: widthOf(rows) }, (_, a) => trimmed(rows.map((row) => row[a] ?? 0)));
}

/** The polynomial with `t + shift` in the place of t (repeated synthetic division). */
export function shiftRows(rows: Rows, shift: number, p: number): Rows {
  if (shift === 0) return rows;
  return columnsOf(columnsOf(rows).map((column) => shiftModulo(column, shift, p)));
}

function shiftModulo(f: ModularPolynomial, shift: number, p: number): ModularPolynomial {
  const shifted = [...f];
  poll(f.length * f.length);
  for (let i = 0; i + 1 < shifted.length; i += 1) {
    for (let j = shifted.length - 2; j >= i; j -= 1) {
      const x = shifted[j]! + shift * shifted[j + 1]!;
      shifted[j] = x - Math.floor(x / p) * p;
    }
  }
  return shifted;
}
