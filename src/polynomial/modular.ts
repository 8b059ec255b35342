import { poll } from "../number/patience.ts";
import { invertModulo, multiplyModulo, residue } from "../number/prime-field.ts";
import type { UnivariatePolynomial } from "./univariate.ts";

/** A polynomial over the field of `p` elements: residues low to high, the last one not 0. */
export type ModularPolynomial = readonly number[];

/** The image modulo `p`. */
export function reduceUnivariate(f: UnivariatePolynomial, p: number): ModularPolynomial {
  return trimmed(f.map((c) => residue(c, p)));
}

/** Drops leading zeros, in place. */
export function trimmed(f: number[]): number[] {
  while (f.length > 0 && f[f.length - 1] === 0) f.pop();
  return f;
}

export function monicModulo(f: ModularPolynomial, p: number): ModularPolynomial {
  if (f.length === 0) return f;
  const inverse = invertModulo(f[f.length - 1]!, p);
  return inverse === 1 ? f : f.map((c) => multiplyModulo(c, inverse, p));
}

/** Quotient and remainder; `b` is not 0. */
export function divideModulo(
  a: ModularPolynomial,
  b: ModularPolynomial,
  p: number,
): { readonly quotient: ModularPolynomial; readonly remainder: ModularPolynomial } {
  const rest = [...a];
  const steps = Math.max(a.length - b.length + 1, 0);
  const quotient = new Array<number>(steps).fill(0);
  const inverse = invertModulo(b[b.length - 1]!, p);
  for (let i = steps - 1; i >= 0; i -= 1) {
    const q = multiplyModulo(rest[i + b.length - 1]!, inverse, p);
    quotient[i] = q;
    poll(1 + (b.length >> 4));
    if (q !== 0) subtractMultiple(rest, b, q, i, p);
  }
  return { quotient: trimmed(quotient), remainder: trimmed(rest.slice(0, Math.min(a.length, b.length - 1))) };
}

function subtractMultiple(rest: number[], b: ModularPolynomial, q: number, offset: number, p: number): void {
  const factor = p - q;
  for (let j = 0; j < b.length; j += 1) {
    const x = rest[offset + j]! + factor * b[j]!;
    rest[offset + j] = x - Math.floor(x / p) * p;
  }
}

/** The monic greatest common divisor (Euclid); empty when both are 0. */
export function gcdModulo(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  let x = a;
  let y = b;
  while (y.length > 0) [x, y] = [y, divideModulo(x, y, p).remainder];
  return monicModulo(x, p);
}

export function multiplyPolynomialsModulo(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  if (a.length === 0 || b.length === 0) return [];
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const c = a[i]!;
    for (let j = 0; j < b.length; j += 1) {
      const x = product[i + j]! + c * b[j]!;
      product[i + j] = x - Math.floor(x / p) * p;
    }
  }
  return trimmed(product);
}

export function subtractModulo(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  const difference = [...a];
  for (let i = 0; i < b.length; i += 1) {
    const d = (i < a.length ? a[i]! : 0) - b[i]!;
    difference[i] = d < 0 ? d + p : d;
  }
  return trimmed(difference);
}

export function derivativeModulo(f: ModularPolynomial, p: number): ModularPolynomial {
  return trimmed(f.slice(1).map((c, i) => multiplyModulo(c, (i + 1) % p, p)));
}

export function evaluateModulo(f: ModularPolynomial, at: number, p: number): number {
  let value = 0;
  for (let i = f.length - 1; i >= 0; i -= 1) {
    const x = value * at + f[i]!;
    value = x - Math.floor(x / p) * p;
  }
  return value;
}
