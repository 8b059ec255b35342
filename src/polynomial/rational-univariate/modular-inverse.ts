import { invertModulo } from "../../number/prime-field.ts";
import { divideModulo, type ModularPolynomial, multiplyPolynomialsModulo, subtractModulo } from "../modular.ts";

/** `a·b` modulo `m` and `p`. */
export function multiplyModuloBoth(
  a: ModularPolynomial,
  b: ModularPolynomial,
  m: ModularPolynomial,
  p: number,
): ModularPolynomial {
  return divideModulo(multiplyPolynomialsModulo(a, b, p), m, p).remainder;
}

/** The inverse of `a` modulo `m` and `p` (extended Euclid), `null` when they have a common factor. */
export function inverseModuloBoth(a: ModularPolynomial, m: ModularPolynomial, p: number): ModularPolynomial | null {
  let [r, s]: [ModularPolynomial, ModularPolynomial] = [m, divideModulo(a, m, p).remainder];
  let [u, v]: [ModularPolynomial, ModularPolynomial] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divideModulo(r, s, p);
    [r, s] = [s, remainder];
    [u, v] = [v, subtractModulo(u, multiplyPolynomialsModulo(quotient, v, p), p)];
  }
  return s.length === 0 ? null : multiplyPolynomialsModulo(v, [invertModulo(s[0]!, p)], p);
}
