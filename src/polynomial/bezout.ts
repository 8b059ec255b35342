import { invertModulo } from "../number/prime-field.ts";
import { divideModulo, type ModularPolynomial, multiplyPolynomialsModulo, subtractModulo } from "./modular.ts";

/** `s·a + t·b = 1` for coprime `a` and `b`, with degrees below those of `b` and `a` (extended Euclid). */
export function bezout(
  a: ModularPolynomial,
  b: ModularPolynomial,
  p: number,
): readonly [s: ModularPolynomial, t: ModularPolynomial] {
  let [r, s]: [ModularPolynomial, ModularPolynomial] = [b, a];
  let [u, v]: [ModularPolynomial, ModularPolynomial] = [[], [1]];
  while (s.length > 1) {
    const { quotient, remainder } = divideModulo(r, s, p);
    [r, s] = [s, remainder];
    [u, v] = [v, subtractModulo(u, multiplyPolynomialsModulo(quotient, v, p), p)];
  }
  const scaled = multiplyPolynomialsModulo(v, [invertModulo(s[0]!, p)], p);
  const first = divideModulo(scaled, b, p).remainder;
  const rest = subtractModulo([1], multiplyPolynomialsModulo(first, a, p), p);
  return [first, divideModulo(rest, b, p).quotient];
}
