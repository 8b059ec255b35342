import { powerModulo } from "../number/prime-field.ts";
import {
  divideModulo,
  gcdModulo,
  type ModularPolynomial,
  monicModulo,
  multiplyPolynomialsModulo,
  subtractModulo,
  trimmed,
} from "./modular.ts";

/** A monic product of distinct irreducible polynomials of the same degree. */
export interface DegreePart {
  readonly polynomial: ModularPolynomial;
  readonly degree: number;
}

/** Distinct-degree factorisation of a monic square-free polynomial over a prime field (Cantor & Zassenhaus 1981). */
export function degreeParts(f: ModularPolynomial, p: number): readonly DegreePart[] {
  const parts: DegreePart[] = [];
  let rest = f;
  let frobenius: ModularPolynomial = [0, 1];
  for (let degree = 1; 2 * degree < rest.length; degree += 1) {
    frobenius = powerOf(frobenius, BigInt(p), rest, p);
    const polynomial = gcdModulo(rest, subtractModulo(frobenius, [0, 1], p), p);
    if (polynomial.length === 1) continue;
    parts.push({ polynomial, degree });
    rest = divideModulo(rest, polynomial, p).quotient;
    frobenius = divideModulo(frobenius, rest, p).remainder;
  }
  if (rest.length > 1) parts.push({ polynomial: rest, degree: rest.length - 1 });
  return parts;
}

/** The irreducible factors of a part; p is odd. The trial polynomials run through a fixed sequence. */
export function splitPart({ polynomial, degree }: DegreePart, p: number): readonly ModularPolynomial[] {
  const pending = [polynomial];
  const factors: ModularPolynomial[] = [];
  const exponent = (BigInt(p) ** BigInt(degree) - 1n) / 2n;
  for (let trial = 1; pending.length > 0; trial += 1) {
    const f = pending.pop()!;
    if (f.length - 1 === degree) {
      factors.push(f);
      continue;
    }
    const root = powerOf(trialPolynomial(trial, f.length - 1, p), exponent, f, p);
    const divisor = gcdModulo(f, subtractModulo(root, [1], p), p);
    if (divisor.length === 1 || divisor.length === f.length) pending.push(f);
    else pending.push(divisor, monicModulo(divideModulo(f, divisor, p).quotient, p));
  }
  return factors;
}

/** The members of a reproducible sequence of polynomials below a degree. */
function trialPolynomial(trial: number, degree: number, p: number): ModularPolynomial {
  const coefficients = Array.from({ length: degree }, (_, i) => powerModulo(trial + i + 1, 3 * i + trial, p));
  coefficients[1] = 1;
  return trimmed(coefficients);
}

function powerOf(base: ModularPolynomial, exponent: bigint, modulus: ModularPolynomial, p: number): ModularPolynomial {
  const times = (a: ModularPolynomial, b: ModularPolynomial): ModularPolynomial =>
    divideModulo(multiplyPolynomialsModulo(a, b, p), modulus, p).remainder;
  let result: ModularPolynomial = [1];
  for (const digit of exponent.toString(2)) {
    result = times(result, result);
    if (digit === "1") result = times(result, base);
  }
  return result;
}
