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

/** For the degrees that the polynomials have (Euclid): `res(a, b) = (-1)^(mn) · lead(b)^(m - l) · res(b, r)`. */
function resultantOfDegrees(a: ModularPolynomial, b: ModularPolynomial, p: number): number {
  let [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  let [m, n] = [a.length - 1, b.length - 1];
  let value = 1;
  while (n > 0) {
    const rest = reduceInPlace(x, m, y, n, p);
    if (rest < 0) return 0;
    value = multiplyModulo(value, powerModulo(y[n]!, m - rest, p), p);
    if (isOdd(m * n)) value = negated(value, p);
    [x, y, m, n] = [y, x, n, rest];
  }
  return multiplyModulo(value, powerModulo(y[0]!, m, p), p);
}

/** The degree of the remainder by a polynomial of positive degree, by which the dividend is overwritten; -1 for 0. */
function reduceInPlace(a: Float64Array, m: number, b: Float64Array, n: number, p: number): number {
  poll(1 + Math.max(m - n + 1, 0) * n);
  const inverse = invertModulo(b[n]!, p);
  for (let top = m; top >= n; top -= 1) {
    if (a[top] === 0) continue;
    const factor = p - multiplyModulo(a[top]!, inverse, p);
    const offset = top - n;
    for (let j = 0; j < n; j += 1) {
      const x = a[offset + j]! + factor * b[j]!;
      a[offset + j] = x - Math.floor(x / p) * p;
    }
  }
  let degree = Math.min(m, n - 1);
  while (degree >= 0 && a[degree] === 0) degree -= 1;
  return degree;
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function negated(value: number, p: number): number {
  return value === 0 ? 0 : p - value;
}
