import type { Scalar, ScalarField } from "./scalar-field.ts";

/** A polynomial in one variable over a field: coefficients low to high, the last one not 0. */
export type LinePolynomial = readonly Scalar[];

/** Whether a polynomial is positive on the whole real line (a Sturm chain over the field, Sturm 1829). */
export function isPositiveOnLine(field: ScalarField, p: LinePolynomial): boolean {
  if (p.length === 0 || p.length % 2 === 0 || field.sign(p.at(-1)!) < 0 || field.sign(p[0]!) <= 0) return false;
  return countRealRoots(field, p) === 0;
}

/** Number of distinct real roots of a polynomial that is not 0. */
export function countRealRoots(field: ScalarField, p: LinePolynomial): number {
  const chain = [p];
  let next = derivativeOf(field, p);
  while (next.length > 0) {
    chain.push(next);
    next = negatedRemainder(field, chain.at(-2)!, next);
  }
  const atRight = chain.map((q) => field.sign(q.at(-1)!));
  const atLeft = chain.map((q, i) => (q.length % 2 === 0 ? -atRight[i]! : atRight[i]!));
  return variations(atLeft) - variations(atRight);
}

function derivativeOf(field: ScalarField, p: LinePolynomial): LinePolynomial {
  return p.slice(1).map((c, i) => field.multiply(c, i + 1));
}

function negatedRemainder(field: ScalarField, a: LinePolynomial, b: LinePolynomial): LinePolynomial {
  const rest = [...a];
  const inverse = field.invert(b.at(-1)!);
  for (let shift = a.length - b.length; shift >= 0; shift -= 1) {
    const factor = field.negate(field.multiply(rest[shift + b.length - 1]!, inverse));
    if (factor === 0) continue;
    for (const [j, c] of b.entries()) rest[shift + j] = field.add(rest[shift + j]!, field.multiply(factor, c));
  }
  let length = b.length - 1;
  while (length > 0 && rest[length - 1] === 0) length -= 1;
  return rest.slice(0, length).map(field.negate);
}

function variations(signs: readonly number[]): number {
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}
