import { multiplyModulo, powerModulo } from "../../number/prime-field.ts";
import { divideModulo, type ModularPolynomial } from "../modular.ts";

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
  let [x, y] = [a, b];
  let value = 1;
  while (y.length > 1) {
    const { remainder } = divideModulo(x, y, p);
    if (remainder.length === 0) return 0;
    value = multiplyModulo(value, powerModulo(y[y.length - 1]!, x.length - remainder.length, p), p);
    if (isOdd((x.length - 1) * (y.length - 1))) value = negated(value, p);
    [x, y] = [y, remainder];
  }
  return multiplyModulo(value, powerModulo(y[0]!, x.length - 1, p), p);
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function negated(value: number, p: number): number {
  return value === 0 ? 0 : p - value;
}
