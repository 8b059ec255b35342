import { poll } from "../../number/patience.ts";
import { invertModulo, multiplyModulo, powerModulo } from "../../number/prime-field.ts";
import type { ModularPolynomial } from "../modular.ts";

/**
 * The determinant of Sylvester's matrix for two polynomials of the positive degrees `m` and `n`, modulo `p`, also when leading
 * coefficients vanish: each that does is a factor which is, up to sign, the leading coefficient of the other polynomial.
 */
export function resultantModulo(a: ModularPolynomial, b: ModularPolynomial, m: number, n: number, p: number): number {
  const [dropOfA, dropOfB] = [m + 1 - a.length, n + 1 - b.length];
  if (a.length === 0 || b.length === 0 || (dropOfA > 0 && dropOfB > 0)) return 0;
  const lead = dropOfA > 0 ? b[b.length - 1]! : a[a.length - 1]!;
  const factor = powerModulo(lead, dropOfA + dropOfB, p);
  const value = multiplyModulo(factor, resultantOfDegrees(a, b, p), p);
  return isOdd(n * dropOfA) ? negated(value, p) : value;
}

/**
 * For the degrees that the polynomials have (Euclid): `res(a, b) = (-1)^(mn) · lead(b)^(m - l) · res(b, r)` for the remainder r of
 * degree l. Only a multiple of it by a power of lead(b) is made, and one inverse at last.
 */
function resultantOfDegrees(a: ModularPolynomial, b: ModularPolynomial, p: number): number {
  let [m, n] = [a.length - 1, b.length - 1];
  let [x, y] = [copied(a, first), copied(b, second)];
  let value = 1;
  let below = 1;
  while (n > 0) {
    const factors = reduceInPlace(x, m, y, n, p);
    let rest = Math.min(m, n - 1);
    while (rest >= 0 && x[rest] === 0) rest -= 1;
    if (rest < 0) return 0;
    const exponent = factors * n - (m - rest);
    if (exponent > 0) below = multiplyModulo(below, powerModulo(y[n]!, exponent, p), p);
    else if (exponent < 0) value = multiplyModulo(value, powerModulo(y[n]!, -exponent, p), p);
    if (isOdd(m * n)) value = negated(value, p);
    [x, y, m, n] = [y, x, n, rest];
  }
  value = multiplyModulo(value, powerModulo(y[0]!, m, p), p);
  return below === 1 ? value : multiplyModulo(value, invertModulo(below, p), p);
}

/** Room for the two polynomials, which grows: arrays take longer to make than to fill. */
const first = { values: new Float64Array(32) };
const second = { values: new Float64Array(32) };

function copied(f: ModularPolynomial, room: { values: Float64Array }): Float64Array {
  if (room.values.length < f.length) room.values = new Float64Array(2 * f.length);
  const { values } = room;
  for (let i = 0; i < f.length; i += 1) values[i] = f[i]!;
  return values;
}

/**
 * Overwrites the dividend by the remainder by a polynomial of positive degree, times a power of its leading coefficient; the
 * exponent.
 */
function reduceInPlace(a: Float64Array, m: number, b: Float64Array, n: number, p: number): number {
  poll(1 + Math.max(m - n + 1, 0) * n);
  const lead = b[n]!;
  let factors = 0;
  for (let top = m; top >= n; top -= 1) {
    if (a[top] === 0) continue;
    const factor = p - a[top]!;
    const offset = top - n;
    for (let i = 0; i < offset; i += 1) a[i] = multiplyModulo(a[i]!, lead, p);
    for (let j = 0; j < n; j += 1) {
      const x = a[offset + j]! * lead + factor * b[j]!;
      a[offset + j] = x - Math.floor(x / p) * p;
    }
    factors += 1;
  }
  return factors;
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function negated(value: number, p: number): number {
  return value === 0 ? 0 : p - value;
}
